import Geometry
import RealFunctions

// Generators that draw nothing at random: points at equal steps along curves.
extension GeneratorCall {
    /// Archimedes' spirals: at the share s of an arm, from `start` to 1, the radius is s times the
    /// whole and the angle s times all turns (clockwise from the y axis, as TensorFlow Playground
    /// has it).
    func spirals() -> [LabelledPoint] {
        let arms = whole("arms")
        let turns = value("turns")
        let radius = value("radius")
        let start = value("start")
        return Self.shares(of: whole("count"), among: arms).enumerated().flatMap { arm, count in
            let first = 2 * Double.pi * Double(arm) / Double(arms)
            return (0..<count).map { index in
                let share = start + (1 - start) * Double(index) / Double(max(count - 1, 1))
                let angle = 2 * Double.pi * turns * share + first
                return LabelledPoint(Self.spiralPoint(radius * share, angle), label: arm)
            }
        }
    }

    /// Lang and Witbrock, "Learning to tell two spirals apart" (1988), as the Carnegie Mellon
    /// benchmark has it.
    ///
    /// For i in 0 ... 96 the angle is i pi / 16 and the radius 6.5 (104 - i) / 104; class 1 is at
    /// that place, class 0 opposite. `density` d takes 96 d + 1 steps instead.
    func langWitbrock() -> [LabelledPoint] {
        let density = value("density")
        let radius = value("radius")
        return (0...96 * Int(density)).flatMap { step in
            let i = Double(step)
            let angle = i * .pi / (16 * density)
            let point = Self.spiralPoint(radius * (104 * density - i) / (104 * density), angle)
            return [
                LabelledPoint(point, label: 1),
                LabelledPoint(Point(-point.x, -point.y), label: 0),
            ]
        }
    }

    /// scikit-learn's `make_moons` without its noise: (cos t, sin t) and
    /// (1 - cos t, 1 - sin t - 0.5), t at equal steps from 0 to pi.
    func moons() -> [LabelledPoint] {
        let count = whole("count")
        let upper = Self.halfTurn(count / 2).map { angle in
            LabelledPoint(Point(Portable.cos(angle), Portable.sin(angle)), label: 0)
        }
        let lower = Self.halfTurn(count - count / 2).map { angle in
            LabelledPoint(
                Point(1 - Portable.cos(angle), 1 - Portable.sin(angle) - 0.5), label: 1)
        }
        return upper + lower
    }

    private static func halfTurn(_ count: Int) -> [Double] {
        (0..<count).map { .pi * Double($0) / Double(max(count - 1, 1)) }
    }

    /// The place at a distance from the origin, the angle clockwise from the y axis.
    static func spiralPoint(_ radius: Double, _ angle: Double) -> Point {
        Point(radius * Portable.sin(angle), radius * Portable.cos(angle))
    }
}
