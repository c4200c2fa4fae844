import Scenarios
public import Text

/// Why a network of a comparison cannot be read.
public enum NetworkChoiceError: Error, Sendable, Equatable {
    /// There is no network of this name; there are those of `names`.
    case noNetwork(String, names: [String], folder: String)
    /// There is no start or fold (`part`) of this number, from 1.
    case noPart(_ part: String, Int, count: Int, folder: String)
    /// Of the trainings that decide which network is meant, some are not finished.
    case unfinished(String, missing: Int, count: Int)
    /// The training diverged to numbers that are not finite; nil: all of them did.
    case divergedTraining(String, network: String?)
    /// Options that choose a network of a comparison, for something else.
    case notAComparison(String)
}

extension NetworkChoiceError {
    /// The kind of failure.
    public var kind: FaultKind {
        switch self {
        case .unfinished: .unreadable
        case .noNetwork, .noPart, .divergedTraining, .notAComparison: .wrong
        }
    }
}

extension NetworkChoiceError: CustomStringConvertible {
    /// `path: what is wrong (what would be right)`, on one line.
    public var description: String {
        switch self {
        case .noNetwork(let name, let names, let folder):
            "\(folder): there is no network \(name) (\(Self.list(names)))"
        case .noPart(let part, let number, let count, let folder):
            "\(folder): there is no \(part) \(number) ("
                + (count == 0
                    ? "the comparison has no \(part)s)"
                    : count == 1 ? "the only one is 1)" : "1 to \(count))")
        case .unfinished(let path, let missing, let count):
            "\(path): \(missing.grouped) of \(count.counted("training")) "
                + "\(missing == 1 ? "is" : "are") not finished (facet compare --resume goes on; "
                + "--network and --start choose one that is finished)"
        case .divergedTraining(let path, let network):
            "\(path): the training \(network.map { "of \($0) " } ?? "of every network ")diverged "
                + "to numbers that are not finite (--network and --start choose another)"
        case .notAComparison(let path):
            "\(path): --network, --start and --fold choose a network of a comparison, which this "
                + "is not"
        }
    }
}

extension NetworkChoiceError {
    /// The first of many names.
    private static func list(_ names: [String]) -> String {
        let limit = 12
        return names.prefix(limit).joined(separator: ", ")
            + (names.count > limit ? " and \(names.count - limit) more" : "")
    }
}
