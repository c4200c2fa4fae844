import Testing

@testable import Planes

@Suite struct KinkTicksTests {
    @Test func `ticks that would touch hang below one another`() {
        #expect(KinkTicks.levels([], distance: 2) == [])
        #expect(KinkTicks.levels([0, 2, 4], distance: 2) == [0, 0, 0])
        #expect(KinkTicks.levels([0, 0, 0, 5], distance: 2) == [0, 1, 2, 0])
        #expect(KinkTicks.levels([0, 1, 2, 3, 4], distance: 2) == [0, 1, 0, 1, 0])
    }

    @Test func `no two ticks of a level are nearer than the distance`() {
        let places = (0..<200).map { Double(($0 * $0) % 97) }.sorted()
        let levels = KinkTicks.levels(places, distance: 2.5)
        for (index, level) in levels.enumerated() {
            for other in 0..<index where levels[other] == level {
                #expect(places[index] - places[other] >= 2.5)
            }
        }
    }

    @Test func `levels are lower where there are many`() {
        #expect(KinkTicks.height(of: 4, room: 24, usual: 6) == 6)
        #expect(KinkTicks.height(of: 5, room: 24, usual: 6) == 4)
        #expect(KinkTicks.height(of: 16, room: 24, usual: 6) == 1.5)
    }
}
