import Files

extension FileError {
    /// What a person at the command line may do about it; nil if no option helps.
    var advice: String? {
        switch problem {
        case .notAFolder: "use --out for another folder"
        case .notEmpty(owner: "comparison"):
            "--resume goes on with a comparison, --force replaces it, --out names another"
        case .notEmpty(let owner): "--force replaces a \(owner), --out names another"
        case .foreign(let owner): "--force replaces a \(owner)'s files only, --out names another"
        case .exists: "use --force to replace it, or --out for another file"
        default: nil
        }
    }
}
