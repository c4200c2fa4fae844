/// A path of a file or a folder, as text.
package struct FilePath: Sendable, Hashable {
    /// The path without slashes at its end, except `/` itself.
    package let text: String

    /// A path; slashes at its end mean nothing.
    package init(_ text: String) {
        let end = text.lastIndex { $0 != "/" }
        self.text = end.map { String(text[...$0]) } ?? text
    }
}

extension FilePath {
    /// The folder of the file: what is before the last slash, or `.`.
    package var folder: String {
        guard let slash = text.lastIndex(of: "/") else { return "." }
        return slash == text.startIndex ? "/" : String(text[..<slash])
    }

    /// What is after the last slash.
    package var name: Substring { text.split(separator: "/").last ?? "" }

    /// The file's name without its folder and its extension.
    package var stem: String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        return String(name[..<dot])
    }

    /// The path of something in this folder.
    package func appending(_ name: String) -> String {
        text.hasSuffix("/") ? text + name : text + "/" + name
    }

    /// A path as it is seen from this folder, the folder of the process if it is empty: paths that
    /// begin at the root are the same everywhere.
    package func resolve(_ path: String) -> String {
        path.hasPrefix("/") || text.isEmpty || text == "." ? path : appending(path)
    }
}

extension FilePath {
    /// Whether two paths lead to the same thing, through links as well.
    package func isSame(as other: FilePath) -> Bool {
        guard let status = try? SystemCalls.status(of: text, followsLink: true),
            let otherStatus = try? SystemCalls.status(of: other.text, followsLink: true)
        else { return false }
        return status.identity == otherStatus.identity
    }

    /// The path from the root without links; nil if there is nothing.
    package var real: String? { SystemCalls.realPath(text) }

    /// The path from a folder, by `..` where need be.
    package func relative(to folder: String) -> String {
        let file = namesFromRoot
        let start = Self.names(of: FilePath(folder.isEmpty ? "." : folder).resolved)
        let common = zip(file, start).prefix { $0 == $1 }.count
        let steps = [Substring](repeating: "..", count: start.count - common)
        return (steps + file[common...]).joined(separator: "/")
    }

    /// The names that lead from the root to the file, without links on the way.
    private var namesFromRoot: [Substring] {
        Self.names(of: FilePath(FilePath(folder).resolved).appending(String(name)))
    }

    /// A folder's path from the root without links; what is not there (yet) stays as written.
    private var resolved: String {
        if let real { return real }
        return folder == text ? text : FilePath(FilePath(folder).resolved).appending(String(name))
    }

    /// The names of a path, with `.` and `..` carried out.
    private static func names(of path: String) -> [Substring] {
        path.split(separator: "/").reduce(into: []) { names, name in
            switch name {
            case ".": break
            case "..": if !names.isEmpty { names.removeLast() }
            default: names.append(name)
            }
        }
    }
}
