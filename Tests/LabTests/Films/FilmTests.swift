import Colours
import Figures
import Files
import Foundation
import PNG
import TestSupport
import Testing

@testable import Lab

@Suite struct FilmTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private var folder: RunFolder { RunFolder(temporary.file("run")) }

    static let ffmpeg = ExternalProgram("ffmpeg")

    /// Frames of a square that moves, in a palette or (from the second on) in RGB.
    private func writeFrames(
        _ count: Int = 6, width: Int = 64, height: Int = 48, rgb: Bool = false
    ) throws -> [Picture] {
        let palette = [Colour.white, Colour(hex: 0x1f5f9f), Colour(hex: 0xd06020)]
        return try (0..<count).map { index in
            let bytes = (0..<width * height).map { place -> UInt8 in
                let (x, y) = (place % width, place / width)
                return (5 * index..<5 * index + 20).contains(x) && y > 16 ? 1 : x > y ? 2 : 0
            }
            let picture = Picture(
                uncheckedWidth: width, height: height, form: .indexed(palette: palette),
                bytes: bytes)
            let file =
                rgb && index > 0
                ? try PNGEncoder().encode(rgb: picture.rgb.bytes, width: width, height: height)
                : try PNGEncoder().encode(
                    indices: bytes, palette: palette, width: width, height: height)
            try temporary.write(file, to: "run/frames/00000\(index).png")
            return picture.rgb
        }
    }

    private func film(
        _ format: FilmFormat, fps: Int = 25, hold: Int = 40
    ) throws -> (path: String, summary: FilmSummary?) {
        var timing = FilmTiming()
        (timing.framesPerSecond, timing.hold) = (fps, hold)
        let path = temporary.file("film.\(format.rawValue)")
        let film = try Film(of: folder, format: format, timing: timing)
        return (path, try film.write(to: path))
    }

    /// All pictures of a film as ffmpeg sees them.
    private func decoded(_ path: String, width: Int, height: Int) throws -> [[UInt8]] {
        let result = try #require(Self.ffmpeg).run([
            "-loglevel", "error", "-i", path, "-fps_mode", "passthrough", "-f", "rawvideo",
            "-pix_fmt", "rgb24", "-",
        ])
        #expect(result.status == 0)
        let bytes = result.output
        let size = 3 * width * height
        #expect(bytes.count % size == 0)
        return stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<$0 + size]) }
    }

    @Test(.enabled(if: ffmpeg != nil), arguments: [FilmFormat.png, .gif], [false, true])
    func `an animation has the very pixels of the frames, by ffmpeg's decoder too`(
        _ format: FilmFormat, _ rgb: Bool
    ) throws {
        let frames = try writeFrames(rgb: rgb)
        let (path, summary) = try film(format)
        #expect(try decoded(path, width: 64, height: 48) == frames.map(\.bytes))
        #expect(summary?.frameCount == 6 && summary?.seconds == 5.0 / 25 + 0.4)
        #expect(summary?.byteCount == (try Data(contentsOf: URL(fileURLWithPath: path))).count)
    }

    @Test(.enabled(if: ffmpeg != nil), arguments: [FilmFormat.mp4, .webm])
    func `a video has pixels near to those of the frames, and holds the last`(
        _ format: FilmFormat
    ) throws {
        let frames = try writeFrames()
        let (path, _) = try film(format)
        let pictures = try decoded(path, width: 64, height: 48)
        #expect(pictures.count == 5 + 10)
        for (index, picture) in pictures.enumerated() {
            let wanted = frames[min(index, 5)].bytes
            let error = zip(picture, wanted).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
            // Colour has half the resolution, so that only edges are off by much.
            #expect(Double(error) / Double(wanted.count) < 6)
        }
    }

    @Test(.enabled(if: ffmpeg != nil), arguments: [FilmFormat.mp4, .webm])
    func `a video of odd sides has even ones, by a column and a row that are there twice`(
        _ format: FilmFormat
    ) throws {
        _ = try writeFrames(3, width: 41, height: 33)
        let (path, _) = try film(format)
        #expect(try decoded(path, width: 42, height: 34).count == 2 + 10)
    }

    @Test func `an animated PNG is smaller than its frames, and a run's film needs no palette`()
        async throws
    {
        _ = try await TinyScenario.run(in: temporary).execute(in: folder)
        let sizes = try temporary.files(below: "run/frames").values.map(\.count)
        let film = try Film(of: folder, format: .png)
        let summary = try #require(try film.write(to: film.defaultPath))
        #expect(summary.byteCount < sizes.reduce(0, +))
        let still = try Picture(png: Array(try temporary.bytes(of: ["film.png"], below: "run")[0]))
        let last = try temporary.bytes(of: [RunFolder.frame(4)], below: "run")[0]
        #expect(still == (try Picture(png: Array(last))))
    }

    @Test(arguments: [FilmFormat.png, .gif])
    func `the same frames give the same bytes, and nothing is overwritten unasked`(
        _ format: FilmFormat
    ) throws {
        _ = try writeFrames(rgb: true)
        let (path, _) = try film(format)
        let bytes = try temporary.files()
        #expect(throws: FileError(.exists, path: path)) { try film(format) }
        _ = try Film(of: folder, format: format).write(to: temporary.file("other"))
        #expect(try temporary.files()["other"]?.count == bytes["film.\(format.rawValue)"]?.count)
        var timing = FilmTiming()
        (timing.framesPerSecond, timing.hold) = (25, 40)
        _ = try Film(of: folder, format: format, timing: timing).write(to: path, replacing: true)
        #expect(try temporary.files().filter { $0.key != "other" } == bytes)
    }

    @Test func `an interruption leaves no file`() throws {
        _ = try writeFrames()
        let interruption = Interruption()
        let film = try Film(of: folder, format: .gif)
        let path = temporary.file("x.gif")
        let before = temporary.names()
        let summary = try film.write(to: path, interruption: interruption) { done, count in
            #expect(count == 6)
            if done == 3 { interruption.request(signal: 2) }
        }
        #expect(summary == nil)
        #expect(temporary.names() == before)
    }

    @Test func `frames that are missing, damaged or of another size are named`() throws {
        #expect(throws: FileError(.unreadable(.missing), path: folder.path)) { try film(.gif) }
        try temporary.makeFolder("run/frames")
        #expect(throws: LabError(.incomplete(missing: "frames/000000.png"), path: folder.path)) {
            try film(.gif)
        }
        _ = try writeFrames()
        let path = folder.file(RunFolder.frame(2))
        let whole = Array(try temporary.bytes(of: ["000002.png"], below: "run/frames")[0])
        try temporary.write(whole.dropLast(30), to: "run/frames/000002.png")
        for format in [FilmFormat.png, .gif] {
            #expect(throws: LabError(.badFrame(.truncated), path: path)) { try film(format) }
        }
        try temporary.write(
            try PNGEncoder().encode(rgb: [1, 2, 3], width: 1, height: 1),
            to: "run/frames/000002.png")
        #expect(
            throws: LabError(
                .frameSize(
                    PictureSize(uncheckedWidth: 1, height: 1),
                    first: PictureSize(uncheckedWidth: 64, height: 48)),
                path: path)
        ) { try film(.gif) }
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: LabError(.missingFrame, path: path)) { try film(.gif) }
        #expect(temporary.names().allSatisfy { !$0.contains("film") })
    }

    @Test func `a film needs a place for its file, and a folder that no process writes to`() throws
    {
        _ = try writeFrames()
        let film = try Film(of: folder, format: .gif)
        for path in [folder.path, temporary.file("none/x.gif"), ""] {
            let error = #expect(throws: FileError.self) {
                try film.write(to: path, replacing: true)
            }
            guard case .cannotMakeFile? = error?.problem, error?.path == path else {
                Issue.record("\(path): \(String(describing: error))")
                continue
            }
        }
        let lock = try FolderLock(folder.path)
        #expect(throws: FileError(.busy, path: folder.path)) {
            try film.write(to: temporary.file("x.gif"))
        }
        lock.release()
        #expect(try film.write(to: temporary.file("x.gif")) != nil)
    }

    @Test func `a new run removes the film of the previous one`() async throws {
        let run = try TinyScenario.run(in: temporary)
        _ = try await run.execute(in: folder)
        let film = try Film(of: folder, format: .gif)
        _ = try film.write(to: film.defaultPath)
        _ = try await run.execute(in: folder, replacing: true)
        #expect(FileKind(at: film.defaultPath) == .nothing)
    }
}
