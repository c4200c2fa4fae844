import Datasets
import Files
import Fonts
import Lab
import Points
import Scenarios
import Text

/// How a command ends, by the code that the shell sees.
///
/// A bad command line ends with 64, which ArgumentParser sees to.
enum ExitStatus: Int32 {
    case done = 0
    case badInput = 65
    case unreadable = 66
    case internalFault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case busy = 75
    case diverged = 76
    case limit = 77
}

extension ExitStatus {
    /// The status that an error leads to; nil for those of ArgumentParser.
    init?(_ error: any Error) {
        switch error {
        case let error as ScenarioError: self.init(error.kind)
        case let error as DatasetError: self.init(error.kind)
        case let error as PointError: self.init(error.kind)
        case let error as LabError: self.init(error)
        case let error as ComparisonError: self.init(error)
        case is NarrowWindowError: self = .limit
        case is FontError: self = .unreadable
        case let error as OutputError: self = error.isReaderGone ? .done : .inputOutput
        case is DivergenceError: self = .diverged
        default: return nil
        }
    }

    private init(_ kind: FaultKind) {
        switch kind {
        case .wrong: self = .badInput
        case .unreadable: self = .unreadable
        case .limit: self = .limit
        }
    }

    private init(_ error: ComparisonError) {
        switch error {
        case .startLimit, .parameterLimit: self = .limit
        case .notEmpty, .notAComparison, .otherPlan: self = .cannotCreate
        case .noPlan, .nothingFinished, .nothingFinishedByTasks, .noSlurm: self = .unreadable
        case .noStart, .changedPlan, .otherVersion: self = .badInput
        case .slurmRefused: self = .inputOutput
        }
    }

    private init(_ error: LabError) {
        switch error {
        case .notAFolder, .isRun, .notEmpty, .notARun, .linked, .cannotCreate, .cannotCreateFile,
            .exists, .notAFile, .programMissing:
            self = .cannotCreate
        case .busy: self = .busy
        case .cannotWrite, .cannotRemove, .cannotStart, .programFailed: self = .inputOutput
        case .unreadable(_, .tooLarge), .tooManyRegions, .zoom: self = .limit
        case .unreadable, .incomplete, .missingFrame, .noPoints: self = .unreadable
        case .badModel, .badNetwork, .badMetadata, .excessive, .badTable, .snapshotCount,
            .classCount, .smooth, .unverifiable, .noUnits, .noPicture, .badFrame, .frameSize:
            self = .badInput
        case .nothingTrained, .picture, .failedCertificate: self = .internalFault
        }
    }
}
