#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A path of a file or a folder, as text.
package struct FilePath: Hashable {
    package let text: String

    /// A path; slashes at its end say nothing.
    package init(_ text: String) {
        let end = text.lastIndex { $0 != "/" }
        self.text = end.map { String(text[...$0]) } ?? text
    }

    /// The folder of the file: what stands before the last slash, or `.`.
    package var folder: String {
        guard let slash = text.lastIndex(of: "/") else { return "." }
        return slash == text.startIndex ? "/" : String(text[..<slash])
    }

    /// What stands behind the last slash.
    package var name: Substring { text.split(separator: "/").last ?? "" }

    /// The file's name without its folder and its extension.
    package var stem: String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        return String(name[..<dot])
    }

    /// The path, seen from a folder; the empty one is where the process is.
    package func seen(from folder: String) -> FilePath {
        text.hasPrefix("/") || folder.isEmpty ? self : FilePath(folder + "/" + text)
    }
}

extension FilePath {
    /// The names that lead from the root to the file, without links on the way.
    private var namesFromRoot: [Substring] {
        Self.names(of: Self.resolved(folder) + "/" + name)
    }

    /// The path from a folder, by `..` where need be.
    package func relative(to folder: String) -> String {
        let file = namesFromRoot
        let start = Self.names(of: Self.resolved(folder.isEmpty ? "." : folder))
        let common = zip(file, start).prefix { $0 == $1 }.count
        let steps = [Substring](repeating: "..", count: start.count - common)
        return (steps + file[common...]).joined(separator: "/")
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

    /// A folder's path from the root without links; what is not there (yet) stays as written.
    private static func resolved(_ folder: String) -> String {
        if let real = real(folder) { return real }
        let path = FilePath(folder)
        return path.folder == folder ? folder : resolved(path.folder) + "/" + path.name
    }

    /// The path from the root without links, or nil where there is nothing.
    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
