import Planes
import Testing

@testable import Figures

@Suite struct SharedTicksTests {
    private static func ticks(_ low: Double, _ high: Double, length: Double) -> SharedTicks {
        SharedTicks(
            from: low, to: high,
            room: SharedTicks.Room(length: length, usual: 40, size: 10),
            fits: { _, size, distance in size * 1.25 <= distance },
            isInside: { _, _, _ in true })
    }

    @Test(arguments: [(-0.9, 1.4), (-0.7, 0.95), (-6, 6), (0.2, 0.9), (-1e-3, 7e-3), (95, 260)])
    func `a short axis has a scale to be read`(_ low: Double, _ high: Double) {
        for length in [60.0, 80, 120, 300] {
            let shared = Self.ticks(low, high, length: length)
            #expect(shared.ticks.count >= 2, "\(length)")
            #expect(shared.ticks.allSatisfy { $0.value >= low && $0.value <= high })
            let texts = shared.ticks.map(\.text)
            #expect(Set(texts).count == texts.count)
            for (left, right) in zip(shared.ticks, shared.ticks.dropFirst()) {
                let distance = (right.value - left.value) / (high - low) * length
                #expect(distance >= 1.25 * shared.size)
            }
        }
    }

    @Test func `letters keep their usual size where there is room`() {
        #expect(Self.ticks(-6, 6, length: 300).size == 10)
        #expect(Self.ticks(-0.9, 1.4, length: 100).size == 10)
    }
}
