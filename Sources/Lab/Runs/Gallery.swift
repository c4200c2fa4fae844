import Figures
import PNG
import Raster
import Training

/// All that draws the pictures of a run: its frames, its large last picture and its curves.
struct Gallery: Sendable {
    let frames: FrameRenderer
    private let large: FrameRenderer
    private let curves: CurvesFigure

    /// The painters of a scene; `lastStep` is the step at which training ends at the latest.
    init(_ scene: Scene, size: PictureSize, look: Look, lastStep: Int) throws {
        let lettering = try Lettering()
        func renderer(_ size: PictureSize) -> FrameRenderer {
            FrameRenderer(
                scene: scene, size: size, look: look, lastStep: lastStep, lettering: lettering)
        }
        frames = renderer(size)
        large = renderer(size.enlarged)
        curves = CurvesFigure(title: scene.title, size: size, look: look, lettering: lettering)
    }

    /// Writes the last state, large, and the curves of the whole run.
    func write(
        last: Snapshot, history: RunHistory, to folder: RunFolder
    ) throws -> [WrittenFile] {
        let final = large.frame(last, history: history)
        return [
            try folder.write(try final.png(for: folder), to: RunFolder.finalPicture),
            try folder.write(try curves.draw(history).png(for: folder), to: RunFolder.curves),
        ]
    }
}

extension Frame? {
    /// The bytes of a PNG file for `folder`: in the run's palette where that is enough.
    func png(for folder: RunFolder) throws(LabError) -> [UInt8] {
        guard let indexed = self?.indexed else { return try (self?.canvas).png(for: folder) }
        return try indexed.png(for: folder)
    }
}

extension IndexedPicture {
    /// The bytes of a PNG file for `folder`.
    func png(for folder: RunFolder) throws(LabError) -> [UInt8] {
        do {
            return try PNGEncoder(filter: .up, level: 1, strategy: .runLengths).encode(
                indices: indices, palette: palette, width: width, height: height)
        } catch {
            throw LabError(.picture(reason: error.description), path: folder.path)
        }
    }
}

extension Canvas? {
    /// The bytes of a PNG file for `folder`.
    func png(for folder: RunFolder) throws(LabError) -> [UInt8] {
        guard let self else {
            throw LabError(.picture(reason: "it has no size to draw in"), path: folder.path)
        }
        do {
            // On shaded areas without a filter a file is a sixth smaller than with any other.
            return try PNGEncoder(filter: .none, level: 1).encode(
                rgb: self.pixels, width: self.width, height: self.height)
        } catch {
            throw LabError(.picture(reason: error.description), path: folder.path)
        }
    }
}
