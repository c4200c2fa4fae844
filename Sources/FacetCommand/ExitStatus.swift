import Datasets
import Files
import Fonts
import Lab
import Points
import Raster
import ScenarioFiles
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
        case let error as FileError: self.init(error.kind)
        case let error as LabError: self.init(error.kind)
        case let error as ComparisonError: self.init(error.kind)
        case let error as NetworkChoiceError: self.init(error.kind)
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
        case .cannotCreate: self = .cannotCreate
        case .inputOutput: self = .inputOutput
        case .busy: self = .busy
        case .internalFault: self = .internalFault
        }
    }
}
