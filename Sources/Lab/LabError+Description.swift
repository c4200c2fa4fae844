import Colours
import Figures
import NeuralNetworks
import PNG
import Text

extension LabError: CustomStringConvertible {
    /// `path: what is wrong (what would be right)`, on one line.
    public var description: String {
        // What is wrong with a text begins with the place in it.
        if case .badNetwork = problem { return "\(path.escapingControls):\(message)" }
        return "\(path.escapingControls): \(message)"
    }

    /// What is wrong and what would be right, without the path.
    public var message: String {
        switch problem {
        case .isRun: "this is the run itself, whose frames an export does not replace"
        case .programMissing(let program):
            "this kind of film is made by \(program), which is not installed "
                + "(.gif and .png need no program)"
        case .cannotStart(let program, let error): "\(program) cannot be started: \(error)"
        case .programFailed(let program, let reason):
            "\(program) has failed: \(reason.escapingControls)"
        case .badModel(let error): error.description
        case .badNetwork(let error): error.description
        case .badMetadata(let error): error.description
        case .excessive(let unit):
            "the sums of \(unit) can pass \(Network.largestMagnitude) here, too large to reckon with "
                + "(smaller weights would do)"
        case .incomplete(let missing): "this is not a run's folder: it has no \(missing)"
        case .badTable(let line): "line \(line) is not as the run wrote it"
        case .snapshotCount(let rows, let snapshots):
            "\(snapshots.grouped) snapshots do not go with the \(rows.grouped) rows of metrics.csv"
        case .classCount(let network, let points):
            "the network tells \(network) classes apart, and the run's points have \(points)"
        case .missingFrame: "this frame is missing, and there are later ones"
        case .badFrame(let error): error.description
        case .frameSize(let size, let first):
            "a frame of \(size.width)x\(size.height) does not go with the first, "
                + "which has \(first.width)x\(first.height)"
        case .nothingTrained: "training showed no state (this is a fault of facet)"
        case .picture(let reason): "the picture cannot be encoded: \(reason)"
        case .tooManyRegions(let limit, let windowHelps):
            "there are more than \(limit.grouped) regions in the window (this form has room for no more"
                + (windowHelps ? "; a smaller window may do)" : ")")
        case .smooth(let activation):
            "the activation \(activation) makes no linear regions (relu, leaky-relu, abs, "
                + "hard-tanh, step or identity would; text and json tell of others)"
        case .unverifiable(let activation):
            "there are no exact regions to verify: \(activation) is smooth (without --verify the "
                + "network is sampled)"
        case .noUnits: "the network has no hidden layers, and so no units to show"
        case .noPicture(let error): error.description
        case .noPoints: "there are no points (--points names a table of them)"
        case .zoom(let side): "window: \(side)"
        case .failedCertificate(let reason):
            "the certificate fails: \(reason) (this is a fault of facet)"
        }
    }
}
