import Datasets

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The way from one folder to a file.
enum RelativePath {
    /// The path of the file that is called `path` in `folder`, as seen from `newFolder`.
    ///
    /// An absolute path stays as it is, and so does one whose file or folder is not there.
    static func path(_ path: String, in folder: String, seenFrom newFolder: String) -> String {
        guard !path.hasPrefix("/"), let file = resolved(InputFile.path(path, from: folder)),
            let start = resolved(newFolder)
        else { return path }
        let shared = zip(file, start).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: start.count - shared)
        return (up + file[shared...]).joined(separator: "/")
    }

    /// The parts of the absolute path without links and dots.
    private static func resolved(_ path: String) -> [String]? {
        guard let text = realpath(path, nil) else { return nil }
        defer { free(text) }
        return String(cString: text).split(separator: "/").map(String.init)
    }
}
