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
    private static let maximumFrames = 60

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
        let urls = try await Jobs.map(files, limit: jobs) { try url(of: $0) }
        let (pictures, frames) = (urls[2...].prefix(shown.count), urls.suffix(indices.count))
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
                frames: Array(zip(indices, frames))))
    }

    /// All frames, or `maximumFrames` of them at even distances, the first and the last among them.
    static func chosenFrames(of count: Int) -> [Int] {
        guard count > maximumFrames else { return Array(0..<count) }
        let gaps = maximumFrames - 1
        return (0...gaps).map { ($0 * (count - 1) + gaps / 2) / gaps }
    }

    private func url(of name: String) throws -> String {
        guard let file = folder.bytes(of: name) else {
            throw FileError(.unreadable(.missing), path: folder.file(name))
        }
        do {
            return "data:image/png;base64," + Base64.text(of: try PNGEncoder.repacked(file))
        } catch {
            throw LabError(.picture(reason: error.description), path: folder.file(name))
        }
    }
}
