import Analysis
import Colours
import Figures
import NeuralNetworks
import Planes
import Scenarios
import Training

/// Draws the frames of a run: of the plane, or of a curve.
enum RunRenderer: Sendable {
    case plane(FrameRenderer)
    case curve(CurveFrameRenderer)

    /// What draws the frames of a run at a size.
    ///
    /// - Parameters:
    ///   - title: another one than the scenario's.
    ///   - isOfFilm: whether they follow one another.
    ///   - isBare: whether they show the plane alone; a curve always has its axes.
    init(
        _ run: Run, size: PictureSize, title: String? = nil, isBare: Bool = false,
        isOfFilm: Bool = false, lettering: Lettering
    ) {
        let look = Look(run.scenario.frames.look)
        if var scene = run.curveScene {
            scene.title = title ?? scene.title
            self = .curve(
                CurveFrameRenderer(
                    scene: scene, size: size, look: look, lastStep: run.lastStep,
                    lastEpoch: run.lastEpoch, hasKinks: run.isPiecewiseLinear, isOfFilm: isOfFilm,
                    lettering: lettering))
            return
        }
        var scene = run.scene
        scene.title = title ?? scene.title
        self = .plane(
            FrameRenderer(
                scene: scene, size: size, look: look, lastStep: run.lastStep,
                lastEpoch: run.lastEpoch, isBare: isBare, lettering: lettering))
    }

    /// The picture of a state, and what is measured of its network; `history` reaches up to it.
    func frame(
        _ snapshot: Snapshot, history: RunHistory
    ) -> (picture: Picture, measures: FrameMeasures) {
        switch self {
        case .plane(let renderer):
            let frame = renderer.frame(snapshot, history: history)
            return (
                frame.picture,
                .plane(regions: frame.activationRegions, boundaryLength: frame.boundaryLength)
            )
        case .curve(let renderer):
            let frame = renderer.frame(snapshot, history: history)
            let pieces = snapshot.network.isPiecewiseLinear ? frame.curve.pieces.count : nil
            return (
                frame.picture,
                .curve(
                    pieces: pieces, largestError: frame.fit.largest, rmsError: frame.fit.rms)
            )
        }
    }
}
