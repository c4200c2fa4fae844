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

    /// The painters of a run's pictures.
    init(_ run: Run) throws {
        let size = run.scenario.frames.size
        let look = Look(run.scenario.frames.look)
        let lettering = try Lettering()
        frames = RunRenderer(run, size: size, lettering: lettering)
        large = RunRenderer(run, size: size.enlarged, lettering: lettering)
        curves = CurvesFigure(
            title: run.scenario.title, size: size, look: look, lettering: lettering)
    }

    /// Writes the last state, large, and the curves of the whole run.
    func write(
        last: Snapshot, history: RunHistory, to folder: RunFolder
    ) throws -> [WrittenFile] {
        let final = large.frame(last, history: history)
        return [
            try folder.write(try final.picture.png(for: folder.path), to: RunFolder.finalPicture),
            try folder.write(try curves.draw(history).png(for: folder.path), to: RunFolder.curves),
        ]
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
