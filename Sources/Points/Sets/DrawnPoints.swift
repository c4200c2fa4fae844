import Text

/// The points of one source, before they become part of a set.
struct DrawnPoints {
    /// The source's own names of its classes.
    var classNames: [String]
    /// Where each name was read; empty where the names come from no file.
    var classPlaces: [FilePlace] = []
    /// Whether the names are the labels of a table, which may mean classes of other names.
    var areLabels = false
    /// Labels are indices of `classNames`.
    var points: [LabelledPoint]
    /// What is worth knowing about them.
    var notes: [PointNote] = []
}
