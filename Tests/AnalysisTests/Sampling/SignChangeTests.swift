import Randomness
import Testing

@testable import Analysis

@Suite struct SignChangeTests {
    private static let parts = SignChange.parts

    /// The part that bisection finds.
    private static func bisected(_ function: (Double) -> Double) -> Int {
        var (low, high) = (0, parts)
        while high - low > 1 {
            let middle = (low + high) / 2
            if function(Double(middle)) > 0 { low = middle } else { high = middle }
        }
        return low
    }

    /// The part that is found, and for how many places the function was asked.
    private static func found(_ function: (Double) -> Double) -> (part: Int, count: Int) {
        var change = SignChange(from: function(0), to: function(Double(parts)))
        var count = 0
        while let place = change.next {
            change.narrow(by: function(Double(place)))
            count += 1
        }
        return (change.low, count)
    }

    @Test func `it is the part that bisection finds, with a third of the places`() {
        var generator = SeededGenerator(seed: 7, stream: .points)
        var total = 0
        for _ in 0..<1000 {
            // Falls, with a bend that changes the slope by up to a tenth on the way.
            let (root, bend) = (generator.uniform(0, 4096), generator.uniform(-1.2e-5, 1.2e-5))
            func function(_ x: Double) -> Double { (root - x) * (1 + bend * (x + root)) }
            let (part, count) = Self.found(function)
            #expect(part == Self.bisected(function))
            total += count
        }
        #expect(total < 4500)
    }

    @Test(arguments: [0, 1e-9, 0.3, 17, 2048, 4095, 4095.9999, 4096])
    func `a steep step costs at most three times what bisection would`(root: Double) {
        for (above, below) in [(1.0, -1e9), (1e9, -1), (1, -1), (.infinity, -1), (1, -.infinity)] {
            func function(_ x: Double) -> Double { x < root ? above : below }
            let (part, count) = Self.found(function)
            #expect(part == Self.bisected(function))
            #expect(count <= 36)
        }
    }
}
