import Lab

extension LabError {
    /// What somebody at the command line may do about it; nil where no option helps.
    var advice: String? {
        switch self {
        case .notAFolder: "--out names another"
        case .notEmpty: "--force replaces a run, --out names another"
        case .notARun: "--force replaces a run's files only, --out names another"
        case .exists: "--force replaces it, --out names another"
        default: nil
        }
    }
}
