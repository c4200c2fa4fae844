import Colours
import NeuralNetworks
import Raster
import Testing

@testable import Figures

@Suite struct FramePaletteTests {
    @Test(arguments: ["paper", "paper-dark", "glass", "glass-dark"], [2, 3, 4])
    func `frames of up to four classes keep near to their own colours`(
        look: String, classes: Int
    ) throws {
        let look = try #require(Look(name: look))
        let frame = try FrameRendererTests.Sample(.relu, classes: classes)
            .frame(look, width: 900, height: 700)
        let picture = try #require(frame.indexed)
        #expect(Set(picture.palette).count == picture.palette.count)
        var squares = 0
        var worst = 0
        for (pixel, index) in picture.indices.enumerated() {
            let colour = picture.palette[Int(index)]
            let channels = [colour.red, colour.green, colour.blue].enumerated().map {
                Int($0.element) - Int(frame.canvas.pixels[3 * pixel + $0.offset])
            }
            let square = channels.reduce(0) { $0 + $1 * $1 }
            squares += square
            worst = max(worst, square)
        }
        // The tolerance, and what a cube of colours is wide; in the mean less than two steps of
        // 1/255 in each channel.
        #expect(Double(worst).squareRoot() < Double(FramePalette.tolerance) + 2)
        #expect(Double(squares) / Double(picture.indices.count) < 12)
    }

    @Test func `what is flat keeps its colour`() throws {
        let frame = try FrameRendererTests.Sample(.relu, classes: 2)
            .frame(.paper, width: 640, height: 480)
        let picture = try #require(frame.indexed)
        #expect(picture.palette[Int(picture.indices[0])] == frame.canvas[0, 0])
    }

    @Test func `so many classes that their tones would show as bands stay in all colours`() throws {
        let frame = try FrameRendererTests.Sample(.relu, classes: 5)
            .frame(.paper, width: 320, height: 240)
        #expect(frame.indexed == nil)
    }
}
