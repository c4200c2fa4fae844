import Text

/// Something about a set of points that the people who gave its sources should know.
public enum PointNote: Sendable, Hashable {
    /// What the labels of tables were taken for, where they are numbers or other texts than the
    /// names of the classes.
    case labels([LabelMeaning])
    /// Rows of a table were left out, since they lack a value.
    case skippedRows(Int, of: Int, file: String)
    /// Pixels of a picture in colours of soft edges, this share of the painted ones, took the
    /// nearer of the two colours beside them.
    case edgeColours(Int, share: Double, file: String)
}

extension PointNote: CustomStringConvertible {
    /// The note on one line.
    public var description: String {
        switch self {
        case .labels(let meanings): meanings.sentence.escapingControls
        case .skippedRows(let rows, let all, let file):
            "\(file.shown): \(rows.grouped) of \(all.counted("row")) "
                + (rows == 1 ? "lacks a value and is left out" : "lack a value and are left out")
        case .edgeColours(let count, let share, let file):
            "\(file.shown): \(count.counted("edge colour")) (\((100 * share).rounded(2)) % of the "
                + "pixels) \(count == 1 ? "takes" : "take") the nearer class"
        }
    }
}
