import Files
import Text

extension FileError {
    /// What the user can do about it on the command line; nil if no option helps.
    var advice: String? {
        switch problem {
        case .notAFolder: "use --out for another folder"
        case .notEmpty(owner: "comparison"):
            "use --resume to continue a comparison, --force to replace it, or --out for another folder"
        case .notEmpty(let owner):
            "use --force to replace the \(owner), or --out for another folder"
        case .foreign(let owner):
            "use --out for another folder; --force replaces only the files of \(owner.withArticle)"
        case .exists: "use --force to replace it, or --out for another file"
        default: nil
        }
    }
}
