import Colours
import Figures
import Files
import NeuralNetworks
import PNG
import Text

extension LabError: CustomStringConvertible {
    /// `path: what is wrong (what would be right)`, on one line.
    public var description: String {
        if case .badNetwork(let path, let error) = self {
            return "\(path.escapingControls):\(error)"
        }
        return "\(path.escapingControls): \(message)"
    }

    /// The file or folder that it is about.
    public var path: String {
        switch self {
        case .notAFolder(let path), .isRun(let path), .notEmpty(let path), .notARun(let path),
            .linked(let path),
            .programMissing(let path, _), .cannotStart(let path, _, _),
            .programFailed(let path, _, _), .missingFrame(let path), .badFrame(let path, _),
            .frameSize(let path, _, _),
            .busy(let path), .cannotCreate(let path, _), .cannotWrite(let path, _),
            .cannotRemove(let path, _), .unreadable(let path, _), .badModel(let path, _),
            .badNetwork(let path, _), .badMetadata(let path, _), .excessive(let path, _),
            .incomplete(let path, _), .badTable(let path, _), .snapshotCount(let path, _, _),
            .classCount(let path, _, _),
            .nothingTrained(let path), .picture(let path, _), .exists(let path),
            .cannotCreateFile(let path, _),
            .tooManyRegions(let path, _, _), .smooth(let path, _),
            .unverifiable(let path, _), .noUnits(let path), .notAFile(let path),
            .noPicture(let path, _), .zoom(let path, _), .noPoints(let path),
            .failedCertificate(let path, _):
            path
        }
    }

    private var message: String {
        switch self {
        case .notAFolder: "this is not a folder"
        case .isRun: "this is the run itself, whose frames an export does not replace"
        case .notEmpty: "the folder is not empty"
        case .notARun: "the folder is neither empty nor a run's"
        case .linked: "this is a link, and nothing is written through it"
        case .busy: "another run is writing to this folder"
        case .cannotCreate(_, let code): "the folder cannot be made: \(SystemError.words(code))"
        case .cannotWrite(_, let code): "the file cannot be written: \(SystemError.words(code))"
        case .cannotRemove(_, let code): "the file cannot be removed: \(SystemError.words(code))"
        case .programMissing(_, let program):
            "this kind of film is made by \(program), which is not installed "
                + "(.gif and .png need no program)"
        case .cannotStart(_, let program, let code):
            "\(program) cannot be started: \(SystemError.words(code))"
        case .programFailed(_, let program, let reason):
            "\(program) has failed: \(reason.escapingControls)"
        case .missingFrame: "this frame is missing, and there are later ones"
        case .badFrame(_, let error): error.description
        case .frameSize(_, let size, let first):
            "a frame of \(size.width)x\(size.height) does not go with the first, "
                + "which has \(first.width)x\(first.height)"
        case .unreadable(_, let error): error.description
        case .badModel(_, let error): error.description
        case .badNetwork(_, let error): error.description
        case .excessive(_, let unit):
            "the sums of \(unit) can pass \(Network.largestMagnitude) here, too large to reckon with "
                + "(smaller weights would do)"
        case .badMetadata(_, let error): error.description
        case .incomplete(_, let missing): "this is not a run's folder: it has no \(missing)"
        case .badTable(_, let line): "line \(line) is not as the run wrote it"
        case .snapshotCount(_, let rows, let snapshots):
            "\(snapshots) snapshots do not go with the \(rows) rows of metrics.csv"
        case .classCount(_, let network, let points):
            "the network tells \(network) classes apart, and the run's points have \(points)"
        case .nothingTrained: "training showed no state (this is a fault of facet)"
        case .cannotCreateFile(_, let code):
            "the file cannot be made: \(SystemError.words(code))"
        case .notAFile: "this is no file but a device, a pipe or the like, which is not replaced"
        case .exists: "the file is there already"
        case .tooManyRegions(_, let limit, let windowHelps):
            "there are more than \(limit) regions in the window (this form has room for no more"
                + (windowHelps ? "; a smaller window may do)" : ")")
        case .noPicture(_, let error): error.description
        case .noPoints: "there are no points (--points names a table of them)"
        case .noUnits: "the network has no hidden layers, and so no units to show"
        case .zoom(_, let side): "window: \(side)"
        case .smooth(_, let activation):
            "the activation \(activation) makes no linear regions (relu, leaky-relu, abs, "
                + "hard-tanh, step or identity would; text and json tell of others)"
        case .unverifiable(_, let activation):
            "there are no exact regions to verify: \(activation) is smooth (without --verify the "
                + "network is sampled)"
        case .failedCertificate(_, let reason):
            "the certificate fails: \(reason) (this is a fault of facet)"
        case .picture(_, let reason): "the picture cannot be encoded: \(reason)"
        }
    }
}
