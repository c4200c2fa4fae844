import Geometry
import Points
import Testing
import Text

struct PointSetAssemblyTests {
    private static func literal(_ name: String, _ points: [Point]) -> PointSource {
        PointSource(.literal(className: name, points: points))
    }

    private static func generated(
        _ kind: GeneratorKind, _ values: [String: Double] = [:], classes: [String]? = nil
    ) -> PointSource {
        var source = PointSource(.generated(GeneratorCall(kind, values: values)))
        source.classes = classes
        return source
    }

    @Test func `classes come in order of first appearance`() throws {
        let set = try PointSet(sources: [
            Self.literal("b", [Point(0, 0)]), Self.generated(.moons, ["count": 2]),
            Self.literal("a", [Point(1, 1)]), Self.literal("b", [Point(2, 2)]),
        ])
        #expect(set.classNames == ["b", "upper", "lower", "a"])
        #expect(set.training.map(\.label) == [0, 1, 2, 3, 0])
        #expect(set.test.isEmpty)
    }

    @Test func `a generator takes the scenario's classes in order, or by its own names`() throws {
        let moons = Self.generated(.moons, ["count": 2])
        let inOrder = try PointSet(sources: [moons], classNames: ["blue", "orange", "grey"])
        #expect(inOrder.training.map(\.label) == [0, 1])
        let byName = try PointSet(sources: [moons], classNames: ["lower", "upper"])
        #expect(byName.training.map(\.label) == [1, 0])
        let given = try PointSet(
            sources: [Self.generated(.moons, ["count": 2], classes: ["orange", "blue"])],
            classNames: ["blue", "orange"])
        #expect(given.training.map(\.label) == [1, 0])
    }

    @Test func `equal names make one class of several`() throws {
        let board = Self.generated(
            .checkerboard, ["classes": 4], classes: ["black", "white", "black", "white"])
        let plain = Self.generated(.checkerboard, classes: ["black", "white"])
        #expect(
            try PointSet(sources: [board], seed: 3) == PointSet(sources: [plain], seed: 3))
    }

    @Test func `names that do not fit the classes are refused`() throws {
        let few = Self.generated(.moons, classes: ["one"])
        #expect(throws: PointError(.classNameCount(names: 1, classes: 2), source: 1)) {
            try PointSet(sources: [Self.literal("a", [.origin]), few])
        }
        #expect(throws: PointError(.tooFewDeclaredClasses(declared: 2, needed: 3), source: 0)) {
            try PointSet(sources: [Self.generated(.blobs)], classNames: ["a", "b"])
        }
        #expect(throws: PointError(.undeclaredClass("blu", nearest: "blue"), source: 0)) {
            try PointSet(sources: [Self.literal("blu", [.origin])], classNames: ["blue", "red"])
        }
        for name in ["", "a\nb", "\u{202e}x", String(repeating: "n", count: 65)] {
            #expect(throws: PointError(.badClassName(name), source: 0)) {
                try PointSet(sources: [Self.literal(name, [.origin])])
            }
            #expect(throws: PointError(.badClassName(name))) {
                try PointSet(sources: [], classNames: ["fine", name])
            }
        }
        let longest = String(repeating: "n", count: 64)
        #expect(
            try PointSet(sources: [Self.literal(longest, [.origin])]).classNames == [longest])
    }

    @Test func `a further source changes nothing in the others`() throws {
        var noisy = Self.generated(.rings)
        noisy.noise = 0.1
        noisy.labelNoise = 0.1
        noisy.balance = ["inner": 0.5]
        let alone = try PointSet(sources: [noisy, noisy], seed: 8)
        let more = try PointSet(sources: [noisy, noisy, Self.generated(.blobs)], seed: 8)
        #expect(Array(more.training.prefix(alone.training.count)) == alone.training)
        #expect(alone.training.prefix(375) != alone.training.suffix(375))
    }

    @Test func `other seeds make other points`() throws {
        let sources = [Self.generated(.rings)]
        let first = try PointSet(sources: sources, testShare: 0.3, seed: 1)
        #expect(try PointSet(sources: sources, testShare: 0.3, seed: 1) == first)
        #expect(try PointSet(sources: sources, testShare: 0.3, seed: 2) != first)
    }

    @Test func `no points are refused, one point and one class are not`() throws {
        #expect(throws: PointError(.noPoints)) { try PointSet(sources: []) }
        #expect(throws: PointError(.noPoints)) {
            try PointSet(sources: [Self.literal("a", [])])
        }
        let one = try PointSet(sources: [Self.literal("a", [.origin])], testShare: 0.99)
        #expect(one.training == [LabelledPoint(.origin, label: 0)])
    }

    @Test(arguments: [1.1e30, -1.1e30, .infinity, .nan])
    func `coordinates beyond 1e30 are refused`(value: Double) {
        for point in [Point(value, 0), Point(0, value)] {
            let error = #expect(throws: PointError.self) {
                try PointSet(sources: [Self.literal("a", [.origin, point])])
            }
            #expect(error?.source == 0)
            #expect(error?.message.contains("is not a coordinate") == true)
        }
    }

    @Test func `noise that leads beyond 1e30 is refused, coordinates at it are not`() throws {
        var edge = Self.literal("a", [Point](repeating: Point(1e30, -1e30), count: 20))
        #expect(try PointSet(sources: [edge]).training.count == 20)
        edge.noise = 1e29
        #expect(throws: PointError.self) { try PointSet(sources: [edge]) }
    }

    @Test func `a million points are the most in all`() throws {
        let half = Self.generated(.spirals, ["count": 500_000])
        #expect(try PointSet(sources: [half, half]).training.count == 1_000_000)
        let error = #expect(throws: PointError.self) {
            try PointSet(sources: [half, half, Self.literal("class 1", [.origin])])
        }
        #expect(error == PointError(.tooManyPoints(limit: 1_000_000), source: 2))
        #expect(error?.kind == .limit)
    }

    @Test func `256 classes are the most in all`() throws {
        let sources = (0..<257).map { Self.literal("k\($0)", [Point(Double($0), 0)]) }
        #expect(try PointSet(sources: Array(sources[..<256])).classNames.count == 256)
        #expect(throws: PointError(.tooManyClasses(limit: 256), source: 256)) {
            try PointSet(sources: sources)
        }
    }

    @Test(arguments: [-0.1, 1, 1.5, .nan, .infinity])
    func `a share to hold out is less than 1`(share: Double) {
        let error = #expect(throws: PointError.self) {
            try PointSet(sources: [Self.literal("a", [.origin])], testShare: share)
        }
        #expect(error?.source == nil)
    }
}
