import Colours
import Geometry
import Raster
import Testing

@Suite struct CanvasToneTests {
    private static let runs = [
        (0..<9).map { Colour(red: UInt8($0), green: 0, blue: 0) },
        (0..<9).map { Colour(red: UInt8($0), green: 1, blue: 0) },
    ]

    /// Numbers from far below 0 on to what is not a number, over all widths around a vector's.
    @Test(arguments: 1...13) func `numbers have the tone that is nearest to their place`(
        width: Int
    ) throws {
        let numbers: [Float] = [-3, 0, 0.1, 1, 2, 4, 12, 100, 1e9, .infinity, -.infinity, .nan, 3]
        var plane = FloatPlane(PixelBounds(x: 2, y: 1, width: width, height: 2))
        for y in 1...2 { plane.setRow(y) { (numbers[$0], UInt8($0 % 3)) } }
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 16, height: 4), colour: .white)
        canvas.paint(plane, ToneScale(runs: Self.runs, half: 4))
        for y in 0..<4 {
            for x in 0..<16 {
                guard plane.bounds.contains(x: x, y: y) else {
                    #expect(canvas[x, y] == .white)
                    continue
                }
                let number = numbers[x - 2]
                let share = number > 0 ? (number < .infinity ? number / (number + 4) : 1) : 0
                let tone = Int((share * 8).rounded(.toNearestOrEven))
                #expect(canvas[x, y] == Self.runs[min((x - 2) % 3, 1)][tone])
            }
        }
    }

    @Test func `shares are their own places, and only pixels within the clip are painted`() throws {
        var plane = FloatPlane(PixelBounds(x: -2, y: -1, width: 12, height: 9))
        for y in -1..<8 { plane.setRow(y) { (Float($0) / 11, 1) } }
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 7, height: 5), colour: .white)
        canvas.clip = PixelBounds(x: 1, y: 1, width: 5, height: 3)
        canvas.paint(plane, ToneScale(runs: Self.runs, half: nil))
        for y in 0..<5 {
            for x in 0..<7 {
                let tone = Int((Double(x + 2) / 11 * 8).rounded())
                let isInside = canvas.clip.contains(x: x, y: y)
                #expect(canvas[x, y] == (isInside ? Self.runs[1][tone] : .white))
            }
        }
    }

    @Test func `a polygon labels the pixels that it gives a number, and no other`() {
        var plane = FloatPlane(PixelBounds(x: 0, y: 0, width: 40, height: 30), repeating: -1)
        let box = Box(unchecked: (0, 40, 0, 30))
        let transform = PlaneTransform(
            window: box, rect: PixelRect(x: 0, y: 0, width: 40, height: 30))
        let triangle = ConvexPolygon(unchecked: [Point(1, 1), Point(39, 4), Point(13, 29)])
        plane.fill(triangle, through: transform, with: AffineForm(0, 0, 5), label: 7)
        #expect(zip(plane.values, plane.labels).allSatisfy { ($0 == 5) == ($1 == 7) })
        #expect(plane.labels.contains(7) && plane.labels.contains(0))
    }
}
