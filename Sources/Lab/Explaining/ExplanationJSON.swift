import Analysis
import Figures
import Geometry
import JSON
import LinearRegions
import NeuralNetworks
import Planes
import Text

/// Writes an explanation as JSON, straight into bytes: the tree of half a million regions would
/// not fit into memory.
struct ExplanationJSON {
    let explanation: Explanation
    var output = JSONOutput()
    private let sink: ByteSink
    let unitNames: [String]
    /// The name of each edge's unit as JSON.
    let sideNames: [[UInt8]]
    private var isFirstMember = true
    /// The patterns of the regions; nil if there are none.
    var patterns: PatternText?

    init(_ explanation: Explanation, to sink: @escaping ByteSink) {
        self.explanation = explanation
        self.sink = sink
        unitNames = explanation.model.network.hiddenUnits.map(\.description)
        sideNames = unitNames.map { Array("\"\($0)\"".utf8) }
    }

    /// Writes everything.
    mutating func write() throws {
        output.write(json: "{")
        writeModel()
        switch explanation.analysis {
        case .exact(let analysis):
            patterns = PatternText(analysis.regions)
            try write(analysis)
        case .sampled(let analysis): try write(analysis)
        }
        if let names = explanation.names { write(names) }
        output.write(json: "\n}\n")
        try flush()
    }
}

extension ExplanationJSON {
    mutating func member(_ key: String) {
        output.write(json: isFirstMember ? "\n  \"" : ",\n  \"")
        output.write(json: key)
        output.write(json: "\": ")
        isFirstMember = false
    }

    /// Writes a member whose value is small.
    mutating func member(_ key: String, _ value: JSONValue) {
        member(key)
        output.write(json: value.line)
    }

    /// Writes an object of some small members and some long lists.
    mutating func object(
        _ key: String, _ members: [JSONValue.Member],
        _ lists: (inout ExplanationJSON) throws -> Void
    ) throws {
        member(key)
        output.write(json: String(JSONValue.object(members).line.dropLast()))
        try lists(&self)
        output.write(json: "}")
    }

    /// Writes a long list inside an object; `element` writes the element with an index.
    mutating func inner(
        _ key: String, count: Int, _ element: (inout ExplanationJSON, Int) -> Void
    ) throws {
        output.write(json: ", \"\(key)\": ")
        try elements(count: count, element)
    }

    /// Writes a list with a line for each element.
    mutating func elements(
        count: Int, _ element: (inout ExplanationJSON, Int) -> Void
    ) throws {
        output.write(json: "[")
        for index in 0..<count {
            output.write(json: index == 0 ? "\n    " : ",\n    ")
            element(&self, index)
            if output.bytes.count >= sinkPiece { try flush() }
        }
        output.write(json: count == 0 ? "]" : "\n  ]")
    }

    private mutating func flush() throws {
        try sink(output.bytes)
        output.removeAll()
    }

    private mutating func writeModel() {
        let (model, network) = (explanation.model, explanation.model.network)
        member("model", .text(explanation.loaded.path))
        member("title", .text(model.title))
        member("exact", .truth(network.isPiecewiseLinear))
        member("assumed", .list(explanation.loaded.assumptions.map { .text($0.description) }))
        member("shape", .list(network.shape.map { .whole($0) }))
        member("layers")
        output.write(list: network.layers) { output, layer in
            output.write(json: "\n    {\"activation\": ")
            output.write(text: layer.activation.description)
            output.write(json: ", \"weights\": ")
            output.write(list: 0..<layer.unitCount) { output, unit in
                let first = unit * layer.inputCount
                output.write(list: layer.weights[first..<first + layer.inputCount])
            }
            output.write(json: ", \"biases\": ")
            output.write(list: layer.biases)
            output.write(json: "}")
        }
        member("window", .numbers(model.window.sides))
        let axes = explanation.loaded.axisNames
        member("axes", .list([.text(axes.x), .text(axes.y)]))
    }
}

