import Geometry
import LinearRegions
import NeuralNetworks
import Testing

struct DecisionComplexTests {
    private func decisions(_ network: Network, in window: Box) throws -> DecisionComplex {
        DecisionComplex(try #require(RegionComplex(of: network, in: window)))
    }

    @Test(arguments: ReferenceNetwork.names)
    func `the boundary's pieces and curves are those of exact arithmetic`(name: String) throws {
        let reference = try ReferenceNetwork(name: name)
        let answers = reference.answers
        let found = try decisions(reference.network, in: reference.window)
        try found.complex.checkInvariants(window: reference.window)
        #expect(found.boundarySegments == answers.decisionBoundarySegments)
        let length = answers.decisionBoundaryLength
        #expect(abs(found.boundaryLength - length) <= 1e-9 * length)
        for (shape, area) in zip(found.classes, answers.classAreas) {
            #expect(abs(shape.area - area) <= 1e-9 * area)
        }
        #expect(found.tieArea == 0)
    }

    @Test(arguments: WeightKind.allCases, [1, 2, 3, 6])
    func `areas, lengths and pieces are those of the sweep`(
        kind: WeightKind, outputs: Int
    ) throws {
        for activation in RegionSweepTests.piecewiseLinear where activation != .step {
            for seed in 0..<3 {
                let network = Network.random(
                    kind, shape: [2, 7, 6, outputs], activation: activation, seed: seed)
                let comment: Comment = "\(kind) \(activation) \(outputs) seed \(seed)"
                let found = try decisions(network, in: .square(1))
                let swept = try #require(RegionStatistics(of: network, in: .square(1)))
                #expect(throws: Never.self, comment) {
                    try found.complex.checkInvariants(window: .square(1))
                }
                for (shape, area) in zip(found.classes, swept.classAreas) {
                    #expect(abs(shape.area - area) < 1e-8, comment)
                }
                #expect(abs(found.tieArea - swept.tieArea) < 1e-8, comment)
                // Slopes up to 1e12 make jumps, which the sweep does not count.
                guard kind != .badlyScaled else { continue }
                #expect(abs(found.boundaryLength - swept.boundaryLength) < 1e-7, comment)
                #expect(found.boundarySegments == swept.boundarySegments, comment)
            }
        }
    }
}
