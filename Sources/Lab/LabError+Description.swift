import Analysis
import Colours
import Figures
import NeuralNetworks
import PNG
import Text

extension LabError: CustomStringConvertible {
    /// `path: what is wrong (what would be right)`, on one line.
    public var description: String {
        // What is wrong with a text begins with the place in it.
        if case .badNetwork(let error) = problem, error.hasPlace {
            return "\(path.escapingControls):\(message)"
        }
        return "\(path.escapingControls): \(message)"
    }

    /// What is wrong and what would be right, without the path.
    public var message: String {
        switch problem {
        case .isRun: "this is the run itself, and an export does not replace its frames"
        case .programMissing(let program): Self.missing(program)
        case .cannotStart(let program, let error): "\(program) cannot be started: \(error)"
        case .programFailed(let program, let reason):
            "\(program) failed: \(reason.escapingControls)"
        case .notANetwork: noNetwork
        case .unwritable(let fault): fault.description
        case .foreign(let format): Self.foreign(format)
        case .altered: "the file is not as it was written: its SHA-256 digest differs"
        case .badNetwork(let error): error.description
        case .excessive(let unit): Self.excessive(unit)
        case .incomplete(let missing): "this is not the folder of a run: it has no \(missing)"
        case .badTable(let line): "line \(line) is not as the run wrote it"
        case .snapshotCount(let rows, let snapshots):
            "there are \(snapshots.grouped) snapshots, but metrics.csv has \(rows.grouped) rows"
        case .classCount(let network, let points):
            "the network has \(network) classes, but the points of the run have \(points)"
        case .notAPlane: Self.noPlane
        case .notACurve(let shape): Self.noCurve(shape)
        case .noTarget: "the scenario has points and no curve (--target needs a curve)"
        case .framesFolder(let run):
            "this is the folder of the frames, not that of the run (use \(run.escapingControls))"
        case .planeOnly(let feature): "the network draws a curve: \(feature)"
        case .planeWindow: Self.planeWindow
        case .planePlace(let x): Self.planePlace(x)
        case .missingFrame: "this frame is missing, but there are later ones"
        case .badFrame(let error): error.description
        case .frameSize(let size, let first): Self.frameSize(size, first: first)
        case .nothingTrained: "training showed no state (this is a bug in facet)"
        case .picture(let reason): "the picture cannot be encoded: \(reason)"
        case .tooManyRegions(let limit): Self.tooMany("there are", "regions", limit)
        case .tooManyPieces(let limit): Self.tooMany("the curve has", "pieces", limit)
        case .smooth(let activation): Self.smooth(activation)
        case .unverifiable(let activation): Self.unverifiable(activation)
        case .unrecoverable(let error): error.message
        case .partlyRecovered(let otherCreases): Self.rest(otherCreases: otherCreases)
        case .noUnits: "the network has no hidden layers, so there are no units to show"
        case .noPicture(let error): error.description
        case .noPoints: "there are no points (--points gives a table of points)"
        case .noResolution: Self.noResolution
        case .noSamples: Self.noSamples
        case .construction(let fault): fault.description
        case .zoom(let side): "window: \(side)"
        case .failedCertificate(let reason):
            "the certificate fails: \(reason) (this is a bug in facet)"
        }
    }
}

/// The longer messages.
extension LabError {
    private static func missing(_ program: String) -> String {
        "this kind of film needs \(program), which is not installed (apt install \(program), or on "
            + "macOS brew install \(program); .gif and .png need no other program)"
    }

    private static func foreign(_ format: ForeignFormat) -> String {
        "this is \(format.title), which cannot be read (save the network as safetensors: "
            + "\"\(format.section)\" in Documentation/Networks.md says how)"
    }

    private static func planePlace(_ x: Double) -> String {
        "the network divides the plane, and a place of it has two coordinates "
            + "(--at \(x.shortest),0.2)"
    }

    private var noNetwork: String {
        let formats = NetworkFormat.allCases.map { $0.title }.joinedAsChoice
        let isScenario = [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
        return "this is not a \(formats) file (expected a network, or the folder of a run"
            + (isScenario ? "; facet run trains a scenario)" : ")")
    }

    private static func excessive(_ unit: String) -> String {
        "the sums of \(unit) can exceed \(Network.largestMagnitude) here, which is too large to "
            + "compute with (use smaller weights)"
    }

    private static let noPlane =
        "the network has one input: it draws a curve and does not divide the plane (facet "
        + "explain, render, predict and convert take curves)"

    private static func noCurve(_ shape: [Int]) -> String {
        "the network has the shape \(shape.map(String.init).joined(separator: "-")) (a curve "
            + "has one input and one output)"
    }

    private static let planeWindow =
        "the network divides the plane, and its window has four numbers (--window x0,x1,y0,y1)"

    private static func frameSize(_ size: PictureSize, first: PictureSize) -> String {
        "this frame has \(size.width)x\(size.height) pixels, but the first one has "
            + "\(first.width)x\(first.height)"
    }

    fileprivate static func tooMany(_ subject: String, _ parts: String, _ limit: Int) -> String {
        "\(subject) more than \(limit.grouped) \(parts) in the window (the limit of this form; a "
            + "smaller window may work)"
    }

    private static func smooth(_ activation: Activation) -> String {
        "the activation \(activation) makes no linear regions (relu, leaky-relu, abs, hard-tanh, "
            + "step and identity do; use text or json for others)"
    }

    private static func unverifiable(_ activation: Activation) -> String {
        "there are no exact regions to verify: \(activation) is smooth (without --verify, explain "
            + "samples the network)"
    }

    private static func rest(otherCreases: Int) -> String {
        otherCreases > 0
            ? "only the first layer could be recovered, since the function has creases of later "
                + "layers (without --out, recover prints the first layer)"
            : "the units that were found are not the whole function (without --out, recover "
                + "prints them)"
    }

    private static let noResolution =
        "a boundary is named by the gap between training points of two classes, and there are none "
        + "(--points gives a table of points, --resolution the gap)"

    private static let noSamples =
        "a curve is named by how far it is from its samples, and there are none (a run has "
        + "samples; --resolution gives the distance, in units of y)"
}

extension RecoveryError {
    /// What is wrong and what would be right.
    fileprivate var message: String {
        switch self {
        case .severalLogits(let count):
            "there are \(count) logits, and units can be recovered from the values of one (a "
                + "network of two classes has one)"
        case .smooth(let activation):
            "\(activation) is smooth, so its units have no kinks to find (relu, leaky-relu, abs "
                + "and hard-tanh have)"
        case .jumps(let activation):
            "\(activation) units jump, and recover looks for kinks (relu, leaky-relu, abs and "
                + "hard-tanh have them)"
        case .tooManyPieces(let limit): LabError.tooMany("the curve has", "pieces", limit)
        }
    }
}
