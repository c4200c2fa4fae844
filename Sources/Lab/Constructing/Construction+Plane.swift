import Constructions
import Datasets
import Files
import Geometry
import LinearRegions
import NeuralNetworks
import Points
import Text

extension Construction {
    static func towers(_ options: ConstructionOptions) throws -> Construction {
        guard let path = options.scenario else {
            let window = Box(around: options.boxes.flatMap(\.corners), margin: 0.25) ?? .unit
            let towers = try built(options.boxes.isEmpty ? "towers" : "--box") {
                () throws(ConstructionError) in try Towers(boxes: options.boxes)
            }
            let area = towers.area
            return Construction(
                towers.network, .shape("Towers", in: window),
                results: results(towers.network, in: window) { found in
                    [["error", difference(found, area, of: "boxes'")]]
                })
        }
        let source = try ScenarioShape(scenarioAt: path, options: options)
        let window = source.statements.window ?? .unit
        let boxes = source.shape.squares(of: window, along: options.grid ?? Self.defaultGrid)
        let towers = try built(path) { () throws(ConstructionError) in try Towers(boxes: boxes) }
        let (wrong, area) = (source.shape.areaOutside(of: boxes), source.shape.area)
        return Construction(
            towers.network, source.statements,
            results: results(towers.network, in: window) { _ in
                [
                    [
                        "error",
                        "an area of \(wrong.rounded(4)) is on the wrong side, "
                            + "\((100 * wrong / area).rounded(3)) % of the class's "
                            + area.rounded(4),
                    ]
                ]
            })
    }

    /// The squares along the longer side of the window by default.
    static let defaultGrid = 16

    static func folding(_ options: ConstructionOptions) throws -> Construction {
        let folding = try built("folding") { () throws(ConstructionError) in
            try Folding(width: options.width ?? 4, depth: options.depth ?? 2)
        }
        let window = Box(unchecked: (0, 1, 0, 1))
        let proved = folding.regionCount.map(\.grouped) ?? "more than 2^63"
        var statements = ModelStatements(title: "Folding")
        statements.window = window
        return Construction(
            folding.network, statements,
            results: [
                ["regions", regionCount(folding.regionCount, of: folding.network, in: window)],
                ["formula", "\(proved) (Montufar et al. 2014)"],
            ])
    }

    static func polygon(_ options: ConstructionOptions) throws -> Construction {
        let shape: OutlinedShape
        let statements: ModelStatements
        if let path = options.points {
            let corners = try CSVSource.positions(inFile: path, namedBy: { _ in .fixed })
            shape = try built(path) { () throws(ConstructionError) in
                try OutlinedShape(parts: [.init(Outline(corners))])
            }
            let window = Box(around: corners, margin: 0.25) ?? .unit
            statements = .shape(FilePath(path).stem, in: window)
        } else {
            let source = try ScenarioShape(scenarioAt: options.scenario ?? "", options: options)
            (shape, statements) = (source.shape, source.statements)
        }
        let network = shape.network
        let outlines = shape.outlines.count
        return Construction(
            network, statements,
            results: [
                [
                    "corners",
                    shape.cornerCount.grouped
                        + (outlines > 1 ? " of \(outlines.counted("outline"))" : ""),
                ]
            ]
                + results(network, in: statements.window ?? .unit) { found in
                    [["error", difference(found, shape.area, of: "outline's")]]
                })
    }
}

extension Construction {
    /// The number of regions up to which they are counted and measured.
    static let regionLimit = 200_000

    /// The number of regions times weights and biases up to which regions are counted: a few
    /// seconds.
    private static let workLimit = 10_000_000_000

    private static func built<Result>(
        _ path: String, _ make: () throws(ConstructionError) -> Result
    ) throws(LabError) -> Result {
        do {
            return try make()
        } catch {
            throw LabError(.construction(.shape(error)), path: path)
        }
    }

    /// The regions in the window, and what follows from the area inside.
    private static func results(
        _ network: Network, in window: Box, _ measures: (_ area: Double) -> [[String]]
    ) -> [[String]] {
        let limit = min(regionLimit, max(1000, workLimit / network.parameterCount))
        guard let regions = try? RegionComplex(of: network, in: window, limit: limit) else {
            return [["regions", "more than \(limit.grouped) in the window"]]
        }
        let area = DecisionComplex(regions).classes[1].area
        return [["regions", "\(regions.regionCount.grouped) in the window"]] + measures(area)
    }

    private static func regionCount(
        _ expected: Int?, of network: Network, in window: Box
    ) -> String {
        guard let expected, expected <= regionLimit,
            let regions = try? RegionComplex(of: network, in: window, limit: 2 * regionLimit)
        else { return "not counted: more than \(regionLimit.grouped)" }
        return "\(regions.regionCount.grouped) in the unit square"
    }

    /// How much an area differs from what it should be.
    private static func difference(_ area: Double, _ expected: Double, of owner: String) -> String {
        "the area inside, \(area.rounded(6)), differs from the \(owner) by "
            + (area - expected).magnitude.rounded(2)
    }
}

extension ModelStatements {
    fileprivate static func shape(_ title: String, in window: Box) -> ModelStatements {
        var statements = ModelStatements(title: title, classNames: ["outside", "inside"])
        statements.window = window
        return statements
    }
}

extension Box {
    fileprivate static let unit = Box(unchecked: (-1, 1, -1, 1))
}
