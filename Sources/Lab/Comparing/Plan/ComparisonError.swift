import Scenarios
public import Text

/// Why a comparison could not be made.
public enum ComparisonError: Error, Sendable, Equatable {
    /// More starts than a plan may have.
    case startLimit(Int)
    /// The largest network to be compared has more weights and biases than any may have.
    case parameterLimit(Candidate, Int, limit: Int)
    /// An accuracy to be reached, for the scenario of a curve.
    case targetOfCurve(String)
    /// Folds that cannot be made, and why.
    case folds(String, reason: String)
    /// The folder holds the plan of another comparison.
    case otherPlan(String)
    /// A file of the plan was changed after it was written.
    case changedPlan(String)
    /// The plan was written by another version of facet.
    case otherVersion(String, String)
    /// The folder holds no plan: this file of it is missing.
    case noPlan(String, missing: String)
    /// A plan does not have a start of this number.
    case noStart(Int, count: Int, folder: String)
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
    /// Not one start of the plan is finished.
    case nothingFinished(String)
    /// Not one start of the plan is finished, and the tasks of an engine have said why.
    case nothingFinishedByTasks(String)
    /// Slurm's commands are not there; the plan is in this folder.
    case noSlurm(String)
    /// Slurm did not take the job, and said why; the plan is in this folder.
    case slurmRefused(String, reason: String)
}

extension ComparisonError {
    /// The kind of failure.
    public var kind: FaultKind {
        switch self {
        case .startLimit, .parameterLimit: .limit
        case .otherPlan: .cannotCreate
        case .noPlan, .unfinished, .nothingFinished, .nothingFinishedByTasks, .noSlurm: .unreadable
        case .noStart, .noNetwork, .noPart, .divergedTraining, .notAComparison, .changedPlan,
            .otherVersion, .targetOfCurve, .folds:
            .wrong
        case .slurmRefused: .inputOutput
        }
    }
}

extension ComparisonError: CustomStringConvertible {
    /// `path: what is wrong (what would be right)`, on one line.
    public var description: String {
        switch self {
        case .startLimit(let count):
            "\(count.grouped) starts are over the limit of a comparison (at most "
                + "\(ComparisonSetup.startLimit.grouped))"
        case .parameterLimit(let candidate, let count, let limit):
            "--widths and --depths: \(candidate.name) has \(count.grouped) weights and biases, over the "
                + "limit (at most \(limit.grouped))"
        case .targetOfCurve(let path):
            "\(path): --target belongs to classes (a curve has no accuracy to reach)"
        case .folds(let path, let reason):
            "\(path): --folds \(reason)"
        case .otherPlan(let path):
            "\(path): the folder has another comparison (the scenario has changed, or an "
                + "option other than --target, --size and --look; use --force to replace it, or "
                + "--out for another folder)"
        case .changedPlan(let path):
            "\(path): the file has changed since it was written (plan.sha256 has the digests of "
                + "the plan's files; use facet compare --force to begin again)"
        case .otherVersion(let path, let version):
            "\(path): facet \(version) wrote the plan, but this is \(Release.version) (continue "
                + "with that version, or use facet compare --force to begin again)"
        case .noPlan(let path, let missing):
            "\(path): this is not the folder of a comparison: it has no \(missing)"
        case .noStart(let number, let count, let folder):
            "\(folder): there is no start \(number) ("
                + (count == 1 ? "the only one is 0)" : "0 to \(count - 1))")
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
        case .nothingFinished(let path):
            "\(path): no start is finished (facet cell trains one)"
        case .nothingFinishedByTasks(let path):
            "\(path): no start is finished (logs/ has the messages of the tasks; facet cell "
                + "trains one)"
        case .noSlurm(let folder):
            "sbatch: there is no such program (use --resume without --engine slurm to "
                + "continue \(folder))"
        case .slurmRefused(let folder, let reason):
            "sbatch: \(reason.isEmpty ? "it failed" : reason) (use --resume to continue \(folder))"
        }
    }
}

extension ComparisonError {
    /// The first of many names.
    private static func list(_ names: [String]) -> String {
        let limit = 12
        return names.prefix(limit).joined(separator: ", ")
            + (names.count > limit ? " and \(names.count - limit) more" : "")
    }
}
