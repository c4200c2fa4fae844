import Geometry
import Testing

@testable import Points

@Suite struct ShownPointsTests {
    /// Two classes, one after the other, of which each fourth point is held out.
    private static func points(_ count: Int) -> PointSet {
        let all = (0..<count).map {
            LabelledPoint(Point(Double($0), 0), label: $0 < count / 2 ? 0 : 1)
        }
        return PointSet(
            classNames: ["a", "b"], training: all.filter { Int($0.position.x) % 4 != 0 },
            test: all.filter { Int($0.position.x) % 4 == 0 })
    }

    private static func places(_ count: Int, _ markers: Markers = Markers()) -> [Double] {
        ShownPoints(points(count), markers).shown.map(\.point.position.x)
    }

    @Test func `few points are drawn in their order, held-out points first`() {
        let shown = ShownPoints(Self.points(8), Markers())
        #expect(shown.shown.map(\.point.position.x) == [0, 4, 1, 2, 3, 5, 6, 7])
        #expect(shown.shown.map(\.isHeldOut) == [true, true] + Array(repeating: false, count: 6))
        #expect(shown.text == nil && !shown.isCrowded)
    }

    @Test(arguments: [
        (2000, Markers.Choice.auto, 2000, nil as String?), (2001, .auto, 2001, nil),
        (5000, .auto, 5000, nil), (5001, .auto, 2000, "2,000 of 5,001 drawn"),
        (5001, .all, 5001, nil), (10, .none, 0, "points are not drawn"),
        (10, .errors, 10, "only misclassified points are drawn"),
    ])
    func `the choice decides how many points are drawn, and the picture says so`(
        count: Int, choice: Markers.Choice, drawn: Int, text: String?
    ) {
        let shown = ShownPoints(Self.points(count), Markers(choice))
        #expect(shown.shown.count == drawn)
        #expect(shown.text == text)
        #expect(shown.isCrowded == (drawn > 2000))
        // The boundary is above the markers of a sample, and of the errors of many points.
        #expect(shown.isOfMany == (count > 2000))
        #expect(Set(shown.shown.map(\.point.position.x)).count == drawn)
    }

    @Test func `a sample follows from the seed alone and mixes the classes`() {
        let first = Self.places(20_000, Markers(.auto, seed: 1))
        #expect(first == Self.places(20_000, Markers(.auto, seed: 1)))
        #expect(first != Self.places(20_000, Markers(.auto, seed: 2)))
        // Half of each class, within five standard deviations, in every quarter of the order.
        for quarter in 0..<4 {
            let part = first[(quarter * 500)..<((quarter + 1) * 500)]
            #expect(abs(part.count { $0 < 10_000 } - 250) < 56)
        }
    }

    @Test func `errors are what the network takes for another class`() {
        let shown = ShownPoints(Self.points(8), Markers(.errors))
        let errors = shown.judged { _ in 1 }
        #expect(errors.shown.map(\.point.position.x) == [0, 1, 2, 3])
        let all = ShownPoints(Self.points(8), Markers(.all))
        #expect(all.judged { _ in 1 }.shown.count == 8)
    }
}
