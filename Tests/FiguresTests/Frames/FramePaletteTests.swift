import Colours
import NeuralNetworks
import Planes
import Raster
import Testing

@testable import Figures

@Suite struct FramePaletteTests {
    @Test(arguments: LookName.allCases, [2, 3, 4])
    func `frames of up to four classes keep near to their own colours`(
        look: LookName, classes: Int
    ) throws {
        let sample = FrameRendererTests.Sample(.relu, classes: classes)
        let canvas = try sample.canvas(Look(look), width: 900, height: 700)
        let picture = try sample.frame(Look(look), width: 900, height: 700).picture
        let palette = picture.form.palette
        #expect(!palette.isEmpty && Set(palette).count == palette.count)
        var squares = 0
        var worst = 0
        for (pixel, index) in picture.bytes.enumerated() {
            let colour = palette[Int(index)]
            let channels = [colour.red, colour.green, colour.blue].enumerated().map {
                Int($0.element) - Int(canvas.pixels[3 * pixel + $0.offset])
            }
            let square = channels.reduce(0) { $0 + $1 * $1 }
            squares += square
            worst = max(worst, square)
        }
        // The tolerance, and what a cube of colours is wide; in the mean less than two steps of
        // 1/255 in each channel.
        #expect(Double(worst).squareRoot() < Double(FramePalette.tolerance) + 2)
        #expect(Double(squares) / Double(picture.bytes.count) < 12)
    }

    @Test func `flat areas keep their colour`() throws {
        let sample = FrameRendererTests.Sample(.relu, classes: 2)
        let picture = try sample.frame(.paper, width: 640, height: 480).picture
        #expect(picture.form != .rgb)
        #expect(try picture[0, 0] == sample.canvas(.paper, width: 640, height: 480)[0, 0])
    }

    @Test func `a picture with too many classes for smooth tones stays in full colour`() throws {
        let frame = try FrameRendererTests.Sample(.relu, classes: 5)
            .frame(.paper, width: 320, height: 240)
        #expect(frame.picture.form == .rgb)
    }
}