extension ExplanationJSON {
    private mutating func write(_ analysis: ExactAnalysis) throws {
        let (regions, decisions) = (analysis.regions, analysis.decisions)
        member(
            "regions",
            .object([
                .init("activation", .whole(regions.regionCount)),
                .init("affine", .whole(regions.affineRegionCount)),
                .init("distinctAffine", .whole(regions.distinctAffineMapCount)),
                .init("perLayer", .list(regions.regionsPerLayer.map { .whole($0) })),
            ]))
        member("vertices", .whole(regions.complex.vertices.count))
        member("edges", .whole(regions.complex.edges.count))
        writeClasses(decisions.classes)
        member("tieArea", .number(decisions.tieArea))
        if let bounds = RegionBounds(of: regions.network) { member("bounds", bounds.json) }
        let steepest = regions.steepest
        member("lipschitz", .number(steepest.slope))
        member("steepestCell", .whole(steepest.region))
        member("jumps", .truth(regions.hasJumps))
        write(regions.outputRanges)
        writeUnits(UnitActivity(regions))
        try writeBoundary(analysis)
        writePlaces(regions)
        try write(analysis.margins)
        member("cells")
        let classes = RegionClasses(decisions)
        try elements(count: regions.regionCount) {
            $0.writeCell($1, of: regions, classes: classes[$1])
        }
        member("verified", .truth(analysis.isVerified))
    }

    private mutating func write(_ analysis: SampledAnalysis) throws {
        let (model, grid) = (explanation.model, SampledStatistics.nodeCount)
        member(
            "sampled",
            .object([
                .init("grid", .list([.whole(grid), .whole(grid)])),
                .init(
                    "classes",
                    .list(
                        zip(model.classNames, analysis.statistics.classAreas).map { name, area in
                            .object([
                                .init("name", .text(name)), .init("area", .number(area)),
                                .init("share", .number(area / model.window.area)),
                            ])
                        })),
                .init("boundaryLength", .number(analysis.statistics.boundaryLength)),
                .init("lipschitz", .number(analysis.steepest)),
            ]))
        write(analysis.outputRanges)
        writePlaces(nil)
        try write(PointMargins(of: model.points, network: model.network, boundary: []))
        member("verified", .truth(false))
    }

    private mutating func writeClasses(_ shapes: [ClassShape]) {
        let model = explanation.model
        member(
            "classes",
            .list(
                zip(model.classNames, shapes).map { name, shape in
                    .object([
                        .init("name", .text(name)),
                        .init("area", .number(shape.area)),
                        .init("share", .number(shape.area / model.window.area)),
                        .init("parts", .whole(shape.parts)), .init("holes", .whole(shape.holes)),
                        .init("perimeter", .number(shape.perimeter)),
                    ])
                }))
    }

    private mutating func write(_ ranges: [OutputRange]) {
        member(
            "outputs",
            .list(
                ranges.map { range in
                    .object([
                        .init("minimum", .number(range.minimum)),
                        .init("minimumAt", .numbers([range.minimumAt.x, range.minimumAt.y])),
                        .init("maximum", .number(range.maximum)),
                        .init("maximumAt", .numbers([range.maximumAt.x, range.maximumAt.y])),
                    ])
                }))
    }

    private mutating func writeUnits(_ activity: UnitActivity) {
        func names(_ units: [Int]) -> JSONValue { .list(units.map { .text(unitNames[$0]) }) }
        member(
            "units",
            .object([
                .init("dead", names(activity.dead)),
                .init("alwaysActive", names(activity.alwaysActive)),
                .init("duplicates", .list(activity.duplicates.map(names))),
            ]))
    }
}

extension RegionBounds {
    fileprivate var json: JSONValue {
        .object([
            .init("firstLayer", .digits(firstLayer.description)),
            .init("product", .digits(product.description)),
            .init("serra", serra.map { .digits($0.description) } ?? .null),
            .init("montufar", montufar.map { .digits($0.description) } ?? .null),
            .init("haninRolnick", .number(haninRolnick)),
        ])
    }
}
