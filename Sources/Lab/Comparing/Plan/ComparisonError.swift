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
        case .noPlan, .nothingFinished, .nothingFinishedByTasks, .noSlurm: .unreadable
        case .noStart, .changedPlan,
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
