import Lab

extension LabError {
    /// What the user can do about it on the command line; nil if no option helps.
    var advice: String? {
        switch self {
        case .notAFolder: "use --out for another folder"
        case .notEmpty: "use --force to replace the run, or --out for another folder"
        case .notARun: "use --out for another folder; --force replaces only the files of a run"
        case .exists: "use --force to replace it, or --out for another file"
        default: nil
        }
    }
}
