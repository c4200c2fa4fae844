import Foundation
import Geometry
import Points
import Randomness
import Testing

/// The site's own code (dataset.ts), written down again loop by loop.
private struct PlaygroundTwin {
    var generator = SeededGenerator(seed: 9, stream: .points)
    var points: [(x: Double, y: Double, label: Int)] = []

    mutating func uniform(_ a: Double, _ b: Double) -> Double { generator.unit() * (b - a) + a }

    mutating func normal(_ mean: Double, _ variance: Double) -> Double {
        var (v1, s) = (0.0, 0.0)
        repeat {
            v1 = 2 * generator.unit() - 1
            let v2 = 2 * generator.unit() - 1
            s = v1 * v1 + v2 * v2
        } while s > 1
        return mean + sqrt(variance) * (sqrt(-2 * log(s) / s) * v1)
    }

    mutating func circle(_ count: Int, noise: Double) {
        for (low, high) in [(0.0, 2.5), (3.5, 5.0)] {
            for _ in 0..<count / 2 {
                let r = uniform(low, high)
                let angle = uniform(0, 2 * .pi)
                let (x, y) = (r * sin(angle), r * cos(angle))
                let noiseX = uniform(-5, 5) * noise
                let noiseY = uniform(-5, 5) * noise
                let distance = hypot(x + noiseX, y + noiseY)
                points.append((x, y, distance < 2.5 ? 1 : 0))
            }
        }
    }

    mutating func gauss(_ count: Int, noise: Double) {
        let variance = 0.5 + (4 - 0.5) * noise / 0.5
        for (centre, label) in [(2.0, 1), (-2.0, 0)] {
            for _ in 0..<count / 2 {
                let x = normal(centre, variance)
                points.append((x, normal(centre, variance), label))
            }
        }
    }

    mutating func xor(_ count: Int, noise: Double) {
        for _ in 0..<count {
            var x = uniform(-5, 5)
            x += x > 0 ? 0.3 : -0.3
            var y = uniform(-5, 5)
            y += y > 0 ? 0.3 : -0.3
            let noiseX = uniform(-5, 5) * noise
            let noiseY = uniform(-5, 5) * noise
            points.append((x, y, (x + noiseX) * (y + noiseY) >= 0 ? 1 : 0))
        }
    }

    mutating func spiral(_ count: Int, noise: Double) {
        let n = Double(count) / 2
        for (delta, label) in [(0.0, 1), (Double.pi, 0)] {
            for i in 0..<count / 2 {
                let r = Double(i) / n * 5
                let t = 1.75 * Double(i) / n * 2 * .pi + delta
                let x = r * sin(t) + uniform(-1, 1) * noise
                points.append((x, r * cos(t) + uniform(-1, 1) * noise, label))
            }
        }
    }

    mutating func draw(_ kind: GeneratorKind, _ count: Int, noise: Double) {
        switch kind {
        case .playgroundCircle: circle(count, noise: noise)
        case .playgroundGauss: gauss(count, noise: noise)
        case .playgroundXor: xor(count, noise: noise)
        default: spiral(count, noise: noise)
        }
    }
}

struct GeneratorCallPlaygroundTests {
    static let kinds: [GeneratorKind] = [
        .playgroundCircle, .playgroundGauss, .playgroundXor, .playgroundSpiral,
    ]

    private static func points(
        _ kind: GeneratorKind, _ count: Int, noise: Double
    ) throws -> [LabelledPoint] {
        var generator = SeededGenerator(seed: 9, stream: .points)
        return try GeneratorCall(kind, values: ["count": Double(count), "noise": noise])
            .points(using: &generator)
    }

    @Test(arguments: kinds, [0, 0.05, 0.5])
    func `points are those of the site's formulas`(kind: GeneratorKind, noise: Double) throws {
        var twin = PlaygroundTwin()
        twin.draw(kind, 500, noise: noise)
        let points = try Self.points(kind, 500, noise: noise)
        #expect(points.count == twin.points.count)
        for (point, expected) in zip(points, twin.points) {
            #expect(abs(point.position.x - expected.x) < 1e-12)
            #expect(abs(point.position.y - expected.y) < 1e-12)
            #expect(point.label == expected.label)
        }
    }

    @Test func `without noise the spiral's arms meet in one place, the origin`() throws {
        let points = try Self.points(.playgroundSpiral, 500, noise: 0)
        let set = PointSet(classNames: ["negative", "positive"], training: points, test: [])
        #expect(set.conflictingPlaces == [.origin])
    }

    @Test func `noise changes labels of the circle and never its points`() throws {
        let clean = try Self.points(.playgroundCircle, 500, noise: 0)
        let noisy = try Self.points(.playgroundCircle, 500, noise: 0.5)
        #expect(clean.map(\.position) == noisy.map(\.position))
        #expect(clean.map(\.label) != noisy.map(\.label))
        for point in clean {
            #expect(point.label == (point.position.distance(to: .origin) < 2.5 ? 1 : 0))
        }
    }
}
