import Colours
import Figures
import PNG
import Planes
import Scenarios
import Training

/// Everything that draws the pictures of a run: its frames, its large last picture and its curves.
struct Gallery: Sendable {
    let frames: RunRenderer
    private let large: RunRenderer
    private let curves: CurvesFigure
    private let run: Run
    private let lettering: Lettering

    /// The painters of a run's pictures.
    ///
    /// - Parameter isBare: whether frames and the last picture show the plane alone.
    init(_ run: Run, isBare: Bool = false) throws {
        let size = run.scenario.frames.size
        let look = Look(run.scenario.frames.look)
        let lettering = try Lettering()
        (self.run, self.lettering) = (run, lettering)
        frames = RunRenderer(
            run, size: size, isBare: isBare, isOfFilm: true, lettering: lettering)
        large = RunRenderer(
            run, size: size.enlarged, isBare: isBare, lettering: lettering)
        curves = CurvesFigure(
            title: run.scenario.title, size: size, look: look, lettering: lettering)
    }

    /// Writes the state that is kept, large, the curves of the whole run, and the confusion table
    /// as a picture.
    func write(
        kept: Snapshot, history: RunHistory, to folder: RunFolder
    ) throws -> [WrittenFile] {
        let confusion = run.confusions(of: kept.network).map {
            ConfusionTable(confusions: $0, run: run).picture(lettering)
        }
        let pictures: [(Picture?, String)] = [
            (large.frame(kept, history: history).picture, RunFolder.finalPicture),
            (curves.draw(history), RunFolder.curves),
            (confusion, RunFolder.confusionPicture),
        ]
        return try pictures.compactMap { picture, name in
            try picture.map { try folder.write(try $0.png(for: folder.path), to: name) }
        }
    }
}

extension Picture {
    /// The bytes of a PNG file, which is to be at `path` or in the folder there.
    func png(for path: String) throws(LabError) -> [UInt8] {
        do {
            return try encoder.encode(self)
        } catch {
            throw LabError(.picture(reason: error.description), path: path)
        }
    }

    private var encoder: PNGEncoder {
        switch form {
        case .indexed: PNGEncoder(filter: .up, level: 1, strategy: .runLengths)
        // On shaded areas without a filter a file is a sixth smaller than with any other.
        case .rgb: PNGEncoder(filter: .none, level: 1)
        }
    }
}
