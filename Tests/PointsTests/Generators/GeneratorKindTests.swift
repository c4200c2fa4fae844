import Formulas
import Geometry
import Randomness
import Testing
import Text

@testable import Points

struct GeneratorKindTests {
    private static let triangle = [Point(0, 0), Point(2, 0), Point(1, 2)]

    private static func points(
        _ kind: GeneratorKind, _ values: [String: Double] = [:], seed: UInt64 = 1
    ) throws -> [LabelledPoint] {
        var generator = SeededGenerator(seed: seed, stream: .points)
        var call = GeneratorCall(kind, values: values, corners: triangle)
        call.expression = try Formula(parsing: "y - x^2", variables: ["x", "y"])
        return try call.points(using: &generator)
    }

    @Test(arguments: GeneratorKind.allCases)
    func `by default there are points of every class and of no other`(kind: GeneratorKind) throws {
        let points = try Self.points(kind)
        let names = kind.classNames(values: kind.defaults)
        #expect(points.count == Int(kind.defaults["count"] ?? 194))
        #expect(Set(points.map(\.label)) == Set(names.indices))
        #expect(Set(names).count == names.count)
        #expect(points.allSatisfy { $0.position.isFinite })
        #expect(!kind.summary.isEmpty)
    }

    @Test(arguments: GeneratorKind.allCases)
    func `the same seed makes the same points`(kind: GeneratorKind) throws {
        #expect(try Self.points(kind, seed: 3) == Self.points(kind, seed: 3))
    }

    @Test(arguments: GeneratorKind.allCases.filter { $0 != .langWitbrock }, [1, 2, 3, 17, 500])
    func `there are as many points as asked for`(kind: GeneratorKind, count: Int) throws {
        #expect(try Self.points(kind, ["count": Double(count)]).count == count)
    }

    @Test(arguments: GeneratorKind.allCases)
    func `defaults are allowed and values out of range are refused`(kind: GeneratorKind) throws {
        for parameter in kind.parameters {
            #expect(parameter.allows(parameter.defaultValue))
            #expect(!parameter.meaning.isEmpty)
            let low = parameter.range.lowerBound
            let high = parameter.range.upperBound
            var wrong = [low - 1, high.nextUp, .nan, .infinity, -.infinity]
            if parameter.isWhole { wrong.append(low + 0.5) }
            for value in wrong {
                let error = #expect(throws: PointError.self) {
                    try Self.points(kind, [parameter.name: value])
                }
                #expect(error?.key == parameter.name)
                #expect(error?.kind == .wrong)
            }
        }
    }

    @Test func `an unknown parameter is reported with the nearest known one`() {
        #expect(throws: PointError(.unknownParameter("turn", nearest: "turns"))) {
            try Self.points(.spirals, ["turn": 2])
        }
    }

    @Test func `the number of classes follows the parameter that sets it`() throws {
        for (kind, name) in [
            (GeneratorKind.spirals, "arms"), (.rings, "rings"), (.blobs, "classes"),
            (.checkerboard, "classes"),
        ] {
            let values = [name: 5.0, "outer": 6, "count": 1000].filter {
                kind.defaults[$0.key] != nil
            }
            let labels = Set(try Self.points(kind, values).map(\.label))
            #expect(labels == Set(0..<5))
            let names = kind.classNames(values: values)
            #expect(names.count == 5)
            #expect(names == (1...5).map { "class \($0)" })
        }
    }

    @Test func `class names survive values that no generator would take`() {
        for value in [Double.nan, .infinity, -3, 1e300, 2.5] {
            #expect(GeneratorKind.blobs.classNames(values: ["classes": value]).count == 3)
        }
    }
}
