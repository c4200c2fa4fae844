import Geometry
import Points
import Testing

struct PointSourceNoiseTests {
    private static func points(
        _ kind: GeneratorKind = .blobs, _ values: [String: Double] = [:],
        _ change: (inout PointSource) -> Void = { _ in }
    ) throws -> [LabelledPoint] {
        var source = PointSource(.generated(GeneratorCall(kind, values: values)))
        change(&source)
        return try PointSet(sources: [source], seed: 6).training
    }

    @Test func `noise is normal on both axes and leaves the labels`() throws {
        let still = try Self.points(.moons, ["count": 20_000])
        let moved = try Self.points(.moons, ["count": 20_000]) { $0.noise = 0.25 }
        #expect(still.map(\.label) == moved.map(\.label))
        let shifts = zip(still, moved).map { ($1.position - $0.position) * 4 }
        let products: [(Double, Double)] = [
            (mean(shifts.map(\.dx)), 0), (mean(shifts.map(\.dy)), 0),
            (mean(shifts.map { $0.dx * $0.dx }), 1), (mean(shifts.map { $0.dy * $0.dy }), 1),
            (mean(shifts.map { $0.dx * $0.dy }), 0),
        ]
        for (found, expected) in products { #expect(abs(found - expected) < 4 * 0.01) }
        // 68.27 % of a normal distribution are within one standard deviation.
        let near = Double(shifts.count { abs($0.dx) < 1 }) / 20_000
        #expect(abs(near - 0.6827) < 4 * 0.0033)
    }

    private func mean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(values.count)
    }

    @Test(arguments: [0.0, 0.001, 0.1, 0.25, 1])
    func `label noise re-labels exactly its share, evenly among the others`(share: Double) throws {
        let clean = try Self.points(.blobs, ["count": 1999])
        let noisy = try Self.points(.blobs, ["count": 1999]) { $0.labelNoise = share }
        #expect(clean.map(\.position) == noisy.map(\.position))
        let changed = zip(clean, noisy).filter { $0.label != $1.label }
        #expect(changed.count == Int((share * 1999).rounded()))
        for label in 0..<3 {
            let targets = changed.filter { $0.0.label == label }.map(\.1.label)
            let up = Double(targets.count { $0 == (label + 1) % 3 })
            let expected = Double(targets.count) / 2
            #expect(abs(up - expected) <= 4 * (Double(targets.count) / 4).squareRoot())
        }
    }

    @Test(arguments: [0.0, 0.1, 0.5, 0.995, 1])
    func `balance keeps its share of only the named class, in order`(share: Double) throws {
        let all = try Self.points(.blobs, ["count": 300])
        let thinned = try Self.points(.blobs, ["count": 300]) { $0.balance = ["class 2": share] }
        let counts = (0..<3).map { label in thinned.count { $0.label == label } }
        #expect(counts == [100, Int((share * 100).rounded()), 100])
        var rest = all[...]
        for point in thinned {
            let index = try #require(rest.firstIndex(of: point))
            rest = rest[(index + 1)...]
        }
    }

    @Test func `each kind of noise leaves the draws of the others unchanged`() throws {
        let moved = try Self.points { $0.noise = 0.5 }
        let both = try Self.points {
            $0.noise = 0.5
            $0.labelNoise = 0.5
        }
        let labelled = try Self.points { $0.labelNoise = 0.5 }
        #expect(both.map(\.position) == moved.map(\.position))
        #expect(both.map(\.label) == labelled.map(\.label))
    }

    @Test func `equal sources have noise of their own`() throws {
        var source = PointSource(.generated(GeneratorCall(.moons, values: ["count": 100])))
        source.noise = 0.1
        source.labelNoise = 0.3
        let points = try PointSet(sources: [source, source], seed: 6).training
        let pairs = zip(points[..<100], points[100...])
        #expect(pairs.allSatisfy { $0.position != $1.position })
        #expect(pairs.contains { $0.label != $1.label })
    }

    @Test func `balance goes by the names that the source is given`() throws {
        let points = try Self.points(.moons, ["count": 20]) {
            $0.classes = ["a", "b"]
            $0.balance = ["b": 0]
        }
        #expect(points.map(\.label) == [Int](repeating: 0, count: 10))
    }

    @Test func `settings out of range are refused with their key`() {
        for (change, key) in [
            ({ $0.noise = -1 }, "noise"), ({ $0.noise = .nan }, "noise"),
            ({ $0.noise = .infinity }, "noise"), ({ $0.labelNoise = 1.1 }, "labelNoise"),
            ({ $0.labelNoise = .nan }, "labelNoise"),
            ({ $0.balance = ["class 1": -0.1] }, "balance.class 1"),
            ({ $0.balance = ["class 1": .nan] }, "balance.class 1"),
            ({ $0.balance = ["class 9": 1] }, "balance.class 9"),
        ] as [((inout PointSource) -> Void, String)] {
            let error = #expect(throws: PointError.self) {
                try Self.points(.blobs, [:], change)
            }
            #expect(error?.key == key)
            #expect(error?.source == 0)
        }
    }

    @Test func `label noise needs a second class`() {
        var source = PointSource(.literal(className: "a", points: [.origin]))
        source.labelNoise = 0.5
        #expect(throws: PointError(.labelNoiseNeedsTwoClasses, source: 0)) {
            try PointSet(sources: [source, PointSource(.literal(className: "b", points: []))])
        }
    }
}
