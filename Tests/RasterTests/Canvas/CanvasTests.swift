import Colours
import Geometry
import Testing

@testable import Raster

@Suite struct CanvasTests {
    @Test func `a canvas begins as one colour and keeps what is set`() throws {
        let colour = Colour(hex: 0x123456)
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 3, height: 2), colour: colour)
        #expect(canvas.pixels == [UInt8]((0..<6).flatMap { _ in [0x12, 0x34, 0x56] as [UInt8] }))
        canvas[2, 1] = .white
        #expect(canvas[2, 1] == .white && canvas.pixels.suffix(3) == [255, 255, 255])
        canvas.withUnsafeMutablePixels { $0[0] = 7 }
        #expect(canvas[0, 0].red == 7)
    }

    @Test func `255ths are rounded to the nearest, all of them`() {
        let wrong = (0...UInt32(255 * 255)).filter {
            Ink.divided255($0) != UInt32((Double($0) / 255).rounded())
        }
        #expect(wrong == [])
    }

    @Test func `a rectangle covers each pixel by its exact share`() throws {
        var dice = Dice(state: 10)
        for _ in 0..<200 {
            var canvas = Canvas(size: PictureSize(uncheckedWidth: 12, height: 9), colour: .black)
            let rect = PixelRect(
                x: dice.number(-3, 12), y: dice.number(-3, 9), width: dice.number(0, 10),
                height: dice.number(0, 10))
            canvas.fill(rect, .white, opacity: 0.75)
            for y in 0..<9 {
                for x in 0..<12 {
                    let across = min(Double(x + 1), rect.maxX) - max(Double(x), rect.x)
                    let down = min(Double(y + 1), rect.maxY) - max(Double(y), rect.y)
                    let share = 0.75 * max(across, 0) * max(down, 0)
                    #expect(abs(Double(canvas[x, y].red) - 255 * share) <= 0.5 + 1e-9)
                }
            }
        }
    }

    @Test func `drawing stays within the clip, and the clip within the canvas`() throws {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 10, height: 10))
        canvas.clip = PixelBounds(x: -5, y: 4, width: 9, height: 50)
        #expect(canvas.clip == PixelBounds(x: 0, y: 4, width: 4, height: 6))
        canvas.clipped(to: PixelBounds(x: 1, y: 0, width: 50, height: 6)) { canvas in
            canvas.fill(PixelRect(x: -9, y: -9, width: 99, height: 99), .black)
        }
        #expect(canvas.clip == PixelBounds(x: 0, y: 4, width: 4, height: 6))
        for y in 0..<10 {
            for x in 0..<10 {
                let isIn = (1..<4).contains(x) && (4..<6).contains(y)
                #expect(canvas[x, y] == (isIn ? .black : .white))
            }
        }
    }

    @Test func `an outline with its edge at half pixels is one pixel wide and square`() throws {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 8, height: 7))
        canvas.stroke(PixelRect(x: 1.5, y: 1.5, width: 5, height: 4), .black)
        for y in 0..<7 {
            for x in 0..<8 {
                let isOuter = (1...6).contains(x) && (1...5).contains(y)
                let isInner = (2...5).contains(x) && (2...4).contains(y)
                #expect(canvas[x, y] == (isOuter && !isInner ? .black : .white))
            }
        }
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308, -1e308])
    func `no rectangle is out of range`(number: Double) throws {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 5, height: 5))
        canvas.fill(PixelRect(x: number, y: 0, width: 5, height: 5), .black)
        canvas.fill(PixelRect(x: 0, y: 0, width: number, height: number), .black)
        canvas.fill(PixelRect(x: 0, y: 0, width: 5, height: 5), .black, opacity: number)
        canvas.fill(PixelBounds(covering: PixelRect(x: 0, y: number, width: 1, height: 1)), .black)
        #expect(canvas.pixels.count == 75)
    }

    @Test func `coverage lays on as much of the colour as it says`() throws {
        var canvas = Canvas(
            size: PictureSize(uncheckedWidth: 20, height: 12), colour: Colour(hex: 0x204060))
        canvas.clip = PixelBounds(x: 2, y: 1, width: 17, height: 9)
        var plane = Coverage(PixelBounds(x: -4, y: -2, width: 23, height: 13))
        plane.stroke(from: PixelPoint(-3, 0), to: PixelPoint(18, 9), width: 5)
        let before = canvas
        canvas.blend(plane, Colour(hex: 0xff8000), opacity: 0.6)
        for y in 0..<12 {
            for x in 0..<20 {
                let share = canvas.clip.contains(x: x, y: y) ? Double(plane[x, y]) / 255 * 0.6 : 0
                let expected = 0x20 + (255 - 0x20) * share
                #expect(abs(Double(canvas[x, y].red) - expected) <= 1)
                if share == 0 { #expect(canvas[x, y] == before[x, y]) }
            }
        }
    }
}
