import Colours
import Testing

@testable import PNG

@Suite struct PNGAnimationTests {
    static let palette = (0..<200).map { Colour(hex: UInt32($0) &* 0x9e_3779) }

    /// Frames in which a square moves over noise; the third is as the second.
    static func frames(_ form: PixelForm) -> [Picture] {
        let (width, height) = (37, 29)
        let count = width * height * form.bytesPerPixel
        let noise = PNGEncoderTests.noise(count, below: 200)
        return [0, 3, 3, 9, 20].map { place in
            var bytes = noise
            for row in 4..<12 {
                for column in (place * form.bytesPerPixel)..<((place + 8) * form.bytesPerPixel) {
                    bytes[row * width * form.bytesPerPixel + column] = 7
                }
            }
            return Picture(uncheckedWidth: width, height: height, form: form, bytes: bytes)
        }
    }

    static func file(_ picture: Picture, level: Int = 6) throws -> [UInt8] {
        try PNGEncoder(level: level).encode(
            picture.bytes, palette: picture.form.palette, width: picture.width,
            height: picture.height)
    }

    static func animation(
        _ frames: [Picture], level: Int, delay: PNGAnimation.Delay = .init(1, 25), plays: Int = 0
    ) throws -> [UInt8] {
        let files = try frames.map { try file($0, level: level) }
        let last = frames.count - 1
        var animation = try PNGAnimation(
            still: frames[last], from: files[last], frameCount: frames.count, plays: plays)
        var bytes = animation.head
        for (frame, file) in zip(frames, files) {
            bytes += try animation.frame(frame, from: file, delay: delay)
        }
        return bytes + PNGAnimation.end
    }

    @Test(arguments: [PixelForm.rgb, .indexed(palette: palette)], [0, 1, 9])
    func `every frame comes back as it was, and the still picture is the last`(
        _ form: PixelForm, _ level: Int
    ) throws {
        let frames = Self.frames(form)
        let bytes = try Self.animation(frames, level: level)
        #expect(try Picture(png: bytes) == frames.last)
        let film = try AnimatedPNG(bytes)
        #expect(film.frames == frames.map(\.rgb))
        #expect(film.delays == Array(repeating: [1, 25], count: frames.count))
        #expect(film.plays == 0)
    }

    @Test func `only the changed part is kept, one pixel if nothing has changed`() throws {
        let film = try AnimatedPNG(try Self.animation(Self.frames(.rgb), level: 9, plays: 3))
        #expect(film.plays == 3)
        #expect(
            film.areas == [
                PixelArea(x: 0, y: 0, width: 37, height: 29),
                PixelArea(x: 0, y: 4, width: 11, height: 8),
                PixelArea(x: 0, y: 0, width: 1, height: 1),
                PixelArea(x: 3, y: 4, width: 14, height: 8),
                PixelArea(x: 9, y: 4, width: 19, height: 8),
            ])
    }

    @Test func `compressed pixels that are smaller are taken over as they are`() throws {
        let size = (width: 90, height: 60)
        // Each row is that of the other frame plus one, which a filter makes small.
        let frames = [0, 1].map { shift in
            let bytes = (0..<size.width * size.height).map { place in
                UInt8((place % size.width * 31 + place / size.width + shift) % 200)
            }
            return Picture(
                uncheckedWidth: size.width, height: size.height,
                form: .indexed(palette: Self.palette), bytes: bytes)
        }
        let files = try frames.map {
            try PNGEncoder(filter: .up, level: 9).encode(
                indices: $0.bytes, palette: Self.palette, width: size.width, height: size.height)
        }
        var animation = try PNGAnimation(
            still: frames[1], from: files[1], frameCount: 2, plays: 0)
        var bytes = animation.head
        for (frame, file) in zip(frames, files) {
            let chunks = try animation.frame(frame, from: file, delay: .init(1, 10))
            let data = CompressedPicture(of: file).data
            #expect(chunks.suffix(data.count + 4).dropLast(4) == data[...])
            bytes += chunks
        }
        #expect(try AnimatedPNG(bytes + PNGAnimation.end).frames == frames.map(\.rgb))
    }

    @Test func `pixels of another palette are not taken over`() throws {
        let frame = Self.frames(.indexed(palette: Self.palette))[0]
        let other = try PNGEncoder(level: 9).encode(
            indices: [UInt8](repeating: 0, count: frame.bytes.count),
            palette: [Colour.white] + Self.palette.dropFirst(), width: frame.width,
            height: frame.height)
        var animation = try PNGAnimation(still: frame, from: other, frameCount: 1, plays: 0)
        let bytes =
            try animation.head + animation.frame(frame, from: other, delay: .init(1, 9))
            + PNGAnimation.end
        #expect(try Picture(png: bytes) == frame)
        #expect(try AnimatedPNG(bytes).frames == [frame.rgb])
    }
}
