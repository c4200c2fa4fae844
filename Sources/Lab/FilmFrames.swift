import Colours
import Figures
import Files
import PNG

/// The numbered frames of a folder, read one by one.
struct FilmFrames: Sendable {
    /// The folder that has `frames/` in it.
    let folder: RunFolder
    let count: Int
    let width: Int
    let height: Int
    /// The palette that all frames share, or RGB where they do not.
    let form: PixelForm

    /// The most bytes of a frame that are read.
    private static let limit = 1 << 28

    /// Looks at the head of every frame.
    init(of folder: RunFolder) throws(LabError) {
        let count = try Self.count(in: folder)
        let first = try Self.head(of: Self.bytes(0, in: folder), 0, in: folder)
        var form = first.form
        for index in 1..<max(count, 1) {
            let head = try Self.head(of: Self.bytes(index, in: folder), index, in: folder)
            guard head.size == first.size else {
                throw .frameSize(
                    folder.file(RunFolder.frame(index)), head.size, first: first.size)
            }
            if head.form != form { form = .rgb }
        }
        (self.folder, self.count, self.form) = (folder, count, form)
        (width, height) = (first.width, first.height)
    }

    /// The number of frames, at least 1 and none of them missing.
    private static func count(in folder: RunFolder) throws(LabError) -> Int {
        guard FileSystem.kind(of: folder.path, followsLink: true) == .folder else {
            throw .unreadable(folder.path, .missing)
        }
        let names = Set(
            try FileSystem.names(in: folder.file(RunFolder.frames))
                .filter { RunFolder.isNumbered($0, in: RunFolder.frames) }
                .map { "\(RunFolder.frames)/\($0)" })
        for index in 0..<max(names.count, 1) where !names.contains(RunFolder.frame(index)) {
            guard !names.isEmpty else {
                throw .incomplete(folder.path, missing: RunFolder.frame(index))
            }
            throw .missingFrame(folder.file(RunFolder.frame(index)))
        }
        return names.count
    }

    private static func bytes(_ index: Int, in folder: RunFolder) throws(LabError) -> [UInt8] {
        let path = folder.file(RunFolder.frame(index))
        do {
            return try InputFile.bytes(atPath: path, limit: limit)
        } catch {
            throw .unreadable(path, error)
        }
    }

    private static func head(
        of bytes: [UInt8], _ index: Int, in folder: RunFolder
    ) throws(LabError) -> PNGHead {
        do {
            return try PNGHead(of: bytes)
        } catch {
            throw .badFrame(folder.file(RunFolder.frame(index)), error)
        }
    }
}

extension PNGHead {
    fileprivate var size: PictureSize { PictureSize(uncheckedWidth: width, height: height) }
}

/// A frame of a film.
struct FilmFrame: Sendable {
    var index: Int
    /// In the form that all frames have.
    var picture: Picture
    /// The bytes of its own file.
    var file: [UInt8]
}

extension FilmFrames {
    /// Reads a frame.
    func frame(_ index: Int) throws(LabError) -> FilmFrame {
        let file = try Self.bytes(index, in: folder)
        do {
            let picture = try Picture(png: file)
            return FilmFrame(
                index: index, picture: picture.form == form ? picture : picture.rgb, file: file)
        } catch {
            throw .badFrame(folder.file(RunFolder.frame(index)), error)
        }
    }
}
