import Colours
import Geometry
import Planes
import Raster
import Testing

@testable import Figures

@Suite struct CurveKeyTests {
    @Test(arguments: Chart.Stroke.ofCurves)
    func `a curve's name is right of its line`(_ stroke: Chart.Stroke) throws {
        let colour = Palette.colour(1)
        let key = CurveKey(
            [CurveKey.Entry(name: "3 hidden layers", colour: colour, stroke: stroke)],
            style: FigureStyle([], look: .paper, scale: 1, lettering: try Lettering()))
        var canvas = Canvas(
            size: PictureSize(uncheckedWidth: 300, height: 40), colour: Look.paper.background)
        let end = key.draw(
            from: PixelPoint(10, 20), width: 280, on: &canvas)
        #expect(end == 20)
        func has(_ columns: Range<Int>) -> Bool {
            (0..<40).contains { y in columns.contains { canvas[$0, y] != Look.paper.background } }
        }
        #expect(has(12..<30) && !has(32..<34) && has(34..<50) && has(100..<130))
    }
}
