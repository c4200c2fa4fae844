import Geometry
import Randomness

// The classification sets of TensorFlow Playground (https://playground.tensorflow.org, by its
// src/dataset.ts): the same formulas and the same order of draws, with this project's random
// numbers. Its label +1 (blue there) is class 1, its label -1 (orange there) class 0.
//
// The site makes an even number of points; of an odd number here, the first half has one more.
extension GeneratorCall {
    /// r uniform in [0, 2.5) and [3.5, 5); class 1 where the point moved by noise is nearer to the
    /// origin than 2.5.
    func playgroundCircle(using generator: inout SeededGenerator) -> [LabelledPoint] {
        let radius = 5.0
        let noise = value("noise")
        func points(_ count: Int, _ low: Double, _ high: Double) -> [LabelledPoint] {
            (0..<count).map { _ in
                let r = generator.uniform(low, high)
                let point = Self.spiralPoint(r, generator.uniform(0, 2 * .pi))
                let x = generator.uniform(-radius, radius) * noise
                let y = generator.uniform(-radius, radius) * noise
                let distance = (point + Vector(x, y)).distance(to: .origin)
                return LabelledPoint(point, label: distance < radius * 0.5 ? 1 : 0)
            }
        }
        let halves = Self.shares(of: whole("count"), among: 2)
        return points(halves[0], 0, radius * 0.5) + points(halves[1], radius * 0.7, radius)
    }

    /// Normal distributions about (2, 2) (class 1) and (-2, -2); the variance rises linearly from
    /// 0.5 without noise to 4 at noise 0.5.
    func playgroundGauss(using generator: inout SeededGenerator) -> [LabelledPoint] {
        let deviation = (0.5 + value("noise") / 0.5 * 3.5).squareRoot()
        func points(_ count: Int, centre: Double, label: Int) -> [LabelledPoint] {
            (0..<count).map { _ in
                let x = centre + deviation * generator.normal()
                let y = centre + deviation * generator.normal()
                return LabelledPoint(Point(x, y), label: label)
            }
        }
        let halves = Self.shares(of: whole("count"), among: 2)
        return points(halves[0], centre: 2, label: 1) + points(halves[1], centre: -2, label: 0)
    }

    /// Evenly over [-5, 5] squared, then 0.3 away from both axes; class 1 where the product of the
    /// coordinates moved by noise is at least 0.
    func playgroundXor(using generator: inout SeededGenerator) -> [LabelledPoint] {
        let noise = value("noise")
        func coordinate() -> Double {
            let value = generator.uniform(-5, 5)
            return value + (value > 0 ? 0.3 : -0.3)
        }
        return (0..<whole("count")).map { _ in
            let x = coordinate()
            let y = coordinate()
            let noisyX = x + generator.uniform(-5, 5) * noise
            let noisyY = y + generator.uniform(-5, 5) * noise
            return LabelledPoint(Point(x, y), label: noisyX * noisyY >= 0 ? 1 : 0)
        }
    }

    /// r = 5 i / n, t = 1.75 (2 pi) i / n; class 1 at t, class 0 at t + pi; both coordinates moved
    /// by noise x uniform(-1, 1).
    func playgroundSpiral(using generator: inout SeededGenerator) -> [LabelledPoint] {
        let noise = value("noise")
        let n = value("count") / 2
        func arm(_ count: Int, turnedBy start: Double, label: Int) -> [LabelledPoint] {
            (0..<count).map { index in
                let i = Double(index)
                let angle = 1.75 * i / n * 2 * .pi + start
                let point = Self.spiralPoint(i / n * 5, angle)
                let x = point.x + generator.uniform(-1, 1) * noise
                let y = point.y + generator.uniform(-1, 1) * noise
                return LabelledPoint(Point(x, y), label: label)
            }
        }
        let halves = Self.shares(of: whole("count"), among: 2)
        return arm(halves[0], turnedBy: 0, label: 1) + arm(halves[1], turnedBy: .pi, label: 0)
    }
}
