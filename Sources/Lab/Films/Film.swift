import Files

/// The film of a folder's numbered frames: those of a run, of an export or of a comparison.
public struct Film: Sendable {
    /// The folder that has `frames/` in it.
    public let folder: RunFolder
    /// The kind of its file.
    public let format: FilmFormat
    /// How fast it goes.
    public let timing: FilmTiming
    /// What it shows of the run's networks; nil: the frames of the folder.
    public let view: FilmView?

    /// A film that is still to be made; its rate is one of the format's `frameRates`.
    ///
    /// - Parameter path: where it is to be, for errors; nil: at `defaultPath`.
    /// - Throws: `LabError` if a program is needed that is not installed.
    public init(
        of folder: RunFolder, format: FilmFormat, timing: FilmTiming = FilmTiming(),
        view: FilmView? = nil, path: String? = nil
    ) throws(LabError) {
        (self.folder, self.format, self.timing, self.view) = (folder, format, timing, view)
        if format.video != nil, ChildProcess.path(ofProgram: VideoFilm.program) == nil {
            throw LabError(
                .programMissing(program: VideoFilm.program), path: path ?? defaultPath)
        }
    }

    /// Where the film goes unless another path is named: `film.gif` in the folder.
    public var defaultPath: String { folder.file(RunFolder.film(format)) }

    /// What a view says in the user's own words; nothing without a view, whose frames are there.
    ///
    /// - Throws: `LabError` if the folder has no run.
    public func words() throws -> [String] {
        view == nil ? [] : try RunRecord(folder).run.words
    }
}

/// What a film has become.
public struct FilmSummary: Sendable, Hashable {
    /// Its frames.
    public var frameCount: Int
    /// How long it plays once.
    public var seconds: Double
    /// The size of its file.
    public var byteCount: Int
}

extension Film {
    /// Makes the film; it appears under its name only when it is complete.
    ///
    /// - Parameters:
    ///   - path: where it is to be, whatever the ending.
    ///   - replaces: whether a file of this name may be replaced.
    ///   - interruption: checked after each frame.
    ///   - report: called after each frame, with the number of frames done and of all.
    /// - Returns: nil after an interruption, which leaves no file.
    /// - Throws: `LabError` or `FileError`.
    public func write(
        to path: String, replacing replaces: Bool = false,
        interruption: Interruption = Interruption(),
        report: (_ framesDone: Int, _ frameCount: Int) -> Void = { _, _ in }
    ) throws -> FilmSummary? {
        try folder.folder.requireFolder(of: RunFolder.layout.owner)
        let lock = try FolderLock(folder.path, isShared: true)
        defer { lock.release() }
        let frames =
            try view.map { FilmFrames(drawing: try ViewFrames($0, of: folder)) }
            ?? FilmFrames(of: folder)
        let file = try PartialFile(at: path, replacing: replaces)
        func continues(_ framesDone: Int) -> Bool {
            report(framesDone, frames.count)
            return interruption.signal == nil
        }
        do {
            guard try make(frames, into: file, while: continues) else {
                file.discard()
                return nil
            }
        } catch {
            file.discard()
            guard error is LabError || error is FileError else {
                throw LabError(.picture(reason: "\(error)"), path: path)
            }
            throw error
        }
        let byteCount = file.byteCount
        try file.commit()
        return FilmSummary(
            frameCount: frames.count, seconds: timing.seconds(of: frames.count),
            byteCount: byteCount)
    }

    private func make(
        _ frames: FilmFrames, into file: PartialFile, while continues: (_ framesDone: Int) -> Bool
    ) throws -> Bool {
        switch format {
        case .png:
            try fill(PNGFilm(frames, timing: timing, into: file), frames, while: continues)
        case .gif:
            try fill(GIFFilm(frames, timing: timing, into: file), frames, while: continues)
        case .mp4:
            try fill(
                VideoFilm(frames, codec: .h264, timing: timing, into: file), frames,
                while: continues)
        case .webm:
            try fill(
                VideoFilm(frames, codec: .vp9, timing: timing, into: file), frames, while: continues
            )
        }
    }

    private func fill(
        _ maker: consuming some FilmMaker & ~Copyable, _ frames: FilmFrames,
        while continues: (_ framesDone: Int) -> Bool
    ) throws -> Bool {
        do {
            for index in 0..<frames.count {
                try maker.add(try frames.frame(index))
                guard continues(index + 1) else {
                    maker.abandon()
                    return false
                }
            }
        } catch {
            maker.abandon()
            throw error
        }
        try maker.finish()
        return true
    }
}
