import Geometry
import Points
import Testing

@Suite struct PointSetOutsideTests {
    private let points = PointSet(
        classNames: ["a", "b"],
        training: [.init(Point(0, 0), label: 0), .init(Point(2, 0), label: 1)],
        test: [.init(Point(0, -3), label: 0)])

    @Test func `points outside are counted in words, and a window that shows all says nothing`() {
        func text(_ sides: (Double, Double, Double, Double)) -> String? {
            points.textAboutPoints(outside: Box(unchecked: sides))
        }
        #expect(text((-3, 3, -3, 3)) == nil)
        #expect(text((-1, 1, -3, 3)) == "1 of 3 points lies outside")
        #expect(text((-1, 1, -1, 1)) == "2 of 3 points lie outside")
        #expect(text((1, 1.5, 1, 2)) == "3 of 3 points lie outside")
    }
}
