import Files

extension FileError {
    /// What a person at the command line may do about it; nil where no option helps.
    var advice: String? {
        switch problem {
        case .notAFolder: "--out names another"
        case .notEmpty(owner: "comparison"):
            "--resume goes on with a comparison, --force replaces it, --out names another"
        case .notEmpty(let owner): "--force replaces a \(owner), --out names another"
        case .foreign(let owner): "--force replaces a \(owner)'s files only, --out names another"
        case .exists: "--force replaces it, --out names another"
        default: nil
        }
    }
}
