import Foundation
import TestSupport
import Testing

@Suite struct RecoverCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What the JSON of a recovery says, as far as the tests look at it.
    struct Recovered: Decodable {
        struct Unit: Decodable {
            var normal: [Double]
            var offset: Double
            var turn: Double
            var share: Double
        }

        struct Comparison: Decodable {
            var creases: Int
            var outside: Int
            var found: Int
            var missed: Int
            var wrong: Int
            var largestGap: Double
        }

        var queries: Int
        var units: [Unit]
        var otherCreases: Int
        var affine: [Double]?
        var complete: Bool
        var largestValue: Double
        var largestDifference: Double?
        var comparison: Comparison
    }

    /// Two units, and one that is active everywhere.
    private static let network = """
        {"title": "Three", "activation": "relu", "window": [-1, 1, -1, 1], "layers": [
          {"weights": [[1, 0], [3, 4], [0, 1]], "biases": [-0.25, 0.5, 4]},
          {"weights": [[2, -0.6, 1]], "biases": [-2]}]}
        """

    @Test func `a network of one layer is described in words and comes back`() throws {
        try folder.write(Self.network, to: "net.json")
        let result = try FacetProcess("recover", "net.json", "--out", "again.json", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(result.output.hasPrefix("Three\nwindow  x from -1 to 1, y from -1 to 1\n"))
        for line in [
            "found   2 units of the first layer, by straight creases; no other crease",
            "  affine part: y + 2", "    -3  0.6 x + 0.8 y = -0.1  100 %",
            "     2  x = 0.25              100 %",
            "  2 of 2 units found; the other one has no crease in the window",
            "  - the order of the units",
        ] {
            #expect(result.output.contains(line + "\n"), "\(line) in\n\(result.output)")
        }
        try folder.write("x,y\n0.5,0.5\n-0.75,0.125\n1,-1\n", to: "points.csv")
        let (old, new) = try (
            FacetProcess("predict", "net.json", "points.csv", in: folder),
            FacetProcess("predict", "again.json", "points.csv", in: folder)
        )
        let logits = [old, new].map { result in
            result.outputLines.dropFirst().compactMap { $0.split(separator: ",").last }
                .compactMap { Double($0) }
        }
        #expect(logits[0].count == 3 && logits[1].count == 3)
        #expect(zip(logits[0], logits[1]).allSatisfy { abs($0 - $1) < 1e-11 })
    }

    /// The hidden layers of trained networks, each with two seeds.
    static let trained = [
        "8", "16", "24", "32", "64", "16, 16", "32, 32", "16, 16, 16", "24, 24, 24",
    ]

    @Test(arguments: trained, [1, 2])
    func `all first-layer units of trained networks are found, and no other`(
        _ hidden: String, _ seed: Int
    ) throws {
        try folder.write(
            """
            seed: \(seed)
            points: [moons: {count: 400, noise: 0.12}]
            network: {hidden: [\(hidden)]}
            training: {rate: 0.01, batch: 32, stop: {epochs: 100}}
            frames: {count: 2, size: [64, 64]}
            """, to: "x.yaml")
        #expect(try FacetProcess("run", "x.yaml", in: folder).status == 0)
        let result = try FacetProcess("recover", "runs/x", "--format", "json", in: folder)
        #expect(result.status == 0, "\(result.errors)")
        let found = try JSONDecoder().decode(Recovered.self, from: Data(result.output.utf8))
        let comparison = found.comparison
        #expect(comparison.missed == 0 && comparison.wrong == 0)
        #expect(comparison.found == found.units.count)
        #expect(comparison.found + comparison.outside == comparison.creases)
        #expect(comparison.largestGap < 1e-9)
        #expect(found.units.allSatisfy { $0.share >= 0.9 })
        let isDeep = hidden.contains(",")
        #expect(found.complete == !isDeep && (found.otherCreases > 0) == isDeep)
        if !isDeep {
            #expect(try #require(found.largestDifference) <= 1e-9 * found.largestValue)
        }
    }
}

extension RecoverCommandTests {
    /// A network with this activation, number of logits, and one or two hidden layers.
    private func write(_ activation: String, logits: Int = 1, isDeep: Bool = false) throws {
        let inner = isDeep ? "{\"weights\": [[1, -2], [2, 1]], \"biases\": [0.1, -0.3]}, " : ""
        let rows = Array(repeating: "[1, -1]", count: logits).joined(separator: ", ")
        try folder.write(
            """
            {"activation": "\(activation)", "window": [-1, 1, -1, 1], "layers": [
              {"weights": [[1, 0.5], [-0.5, 1]], "biases": [0.1, 0.2]}, \(inner)
              {"weights": [\(rows)]}]}
            """, to: "net.json")
    }

    @Test func `a network that values do not show is refused in one line`() throws {
        try write("relu", logits: 3)
        try refuses(
            65,
            "net.json: there are 3 logits, and units can be recovered from the values of one "
                + "(a network of two classes has one)")
        try write("tanh")
        try refuses(
            65,
            "net.json: tanh is smooth, so its units have no kinks to find (relu, leaky-relu, abs "
                + "and hard-tanh have)")
        try write("step")
        try refuses(
            65,
            "net.json: step units jump, and recover looks for kinks (relu, leaky-relu, abs and "
                + "hard-tanh have them)")
    }

    @Test func `what was recovered of a deep network and what was not is said first`() throws {
        try write("relu", isDeep: true)
        let result = try FacetProcess("recover", "net.json", in: folder)
        let line = result.output.split(separator: "\n").first { $0.hasPrefix("result") }
        let words = "result  not the whole function: 2 of the 2 units of the first layer, and not "
        #expect(line.map(String.init) == words + "the second layer")
    }

    @Test func `only a whole function is written, and only to a new file`() throws {
        try write("relu", isDeep: true)
        try refuses(
            65,
            "net.json: only the first layer could be recovered, since the function has creases of "
                + "later layers (without --out, recover prints the first layer)",
            "--out", "new.json")
        #expect(folder.names() == ["net.json"])
        try write("relu")
        try refuses(73, nil, "--out", "net.json")
        let forced = try FacetProcess(
            "recover", "net.json", "--out", "net.json", "--force", in: folder)
        #expect(forced.status == 0)
        try refuses(64, nil, "--out", "net.txt")
        try refuses(64, nil, "--format", "svg")
        try refuses(64, nil, "--window", "1,-1,0,1")
        try refuses(77, nil, "--window", "1,1.0000000001,-1,1")
    }

    @Test func `a model that is not there ends with 66`() throws {
        try refuses(66, "net.json: there is no such file")
    }

    private func refuses(_ status: Int32, _ line: String?, _ options: String...) throws {
        let arguments = (["recover", "net.json"] + options).joined(separator: " ")
        let result = try FacetProcess(script: "\"$FACET\" \(arguments)", in: folder)
        #expect(result.status == status && result.output.isEmpty, "\(result.errors)")
        if let line { #expect(result.errors == line + "\n") }
    }
}
