import Curves
import Formulas
import Geometry
import NeuralNetworks
import Randomness
import Testing

@Suite struct RecoveredCurveTests {
    /// Nielsen's function drawn with a round pen, ink in shares of a pixel at its edge.
    private static func stroke(_ width: Int, _ height: Int, pen: Double) throws -> Stroke {
        let curve = try NielsenFunction.curve()
        var ink = [Double](repeating: 0, count: width * height)
        let radius = pen / 2
        for step in 0...40 * width {
            let share = Double(step) / Double(40 * width)
            let x = share * Double(width)
            let y = Double(height) * (1 - curve.formula.value(share) / 0.9)
            for column in max(0, Int(x - radius - 1))...min(width - 1, Int(x + radius + 1)) {
                for row in max(0, Int(y - radius - 1))...min(height - 1, Int(y + radius + 1)) {
                    let centre = Point(Double(column) + 0.5, Double(row) + 0.5)
                    let covered = radius + 0.5 - centre.distance(to: Point(x, y))
                    let index = row * width + column
                    ink[index] = max(ink[index], min(1, covered))
                }
            }
        }
        let rgba = ink.flatMap { share -> [UInt8] in
            let grey = UInt8((255 * (1 - share)).rounded())
            return [grey, grey, grey, 255]
        }
        return try Stroke(
            rgba: rgba, width: width, height: height, window: Box(unchecked: (0, 1, 0, 0.9)))
    }

    /// A prototype found 51 units.
    @Test func `a stroke of Nielsen's function is about fifty units to a pixel`() throws {
        let stroke = try Self.stroke(800, 600, pen: 3)
        let recovered = RecoveredCurve(of: stroke)
        #expect((45...55).contains(recovered.sum.ramps.count), "\(recovered.sum.ramps.count)")
        #expect(recovered.largestError <= 0.9 / 600 + 1e-12)
        #expect(stroke.samples.count == 800)
    }

    @Test func `samples of a sum of ReLUs give its units back`() throws {
        var generator = SeededGenerator(seed: 4, stream: .points)
        for count in 0...12 {
            let ramps = (0..<count).map { index in
                let turn = generator.uniform(0.5, 3) * (generator.below(2) == 0 ? 1 : -1)
                return RampSum.Ramp(start: Double(index) + 0.5 + generator.unit() / 4, turn: turn)
            }
            let sum = RampSum(slope: generator.normal(), intercept: 2, ramps: ramps)
            let places = (0...4 * (count + 1)).map { Double($0) / 4 } + ramps.map(\.start)
            let samples = try CurveSamples(places.map { Point($0, sum.value(at: $0)) })
            let found = RecoveredCurve(of: samples).sum
            #expect(found.ramps.count == count)
            #expect(abs(found.slope - sum.slope) < 1e-12)
            #expect(abs(found.intercept - sum.intercept) < 1e-12)
            for (a, b) in zip(found.ramps, ramps) {
                #expect(abs(a.start - b.start) < 1e-11)
                #expect(abs(a.turn - b.turn) < 1e-11)
            }
        }
    }

    @Test func `the network has the values of the sum`() throws {
        let ramps = [RampSum.Ramp(start: 0.25, turn: 2), RampSum.Ramp(start: 1, turn: -3)]
        for (slope, units) in [(0.5, 3), (0, 2)] {
            let sum = RampSum(slope: slope, intercept: -1, ramps: ramps)
            let network = sum.network(from: -1)
            #expect(network.layers.map(\.unitCount) == [units, 1])
            for step in 0...40 {
                let x = Double(step) / 10 - 1
                let value = network.layers.reduce([x]) { $1.outputs($0) }[0]
                #expect(abs(value - sum.value(at: x)) < 1e-13)
            }
        }
        let line = RampSum(slope: 0, intercept: 7, ramps: []).network(from: 0)
        #expect(line.layers.reduce([3.0]) { $1.outputs($0) } == [7])
    }
}
