/// Why there is no measurement.
enum BenchmarkError: Error {
    case noGroup(String)
    case noWorker([String])
    case nothingToMeasure(String)
    case childFailed(String, status: Int32)
}

extension BenchmarkError: CustomStringConvertible {
    var description: String {
        switch self {
        case .noGroup(let title):
            "'\(title)' is not a group (\(Groups.titles.joined(separator: ", ")); "
                + "omit it to run all)"
        case .noWorker(let words):
            "'worker \(words.joined(separator: " "))' measures nothing (usage: worker "
                + "accuracy, worker step WIDTH DEPTH BATCH)"
        case .nothingToMeasure(let name): "\(name): there is nothing to measure"
        case .childFailed(let path, let status): "\(path): exited with status \(status)"
        }
    }

    /// The exit code: 64 for words that mean nothing, 70 for what should not happen.
    var exitCode: Int32 {
        switch self {
        case .noGroup, .noWorker: 64
        case .nothingToMeasure, .childFailed: 70
        }
    }
}
