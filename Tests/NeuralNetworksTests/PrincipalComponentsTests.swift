import NeuralNetworks
import Testing

@Suite struct PrincipalComponentsTests {
    @Test func `samples on a line have one component`() throws {
        let samples = (0..<9).map { [1 + 3 * Double($0), 2, 5 - 4 * Double($0)] }
        let components = try #require(PrincipalComponents(of: samples))
        #expect(abs(components.shares[0] - 1) < 1e-14)
        #expect(components.mean == [13, 2, -11])
        // The largest entry is positive.
        #expect(abs(components.directions[0][0] + 0.6) < 1e-14)
        #expect(abs(components.directions[0][2] - 0.8) < 1e-14)
        let place = components.coordinates(of: samples[0], count: 2)
        #expect(abs(place[0] - 20) < 1e-12 && abs(place[1]) < 1e-12)
    }

    @Test func `a cross has the shares of its arms`() throws {
        // Arms of length 2 and 1 along the diagonals: variances 2 and 1/2.
        let (long, short) = (2 * 0.5.squareRoot(), 0.5.squareRoot())
        let samples = [[long, long], [-long, -long], [short, -short], [-short, short]]
        let components = try #require(PrincipalComponents(of: samples))
        #expect(abs(components.shares[0] - 0.8) < 1e-14 && abs(components.shares[1] - 0.2) < 1e-14)
        #expect(abs(components.coordinates(of: samples[0], count: 1)[0] - 2) < 1e-14)
    }

    @Test func `samples that do not vary have no share, and one number has one direction`() throws {
        let level = try #require(PrincipalComponents(of: [[1, 2], [1, 2], [1, 2]]))
        #expect(level.shares == [0, 0])
        let single = try #require(PrincipalComponents(of: [[1], [4]]))
        #expect(single.shares == [1])
        #expect(single.coordinates(of: [4], count: 2) == [1.5, 0])
        #expect(PrincipalComponents(of: []) == nil)
    }
}
