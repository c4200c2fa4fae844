public import Analysis
public import Colours
public import Figures
public import Files
public import NeuralNetworks
public import PNG
public import Text

/// Why a run or a model could not be read, drawn or explained, apart from what is wrong with its
/// files (`FileError`).
public struct LabError: Error, Sendable, Equatable {
    /// What is wrong.
    public var problem: Problem
    /// The file or folder.
    public var path: String

    /// A problem with what is at a path.
    public init(_ problem: Problem, path: String) {
        self.problem = problem
        self.path = path
    }
}

extension LabError {
    /// What can be wrong.
    public enum Problem: Sendable, Equatable {
        /// The folder that an export is to go to is that of the run itself.
        case isRun
        /// A program that is not installed would have to make the file.
        case programMissing(program: String)
        /// The program that makes the file cannot be started.
        case cannotStart(program: String, SystemError)
        /// The program that makes the file has failed; its own words say why.
        case programFailed(program: String, reason: String)
        /// The file is in none of the formats of networks.
        case notANetwork
        /// The file is of another program.
        case foreign(ForeignFormat)
        /// The file is not as a run or a comparison wrote it.
        case altered
        /// The file is not a network, or what it says about its network cannot be used.
        case badNetwork(NetworkFileError)
        /// The network does not fit into an ONNX file of the precision.
        case unwritable(ONNXWritingFault)
        /// The sums of this unit may become too large to compute with.
        case excessive(unit: String)
        /// The folder is not that of a run: this file of it is missing.
        case incomplete(missing: String)
        /// A table of a run is not as the run wrote it.
        case badTable(line: Int)
        /// A run does not have one snapshot per row of its metrics.
        case snapshotCount(rows: Int, snapshots: Int)
        /// A snapshot's network does not have as many classes as the run's points.
        case classCount(network: Int, points: Int)
        /// A network with one input where one with two is wanted.
        case notAPlane
        /// The network of another kind where a curve is wanted.
        case notACurve(shape: [Int])
        /// A scenario of points where one of a curve is wanted.
        case noTarget
        /// Something of the plane is wanted of a network that draws a curve.
        case planeOnly(PlaneFeature)
        /// A window of two numbers for a network that divides the plane.
        case planeWindow
        /// A place of one number for a network that divides the plane.
        case planePlace(Double)
        /// The folder is that of a run's frames and not the run's own, which is `of`.
        case framesFolder(of: String)
        /// A frame between others is missing.
        case missingFrame
        /// A frame is not a PNG file that can be read.
        case badFrame(PNGError)
        /// A frame has another size than the first one.
        case frameSize(PictureSize, first: PictureSize)
        /// Training showed no state at all, not even its first.
        case nothingTrained
        /// A picture could not be encoded; the encoder's words say why.
        case picture(reason: String)
        /// A network has more regions than this form can describe.
        case tooManyRegions(limit: Int)
        /// A curve has more straight pieces than this form can describe.
        case tooManyPieces(limit: Int)
        /// The form is for networks with linear regions, and this activation has none.
        case smooth(Activation)
        /// The certificate is for networks with linear regions, and this activation has none.
        case unverifiable(Activation)
        /// The values of the network do not show its units.
        case unrecoverable(RecoveryError)
        /// The recovered units are not the whole function, of which that many creases remain.
        case partlyRecovered(otherCreases: Int)
        /// There are no hidden units, which the view or table is about.
        case noUnits
        /// The view shows nothing of such a network.
        case noPicture(FigureError)
        /// There are no points, which the view or table is about.
        case noPoints
        /// Nothing says how near to each other curves cannot be told apart.
        case noResolution
        /// Nothing says how far a curve may be from a known function.
        case noSamples
        /// A side of a window is smaller than a millionth of that of the model's own.
        case zoom(NarrowSide)
        /// A network cannot be built from what the user gave.
        case construction(ConstructionFault)
        /// The regions are not what they should be: a fault of facet.
        case failedCertificate(reason: String)
    }

    /// The kind of failure.
    public var kind: FaultKind {
        switch problem {
        case .isRun, .programMissing: .cannotCreate
        case .cannotStart, .programFailed: .inputOutput
        case .tooManyRegions, .tooManyPieces, .zoom: .limit
        case .incomplete, .framesFolder, .missingFrame, .noPoints, .noResolution,
            .noSamples:
            .unreadable
        case .notANetwork, .foreign, .altered, .badNetwork, .unwritable, .excessive, .badTable,
            .snapshotCount, .classCount, .notAPlane, .notACurve, .noTarget, .planeOnly,
            .planeWindow, .planePlace,
            .smooth,
            .unverifiable, .noUnits, .unrecoverable,
            .partlyRecovered, .noPicture, .badFrame, .frameSize:
            .wrong
        case .construction(let fault): fault.kind
        case .nothingTrained, .picture, .failedCertificate: .internalFault
        }
    }
}
