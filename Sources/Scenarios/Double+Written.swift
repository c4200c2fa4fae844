import Datasets

extension Double {
    /// The shortest decimal text that reads back as this very number: `3`, `0.1`, `1e30`.
    var written: String { shortest.filter { $0 != "+" } }
}
