import Text

/// Checks the folder of a run or of a comparison.
public enum FolderCheck {
    /// What is known about the files of the folder, in a few words.
    ///
    /// - Throws: `LabError` or `FileError` for the first file that is missing, or is not as the
    ///   command wrote it.
    public static func outcome(ofFolder path: String) throws -> String {
        let comparison = ComparisonFolder(path)
        if comparison.isMarked {
            let (finished, count) = try comparison.check()
            return
                "\(finished.grouped) of \(count.counted("start")) are finished, and their files are "
                + "as they were written"
        }
        let count = try RunFolder(path).check()
        return "\(count.counted("file")) \(count == 1 ? "is" : "are") as the run wrote "
            + (count == 1 ? "it" : "them")
    }
}
