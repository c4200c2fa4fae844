import Colours
import Figures
import Files
import PNG

/// The frames of a film, one by one: the numbered ones of a folder, or drawn views.
struct FilmFrames: Sendable {
    private let source: Source
    let count: Int
    let width: Int
    let height: Int
    /// The palette that all frames share, or RGB where they do not.
    let form: PixelForm

    private enum Source {
        /// The folder that has `frames/` in it.
        case files(RunFolder)
        case views(ViewFrames)
    }

    /// The most bytes of a frame that are read.
    private static let limit = 1 << 28

    /// Looks at the head of every frame.
    init(of folder: RunFolder) throws {
        let count = try Self.count(in: folder)
        let first = try Self.head(of: Self.bytes(0, in: folder), 0, in: folder)
        var form = first.form
        for index in 1..<max(count, 1) {
            let head = try Self.head(of: Self.bytes(index, in: folder), index, in: folder)
            guard head.size == first.size else {
                throw LabError(
                    .frameSize(head.size, first: first.size),
                    path: folder.file(RunFolder.frame(index)))
            }
            if head.form != form { form = .rgb }
        }
        (source, self.count, self.form) = (.files(folder), count, form)
        (width, height) = (first.width, first.height)
    }

    /// Frames that are drawn when they are needed.
    init(drawing views: ViewFrames) {
        (source, count, form) = (.views(views), views.count, .rgb)
        (width, height) = (views.size.width, views.size.height)
    }

    /// The number of frames, at least 1 and none of them missing.
    private static func count(in folder: RunFolder) throws -> Int {
        let names = Set(
            try folder.subfolder(RunFolder.frames).names()
                .filter { RunFolder.isNumbered($0, ending: ".png") }
                .map { "\(RunFolder.frames)/\($0)" })
        for index in 0..<max(names.count, 1) where !names.contains(RunFolder.frame(index)) {
            guard !names.isEmpty else {
                if folder.folder.hasFile(RunFolder.numbered(0) + ".png") {
                    let run = FilePath(folder.path).folder
                    throw LabError(.framesFolder(of: run), path: folder.path)
                }
                throw LabError(.incomplete(missing: RunFolder.frame(index)), path: folder.path)
            }
            throw LabError(.missingFrame, path: folder.file(RunFolder.frame(index)))
        }
        return names.count
    }

    private static func bytes(_ index: Int, in folder: RunFolder) throws(FileError) -> [UInt8] {
        let path = folder.file(RunFolder.frame(index))
        return try InputFile.read(path, limit: limit)
    }

    private static func head(
        of bytes: [UInt8], _ index: Int, in folder: RunFolder
    ) throws(LabError) -> PNGHead {
        do {
            return try PNGHead(of: bytes)
        } catch {
            throw LabError(.badFrame(error), path: folder.file(RunFolder.frame(index)))
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
    /// Reads or draws a frame.
    func frame(_ index: Int) throws -> FilmFrame {
        switch source {
        case .files(let folder): return try frame(index, in: folder)
        case .views(let views):
            let picture = try views.picture(index).rgb
            return FilmFrame(index: index, picture: picture, file: try picture.png(for: ""))
        }
    }

    private func frame(_ index: Int, in folder: RunFolder) throws -> FilmFrame {
        let file = try Self.bytes(index, in: folder)
        do {
            let picture = try Picture(png: file)
            return FilmFrame(
                index: index, picture: picture.form == form ? picture : picture.rgb, file: file)
        } catch {
            throw LabError(.badFrame(error), path: folder.file(RunFolder.frame(index)))
        }
    }
}
