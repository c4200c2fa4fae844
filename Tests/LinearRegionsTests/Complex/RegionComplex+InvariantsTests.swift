import Geometry
import LinearRegions
import NeuralNetworks
import Testing

struct RegionComplexInvariantsTests {
    @Test(arguments: 0..<8)
    func `no invariant fails on random and adversarial networks`(share: Int) throws {
        let count = FamilyMember.count(usual: 420)
        for number in count * share / 8..<count * (share + 1) / 8 {
            let member = FamilyMember(number: number)
            let found = try #require(RegionComplex(of: member.network, in: member.window))
            #expect(throws: Never.self, "\(member)") { try found.checkInvariants() }
            let decisions = DecisionComplex(found)
            #expect(throws: Never.self, "\(member)") {
                try decisions.complex.checkInvariants(window: member.window)
            }
        }
    }

    @Test(arguments: [WeightKind.normal, .deadUnits])
    func `no crease ends inside the window`(kind: WeightKind) throws {
        for activation in [Activation.relu, .leakyRelu(slope: 0.25), .abs, .hardTanh] {
            for seed in 0..<20 {
                let network = Network.random(
                    kind, shape: [2, 8, 8, 6, 1], activation: activation, seed: seed)
                let complex = try #require(RegionComplex(of: network, in: .square(1))).complex
                var ends: [[Int32: Int]] = Array(repeating: [:], count: complex.vertices.count)
                for edge in complex.edges {
                    for vertex in [Int(edge.start), Int(edge.end)] {
                        ends[vertex][edge.tag, default: 0] += 1
                    }
                }
                // On the window's edge a crease ends.
                let loose = ends.count { tags in
                    tags[EdgeOrigin.window.code] == nil && tags.values.contains(1)
                }
                #expect(loose == 0, "\(kind) \(activation) seed \(seed)")
            }
        }
    }
}
