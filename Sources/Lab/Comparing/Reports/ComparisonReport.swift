import Assets
import Figures
import Files
import PNG
import Planes
import Raster
import Scenarios

/// The page `report.html`, made of the files of a comparison.
struct ComparisonReport: Sendable {
    private let folder: ComparisonFolder
    private let comparison: Comparison

    /// More frames than this would make the page too heavy for a phone.
    static let maximumFrames = 60
    /// The number of bytes of pictures above which frames are left out.
    private static let byteLimit = 5_800_000

    /// A report of the pictures that are in `folder`.
    init(_ comparison: Comparison, in folder: ComparisonFolder) {
        (self.folder, self.comparison) = (folder, comparison)
    }
}

extension ComparisonReport {
    /// The text of the page.
    ///
    /// - Parameters:
    ///   - document: the text of `comparison.json`.
    ///   - frameCount: the pictures in `frames/`.
    ///   - jobs: the pictures that are packed at a time.
    func page(
        document: String, gallery: ComparisonGallery, frameCount: Int, jobs: Int
    ) async throws -> String {
        let shown = zip(comparison.entries, comparison.setup.candidates)
            .filter { $0.0.median != nil }.map(\.1)
        let indices = Self.chosenFrames(of: frameCount)
        let files =
            [ComparisonFolder.gridPicture, ComparisonFolder.curves]
            + shown.map(ComparisonFolder.picture)
            + indices.map(RunFolder.frame)
        let palette = try palette(ofFrames: indices)
        let urls = try await Jobs.map(files, limit: jobs) { try url(of: $0, in: palette) }
        let pictures = urls[2...].prefix(shown.count)
        let others = urls.dropLast(indices.count).reduce(0) { $0 + $1.utf8.count }
        let frames = Self.light(
            Array(zip(indices, urls.suffix(indices.count))), room: Self.byteLimit - others)
        return ReportPage.html(
            ReportPage.Content(
                title: comparison.setup.run.scenario.title, document: document,
                grid: ReportPage.Sheet(url: urls[0], minimumWidth: gallery.large.legibleWidth),
                filmWidth: gallery.frames.legibleWidth, curves: urls[1],
                subject: comparison.setup.run.data.curve == nil ? .plane : .curve,
                markers: comparison.setup.run.scene.classes.indices.map {
                    ClassAppearance.shape(index: $0).path
                },
                pictures: Array(zip(shown.map(\.name), pictures)),
                frames: frames, isDark: Look(comparison.setup.run.scenario.frames.look).isDark))
    }

    /// So many of the frames, at even distances, that they take no more than `room`; two at least.
    static func light(
        _ frames: [(index: Int, url: String)], room: Int
    ) -> [(index: Int, url: String)] {
        let bytes = frames.reduce(0) { $0 + $1.url.utf8.count }
        guard bytes > room, frames.count > 2 else { return frames }
        let share = Double(max(room, 0)) / Double(bytes)
        let count = max(2, Int(share * Double(frames.count)))
        return chosenFrames(of: frames.count, limit: count).map { frames[$0] }
    }

    /// All frames, or `limit` of them at even distances, the first and the last among them.
    static func chosenFrames(of count: Int, limit: Int = maximumFrames) -> [Int] {
        guard count > limit else { return Array(0..<count) }
        let gaps = limit - 1
        return (0...gaps).map { ($0 * (count - 1) + gaps / 2) / gaps }
    }

    /// The colours of the two large pictures and of the first and the last frame.
    private func palette(ofFrames indices: [Int]) throws -> ReportPalette {
        let frames = [indices.first, indices.last].compactMap { $0.map(RunFolder.frame) }
        let names = [ComparisonFolder.gridPicture, ComparisonFolder.curves] + frames
        let files = try names.map { try bytes(of: $0) }
        do {
            return try ReportPalette(of: files)
        } catch {
            throw LabError(.picture(reason: error.description), path: folder.path)
        }
    }

    private func bytes(of name: String) throws -> [UInt8] {
        guard let file = folder.bytes(of: name) else {
            throw FileError(.unreadable(.missing), path: folder.file(name))
        }
        return file
    }

    private func url(of name: String, in palette: ReportPalette) throws -> String {
        let file = try bytes(of: name)
        do {
            return "data:image/png;base64," + Base64.text(of: try palette.packed(file))
        } catch {
            throw LabError(.picture(reason: error.description), path: folder.file(name))
        }
    }
}
