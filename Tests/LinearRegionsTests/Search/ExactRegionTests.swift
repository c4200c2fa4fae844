import Geometry
import LinearRegions
import NeuralNetworks
import Testing

/// The traversal against arithmetic without rounding, on networks of whole weights.
struct ExactRegionTests {
    static let shapes = [[2, 3, 1], [2, 6, 1], [2, 4, 4, 1], [2, 5, 5, 3], [2, 3, 3, 3, 2]]

    @Test(arguments: [Activation.relu, .abs, .hardTanh, .step], shapes)
    func `counts and areas are those of exact arithmetic`(
        activation: Activation, shape: [Int]
    ) throws {
        let window = Box.square(3)
        for seed in 100..<120 {
            let network = Network(
                integerSeed: UInt64(seed), shape: shape, activation: activation)
            let exact = ExactRegion.all(of: network, in: window)
            let found = try FoundRegion.all(of: network, in: window)
            let foundAreas = Dictionary(
                found.map { ($0.pattern, $0.polygon.area) }, uniquingKeysWith: +)
            #expect(found.count == exact.count, "\(activation) \(shape) seed \(seed)")
            let error = exact.map { abs($0.area - (foundAreas[$0.pattern] ?? 0)) }.max() ?? 0
            #expect(error < 1e-9, "\(activation) \(shape) seed \(seed)")
        }
    }

    @Test(arguments: [Activation.relu, .abs, .hardTanh, .step], shapes)
    func `class areas and boundaries are those of exact arithmetic`(
        activation: Activation, shape: [Int]
    ) throws {
        let window = Box.square(3)
        for seed in 200..<220 {
            let network = Network(
                integerSeed: UInt64(seed), shape: shape, activation: activation)
            let exact = ExactDecision(of: network, in: window)
            let found = try #require(RegionStatistics(of: network, in: window))
            let comment: Comment = "\(activation) \(shape) seed \(seed)"
            try #require(found.classAreas.count == exact.classAreas.count)
            for (area, exact) in zip(found.classAreas, exact.classAreas) {
                #expect(abs(area - exact) < 1e-9, comment)
            }
            #expect(abs(found.tieArea - exact.tieArea) < 1e-9, comment)
            #expect(abs(found.boundaryLength - exact.boundaryLength) < 1e-8, comment)
            #expect(found.boundarySegments == exact.boundarySegments, comment)
        }
    }

    @Test func `the exact method knows the closed forms`() {
        let network = Network(hidden: [[[1, 1, 0], [1, 1, -1]]], logits: [[2, -4, -1]])
        let window = Box(unchecked: (x0: -1, x1: 2, y0: -1, y1: 2))
        let decision = ExactDecision(of: network, in: window)
        #expect(decision.classAreas == [25 / 4, 11 / 4])
        #expect(decision.boundarySegments == 2)
        #expect(abs(decision.boundaryLength - 5 * 2.0.squareRoot()) < 1e-14)
    }
}
