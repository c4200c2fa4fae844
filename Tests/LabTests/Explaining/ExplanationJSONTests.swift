import Analysis
import Foundation
import Geometry
import NeuralNetworks
import Points
import TestSupport
import Testing

@testable import Lab

/// What the JSON of an explanation says, as far as the tests look at it.
struct ExplainedNetwork: Decodable {
    struct Regions: Decodable {
        var activation: Int
        var affine: Int
        var distinctAffine: Int
        var perLayer: [Int]
    }

    struct Class: Decodable {
        var name: String
        var area: Double
        var parts: Int
        var holes: Int
        var perimeter: Double
    }

    struct Cell: Decodable {
        var pattern: String
        var area: Double
        var vertices: [[Double]]
        var affine: [[Double]]
    }

    struct Boundary: Decodable {
        struct Piece: Decodable {
            var from: [Double]
            var to: [Double]
            var equation: [Double]
            var units: [String]
        }

        struct Curve: Decodable {
            var closed: Bool
            var segments: [Int]
            var vertices: [[Double]]
            var simplified: [[Double]]?
        }

        var segments: Int
        var length: Double
        var closed: Int
        var open: Int
        var pieces: [Piece]
        var curves: [Curve]
        var simplifiedCorners: Int?
        var fewest: Bool?
    }

    struct Units: Decodable {
        var dead: [String]
        var alwaysActive: [String]
        var duplicates: [[String]]
    }

    struct Margins: Decodable {
        struct Entry: Decodable {
            var distance: Double?
            var nearest: [Double]?
            var predicted: String
        }

        var smallestCorrect: Double?
        var misclassified: [Int]
        var points: [Entry]
    }

    struct Place: Decodable {
        struct Inequality: Decodable {
            var unit: String
            var positive: [Double]
        }

        var logits: [Double]
        var active: [String]?
        var pattern: String?
        var cell: Int?
        var inequalities: [Inequality]?
        var affine: [[Double]]?
    }

    var exact: Bool
    var window: [Double]
    var regions: Regions?
    var vertices: Int?
    var edges: Int?
    var classes: [Class]?
    var tieArea: Double?
    var cells: [Cell]?
    var boundary: Boundary?
    var lipschitz: Double?
    var units: Units?
    var at: [Place]
    var margins: Margins?
    var verified: Bool
}

/// An answer in Tests/LinearRegionsTests/Fixtures, found in exact rational arithmetic.
private struct ReferenceAnswer: Decodable {
    var window: [Double]
    var regions: Int
    var regionsAfterEachHiddenLayer: [Int]
    var affineRegionsMerged: Int
    var distinctAffineMaps: Int
    var vertices: Int
    var edges: Int
    var decisionBoundaryLength: Double
    var decisionBoundarySegments: Int
    var decisionBoundaryClosedLoops: Int
    var classAreas: [Double]
    var cells: [ExplainedNetwork.Cell]?
}

