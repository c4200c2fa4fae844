/// What kind of file a film is.
public enum FilmFormat: String, Sendable, Hashable, CaseIterable {
    /// An animated PNG: the frames as they are.
    case png
    /// An animated GIF, with at most 256 colours.
    case gif
    /// H.264 in MP4, made by ffmpeg.
    case mp4
    /// VP9 in WebM, made by ffmpeg.
    case webm
}

extension FilmFormat {
    /// The format that the ending of a path asks for, `.apng` too; nil for any other.
    public init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        self.init(rawValue: ending == "apng" ? "png" : ending)
    }

    /// The endings in words: `.png, .apng, .gif, .mp4 or .webm`.
    public static var choices: String {
        let endings = allCases.flatMap { $0 == .png ? [".png", ".apng"] : ["." + $0.rawValue] }
        return endings.dropLast().joined(separator: ", ") + " or " + (endings.last ?? "")
    }

    /// The numbers of frames per second that are possible.
    ///
    /// GIF counts in hundredths, and viewers take less than two of them for ten.
    public var frameRates: ClosedRange<Int> {
        switch self {
        case .png, .mp4, .webm: 1...120
        case .gif: 1...50
        }
    }

    /// Whether the file itself says how often it is played; elsewhere that is the player's choice.
    public var storesPlays: Bool { video == nil }

    /// How it is encoded where it is a video.
    var video: VideoCodec? {
        switch self {
        case .png, .gif: nil
        case .mp4: .h264
        case .webm: .vp9
        }
    }
}
