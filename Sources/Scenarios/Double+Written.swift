import Datasets

extension Double {
    /// The shortest decimal text that reads back as this very number: `3`, `0.1`, `1e30`, `1e-8`.
    var written: String {
        let text = shortest
        guard let e = text.firstIndex(of: "e") else { return text }
        let sign = text[e...].contains("-") ? "-" : ""
        return text[..<e] + "e" + sign + text[e...].drop { "e+-0".contains($0) }
    }
}
