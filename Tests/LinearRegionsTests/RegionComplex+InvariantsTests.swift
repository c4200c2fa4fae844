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
}
