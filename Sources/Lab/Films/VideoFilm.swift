import Colours
import Files

/// Makes a video by giving the frames to the program ffmpeg.
struct VideoFilm: FilmMaker {
    /// The program that is needed.
    static let program = "ffmpeg"

    private let process: ChildProcess
    private let file: PartialFile
    private let frames: FilmFrames
    private let timing: FilmTiming

    /// Starts ffmpeg, which writes over the file.
    init(
        _ frames: FilmFrames, codec: VideoCodec, timing: FilmTiming, into file: PartialFile
    ) throws(LabError) {
        guard let path = ChildProcess.path(ofProgram: Self.program) else {
            throw LabError(.programMissing(program: Self.program), path: file.path)
        }
        (self.file, self.frames, self.timing) = (file, frames, timing)
        let arguments =
            Self.input(frames, timing: timing) + Self.output(codec) + [file.partialPath]
        do {
            process = try ChildProcess(path, arguments: arguments)
        } catch {
            throw LabError(.cannotStart(program: Self.program, error), path: file.path)
        }
    }

    func add(_ frame: FilmFrame) throws {
        let pixels = frame.picture.rgb.evenSized.bytes
        for _ in 0..<timing.repetitions(of: frame.index, count: frames.count)
        where !process.write(pixels) {
            throw LabError(
                .programFailed(program: Self.program, reason: process.lastComplaint),
                path: file.path)
        }
    }

    func finish() throws {
        if case .failed(let reason) = process.finish() {
            throw LabError(.programFailed(program: Self.program, reason: reason), path: file.path)
        }
    }

    func abandon() { process.abandon() }
}

extension VideoFilm {
    private static func input(_ frames: FilmFrames, timing: FilmTiming) -> [String] {
        let size = "\(frames.width + frames.width % 2)x\(frames.height + frames.height % 2)"
        return [
            "-hide_banner", "-nostdin", "-loglevel", "error", "-xerror", "-y",
            "-f", "rawvideo", "-pixel_format", "rgb24", "-video_size", size,
            "-framerate", "\(timing.framesPerSecond)", "-i", "pipe:0",
        ]
    }

    /// What every player plays: 4:2:0 samples in the colours of HDTV, and nothing in the file that
    /// changes with the version of ffmpeg.
    private static func output(_ codec: VideoCodec) -> [String] {
        let filter =
            "scale=flags=accurate_rnd+full_chroma_inp+full_chroma_int:out_color_matrix=bt709"
            + ":out_range=tv,format=yuv420p"
        let colours = [
            "-vf", filter, "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc",
            "bt709", "-color_range", "tv",
        ]
        let plain = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-map_metadata", "-1"]
        return colours + plain + codec.arguments
    }
}

/// How a video is encoded, and in which kind of file.
enum VideoCodec: Sendable, Hashable {
    /// H.264 in MP4.
    case h264
    /// VP9 in WebM.
    case vp9
}

extension VideoCodec {
    /// ffmpeg's options.
    ///
    /// The quality is close to what the eye can see, because thin lines are hard to
    /// keep; the number of threads is fixed because the bytes depend on it.
    fileprivate var arguments: [String] {
        switch self {
        case .h264:
            [
                "-c:v", "libx264", "-preset", "slow", "-crf", "18", "-tune", "animation",
                "-threads", "4", "-movflags", "+faststart", "-f", "mp4",
            ]
        case .vp9:
            [
                "-c:v", "libvpx-vp9", "-crf", "30", "-b:v", "0", "-deadline", "good", "-cpu-used",
                "3", "-row-mt", "1", "-threads", "4", "-f", "webm",
            ]
        }
    }
}

extension Picture {
    /// The RGB picture with an even number of rows and columns, the last of each twice where need
    /// be.
    var evenSized: Picture {
        let columns = width + width % 2
        guard columns != width || height % 2 != 0 else { return self }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(3 * columns * (height + 1))
        for row in 0..<height + height % 2 {
            let start = 3 * width * min(row, height - 1)
            let line = bytes[start..<start + 3 * width]
            pixels += line
            if columns != width { pixels += line.suffix(3) }
        }
        return Picture(
            uncheckedWidth: columns, height: height + height % 2, form: .rgb, bytes: pixels)
    }
}
