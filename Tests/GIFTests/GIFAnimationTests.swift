import Colours
import Foundation
import GIF
import Testing

@Suite struct GIFAnimationTests {
    /// Frames of which each differs from the one before it in a few columns; the third does not.
    static func frames(colours: Int) -> [Picture] {
        let palette = (0..<colours).map { Colour(hex: UInt32($0) &* 0x9e_3779) }
        let (width, height) = (40, 30)
        return [0, 1, 1, 2, 30, 31].map { step in
            let bytes = (0..<width * height).map { place in
                let (x, y) = (place % width, place / width)
                return UInt8((x < step ? 7 * x + 13 * y + step : x * y) % colours)
            }
            return Picture(
                uncheckedWidth: width, height: height, form: .indexed(palette: palette),
                bytes: bytes)
        }
    }

    static func animation(_ frames: [Picture], plays: Int = 0) throws -> [UInt8] {
        var animation = try GIFAnimation(
            width: frames[0].width, height: frames[0].height, palette: frames[0].form.palette,
            plays: plays)
        var bytes: [UInt8] = []
        for (index, frame) in frames.enumerated() {
            bytes += try animation.frame(frame, hundredths: 3 + index)
        }
        return bytes + (try animation.end())
    }

    @Test(arguments: [1, 2, 3, 4, 16, 128, 255, 256])
    func `every frame comes back as it was, whatever the size of the palette`(_ colours: Int) throws
    {
        let frames = Self.frames(colours: colours)
        let film = try AnimatedGIF(try Self.animation(frames))
        #expect(film.frames == frames.map(\.rgb))
        #expect(film.delays == Array(3..<9))
    }

    @Test func `a frame with all 256 colours new has no transparent one`() throws {
        let palette = (0..<256).map { Colour(hex: UInt32($0) &* 0x01_0101) }
        let frames = [0, 1, 77].map { shift in
            Picture(
                uncheckedWidth: 16, height: 16, form: .indexed(palette: palette),
                bytes: (0..<256).map { UInt8(($0 + shift) % 256) })
        }
        #expect(try AnimatedGIF(try Self.animation(frames)).frames == frames.map(\.rgb))
    }

    @Test func `only the columns that have changed are kept`() throws {
        let film = try AnimatedGIF(try Self.animation(Self.frames(colours: 64)))
        #expect(film.areas[0] == PixelArea(x: 0, y: 0, width: 40, height: 30))
        #expect(film.areas[1].width == 1)
        #expect(film.areas[2] == PixelArea(x: 0, y: 0, width: 1, height: 1))
        #expect(film.areas[3].width == 2)
    }

    @Test(
        arguments: [(0, [1, 0, 0]), (1, nil), (2, [1, 1, 0]), (300, [1, 43, 1])]
            as [(Int, [UInt8]?)])
    func `the number of plays is stored as viewers expect it`(
        _ plays: Int, _ repetition: [UInt8]?
    ) throws {
        let bytes = try Self.animation(Self.frames(colours: 5), plays: plays)
        #expect(try AnimatedGIF(bytes).repetition == repetition)
    }

    @Test func `an animation that is given up leaks nothing and harms nothing`() async {
        await #expect(processExitsWith: .success) {
            try Self.giveUpAnimations(50)
            let before = Self.peakMemory
            try Self.giveUpAnimations(2000)
            // giflib holds some 40 kB for each.
            #expect(Self.peakMemory < before + 8)
        }
    }

    /// Begins animations, draws a frame and drops them without their end.
    private static func giveUpAnimations(_ count: Int) throws {
        for _ in 0..<count {
            var animation = try GIFAnimation(width: 9, height: 9, palette: [.black], plays: 0)
            let picture = Picture(
                uncheckedWidth: 9, height: 9, form: .indexed(palette: [.black]),
                bytes: [UInt8](repeating: 0, count: 81))
            _ = try animation.frame(picture, hundredths: 1)
        }
    }

    /// The largest resident memory of this process so far, in MiB.
    private static var peakMemory: Double {
        var usage = rusage()
        // RUSAGE_SELF, whose type is another in each C library.
        getrusage(0, &usage)
        #if canImport(Darwin)
            return Double(usage.ru_maxrss) / 1_048_576
        #else
            return Double(usage.ru_maxrss) / 1024
        #endif
    }
}
