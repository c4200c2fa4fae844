/// What stands for a number that is not known.
enum MissingValue {
    private static let words = ["", "na", "n/a", "nan", "null", "none", "?"]

    /// Whether the text of a coordinate says that its value is missing: an empty field, `NA`,
    /// `N/A`, `NaN`, `null`, `None` or `?`, in any letter case.
    static func means(_ text: String) -> Bool {
        text.utf8.count <= 4 && words.contains(text.lowercased())
    }
}
