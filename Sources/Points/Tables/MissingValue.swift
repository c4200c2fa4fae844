/// What stands for a number that is not known.
enum MissingValue {
    private static let words = ["", "na", "n/a", "nan", "null", "none", "?"]

    /// Whether a coordinate's text means that there is none: an empty field, `NA`, `N/A`, `NaN`,
    /// `null`, `None` or `?`, in any letter case.
    static func means(_ text: String) -> Bool {
        text.utf8.count <= 4 && words.contains(text.lowercased())
    }
}