@Suite struct ExplanationJSONTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    /// The JSON of a file's network, written and read.
    private func explained(
        _ path: String, window: [Double]? = nil, points: String? = nil,
        options: ExplanationOptions = ExplanationOptions()
    ) throws -> ExplainedNetwork {
        let box = try window.map {
            try #require(Box(x0: $0[0], x1: $0[1], y0: $0[2], y1: $0[3]))
        }
        let table = points.map {
            CSVSource(path: $0, xColumn: "x", yColumn: "y", classColumn: "class")
        }
        let model = try LoadedModel(at: path, options: ModelOptions(window: box, points: table))
        return try JSONDecoder().decode(
            ExplainedNetwork.self,
            from: Data(try Self.bytes(Explanation(of: model, options: options), .json)))
    }

    static func bytes(
        _ explanation: Explanation, _ format: ExplanationFormat
    ) throws -> [UInt8] {
        let pieces = Pieces()
        try explanation.write(format) { pieces.bytes += $0 }
        return pieces.bytes
    }

    private final class Pieces { var bytes: [UInt8] = [] }

    private func network(_ layers: String, more: String = "") throws -> String {
        try temporary.write("{\(more) \"layers\": [\(layers)]}", to: "net.json")
    }

    private func isNear(_ value: Double?, _ expected: Double) -> Bool {
        value.map { abs($0 - expected) <= 1e-9 * max(1, abs(expected)) } ?? false
    }

    static let references = [
        "b03_2-16-16-2_spiral", "r02_2-8-8-1_he", "r05_2-16-1_zerobias", "t01_2-4-1_circle",
        "t03_2-16-16-16-1_spiral",
    ]

    @Test(arguments: references)
    func `every number of the reference networks is the exact one`(_ name: String) throws {
        let path = packageFolder + "/Tests/LinearRegionsTests/Fixtures/" + name
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let answer = try decoder.decode(
            ReferenceAnswer.self, from: Data(contentsOf: URL(fileURLWithPath: path + ".json")))
        let found = try explained(
            path + ".safetensors", window: answer.window,
            options: ExplanationOptions(verifies: true))
        #expect(found.exact && found.verified && found.window == answer.window)
        #expect(found.regions?.activation == answer.regions)
        #expect(found.regions?.affine == answer.affineRegionsMerged)
        #expect(found.regions?.distinctAffine == answer.distinctAffineMaps)
        #expect(found.regions?.perLayer == answer.regionsAfterEachHiddenLayer)
        #expect(found.vertices == answer.vertices && found.edges == answer.edges)
        #expect(found.boundary?.segments == answer.decisionBoundarySegments)
        #expect(found.boundary?.closed == answer.decisionBoundaryClosedLoops)
        #expect(isNear(found.boundary?.length, answer.decisionBoundaryLength))
        #expect(found.tieArea == 0 && found.classes?.count == answer.classAreas.count)
        for (shape, area) in zip(found.classes ?? [], answer.classAreas) {
            #expect(isNear(shape.area, area))
        }
        let cells = try #require(found.cells)
        #expect(cells.count == answer.regions)
        let byPattern = Dictionary(cells.map { ($0.pattern, $0) }) { first, _ in first }
        for exact in answer.cells ?? [] {
            let cell = try #require(byPattern[exact.pattern])
            #expect(abs(cell.area - exact.area) < 1e-12)
            #expect(cell.vertices.count == exact.vertices.count)
            let largest = exact.affine.joined().map(abs).max() ?? 0
            for (one, other) in zip(cell.affine.joined(), exact.affine.joined()) {
                #expect(abs(one - other) < 1e-11 * largest)
            }
        }
    }

    @Test func `a boundary on a crease is found`() throws {
        let path = try network(#"{"weights": [[1, 0], [-1, 0]]}, {"weights": [[1, -1]]}"#)
        let found = try explained(path, options: ExplanationOptions(verifies: true))
        #expect(found.boundary?.segments == 1 && found.boundary?.length == 2)
        #expect(found.regions?.activation == 2 && found.regions?.affine == 1)
        #expect(found.units?.duplicates == [["L1.0", "L1.1"]])
    }

    @Test func `the exclusive or has the known answer`() throws {
        let path = try network(
            #"{"weights": [[1, 1], [1, 1]], "biases": [0, -1]}, "#
                + #"{"weights": [[1, -2]], "biases": [-0.5]}"#, more: "\"window\": [-1, 2, -1, 2],")
        let found = try explained(path)
        #expect(found.regions?.activation == 3 && found.vertices == 6 && found.edges == 8)
        #expect(isNear(found.classes?[1].area, 11 / 4))
        #expect(found.boundary?.segments == 2 && found.boundary?.open == 2)
        #expect(isNear(found.boundary?.length, 5 * 2.0.squareRoot()))
        #expect(isNear(found.lipschitz, 2.0.squareRoot()))
    }

    @Test func `the diamond is a closed curve with a hole around it`() throws {
        let path = try network(
            #"{"weights": [[1, 0], [-1, 0], [0, 1], [0, -1]]}, "#
                + #"{"weights": [[-1, -1, -1, -1]], "biases": [1]}"#,
            more: "\"window\": [-2, 2, -2, 2],")
        let found = try explained(path, options: ExplanationOptions(tolerance: 0.1))
        #expect(found.regions?.activation == 4 && isNear(found.classes?[1].area, 2))
        #expect(isNear(found.boundary?.length, 4 * 2.0.squareRoot()))
        #expect(found.classes?[0].holes == 1 && found.boundary?.closed == 1)
        #expect(found.boundary?.simplifiedCorners == 4 && found.boundary?.fewest == true)
        // The higher class, inside, is on the left.
        let curve = try #require(found.boundary?.curves.first).vertices
        let twice = zip(curve, curve.dropFirst() + curve.prefix(1)).reduce(0) {
            $0 + $1.0[0] * $1.1[1] - $1.0[1] * $1.1[0]
        }
        #expect(isNear(twice / 2, 2))
    }

    static let plateau =
        #"{"weights": [[1.2, 1], [0.31, -1.5], [-1.4, 0.56]], "biases": [-0.51, -0.68, -0.51]}, "#
        + #"{"weights": [[-1.6, -1.7, -1.6]]}"#

    @Test func `a plateau of ties is reported`() throws {
        let path = try network(Self.plateau, more: "\"window\": [-6, 6, -6, 6],")
        let found = try explained(path)
        #expect(found.regions?.activation == 7 && found.vertices == 13 && found.edges == 19)
        #expect(abs((found.tieArea ?? 0) - 0.7138225768) < 1e-10)
        #expect(found.classes?[0].area == 144 && found.classes?[1].area == 0)
    }

    @Test func `margins are the distances that looking at each piece gives`() throws {
        let name = packageFolder + "/Tests/LinearRegionsTests/Fixtures/r02_2-8-8-1_he.safetensors"
        var rows = "x,y,class\n"
        var state: UInt64 = 5
        var points: [Point] = []
        for index in 0..<200 {
            func next() -> Double {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Double(state >> 33) / 0x1p30 - 1
            }
            points.append(Point(next(), next()))
            rows += "\(points[index].x),\(points[index].y),\(index % 2)\n"
        }
        let table = try temporary.write(rows, to: "points.csv")
        let found = try explained(name, points: table)
        let pieces = try #require(found.boundary?.pieces).map {
            Segment(Point($0.from[0], $0.from[1]), Point($0.to[0], $0.to[1]))
        }
        let margins = try #require(found.margins)
        #expect(margins.points.count == 200)
        var smallest = Double.infinity
        for (index, entry) in margins.points.enumerated() {
            let distances = pieces.map { $0.distance(to: points[index]) }
            let expected = try #require(distances.min())
            let distance = try #require(entry.distance)
            #expect(abs(distance - expected) < 1e-12)
            let nearest = try #require(entry.nearest)
            #expect(
                abs(points[index].distance(to: Point(nearest[0], nearest[1])) - expected) < 1e-12)
            let isRight = entry.predicted == "class \(index % 2)"
            #expect(isRight == !margins.misclassified.contains(index))
            if isRight { smallest = min(smallest, distance) }
        }
        #expect(margins.smallestCorrect == smallest)
    }

    @Test func `each piece lies on its line and is bounded by the creases at its ends`() throws {
        let path = try network(Self.plateau.replacing("-1.6, -1.7", with: "-1.6, 1.7"))
        let found = try explained(path, window: [-6, 6, -6, 6])
        for piece in try #require(found.boundary?.pieces) {
            for end in [piece.from, piece.to] {
                let value =
                    piece.equation[0] * end[0] + piece.equation[1] * end[1] + piece.equation[2]
                #expect(abs(value) < 1e-9)
            }
            #expect(!piece.units.isEmpty && piece.units.count <= 4)
        }
    }

    @Test func `a place is explained with its region's inequalities, map and active units`() throws
    {
        let path = try network(Self.plateau, more: "\"window\": [-6, 6, -6, 6],")
        let places = [Point(1, 2), Point(-3, 0.5), Point(70, 0)]
        let found = try explained(path, options: ExplanationOptions(places: places))
        #expect(found.at.count == 3 && found.at[2].cell == nil)
        for (place, point) in zip(found.at, places).dropLast() {
            for inequality in try #require(place.inequalities) {
                let form = inequality.positive
                #expect(form[0] * point.x + form[1] * point.y + form[2] > 0)
            }
            let map = try #require(place.affine?.first)
            #expect(abs(map[0] * point.x + map[1] * point.y + map[2] - place.logits[0]) < 1e-12)
        }
        #expect(found.at[0].active == ["L1.0"])
    }

    @Test func `of a smooth network there are samples, called so`() throws {
        let path = try network(
            #"{"weights": [[1, 2], [0.5, -1]]}, {"weights": [[2, -1]]}"#,
            more: "\"activation\": \"tanh\",")
        let found = try explained(path, options: ExplanationOptions(places: [Point(0.5, 0)]))
        #expect(!found.exact && found.regions == nil && found.cells == nil && !found.verified)
        #expect(found.at.first?.cell == nil)
        let model = try LoadedModel(at: path)
        let text = String(
            decoding: try Self.bytes(Explanation(of: model), .text), as: UTF8.self)
        #expect(text.contains("L1.0 = tanh(x + 2 y)") && text.contains("not exact"))
        #expect(text.contains("logit0 = 2 L1.0 - L1.1\n"))
        #expect(throws: LabError(.smooth(.tanh), path: path)) {
            try Self.bytes(Explanation(of: model), .csv)
        }
        // What cannot be checked is not passed over.
        let error = #expect(throws: LabError(.unverifiable(.tanh), path: path)) {
            try Explanation(of: model, options: ExplanationOptions(verifies: true))
        }
        #expect(
            error?.description.hasPrefix(
                "\(path): there are no exact regions to verify: tanh is smooth") == true)
    }

    @Test(
        arguments: [
            ("relu", [0, 0], [], "000"), ("relu", [1, 0], ["L1.0"], "100"),
            ("relu", [1, 2], ["L1.0", "L1.1"], "110"), ("step", [0, -1], ["L1.2"], "001"),
            ("abs", [0, 0], [], "000"), ("leaky-relu:0.5", [0, -1], ["L1.2"], "001"),
            ("hard-tanh", [-1, 0], ["L1.1", "L1.2"], "011"),
            ("hard-tanh", [1.5, -2], ["L1.0", "L1.2"], "202"), ("identity", [1, 1], [], "000"),
        ] as [(String, [Double], [String], String)])
    func `a unit whose sum is at its lowest hinge is not active, in JSON and in text`(
        _ activation: String, _ place: [Double], _ active: [String], _ pattern: String
    ) throws {
        let path = try network(
            #"{"weights": [[1, 0], [0, 1], [0, -1]]}, {"weights": [[1, 2, 3]]}"#,
            more: "\"activation\": \"\(activation)\", \"window\": [-2, 2, -2, 2],")
        let options = ExplanationOptions(places: [Point(place[0], place[1])])
        let found = try explained(path, options: options)
        #expect(found.at.first?.active == active && found.at.first?.pattern == pattern)
        let text = String(
            decoding: try Self.bytes(
                Explanation(of: LoadedModel(at: path), options: options), .text), as: UTF8.self)
        let list = active.isEmpty ? "no unit" : active.joined(separator: ", ")
        #expect(text.contains("  active   \(list)\n  pattern  \(pattern)\n"))
    }

    @Test func `a small window has the digits that distinguish its ends`() throws {
        let path = try network(
            #"{"weights": [[1, 0]], "biases": [-0.50000005]}, {"weights": [[1]]}"#)
        let window = try #require(Box(x0: 0.5, x1: 0.5000001, y0: -1e-8, y1: 1e-8))
        let model = try LoadedModel(at: path, options: ModelOptions(window: window))
        let text = String(
            decoding: try Self.bytes(Explanation(of: model), .text), as: UTF8.self)
        #expect(text.contains("window   x from 0.5 to 0.5000001, y from -1e-8 to 1e-8\n"))
        #expect(text.contains("x - 0.50000005 = 0  from (0.50000005, "))
    }
}
