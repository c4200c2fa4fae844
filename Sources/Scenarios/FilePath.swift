/// A path of a file, as text.
struct FilePath {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    var isAbsolute: Bool { text.hasPrefix("/") }

    /// The folder of the file: what stands before the last slash, or `.`.
    var folder: String {
        guard let slash = text.lastIndex(of: "/") else { return "." }
        return slash == text.startIndex ? "/" : String(text[..<slash])
    }

    /// The file's name without its folder and its extension.
    var stem: String {
        let name = text.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        return String(name[..<dot])
    }
}
