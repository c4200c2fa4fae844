import Files
import Scenarios
import Text

/// The folder of a run and the names of the files in it.
public struct RunFolder: Sendable, Hashable {
    /// The path without a slash at its end.
    public let path: String

    /// The folder at a path; nothing is looked at or made yet.
    public init(_ path: String) {
        let end = path.lastIndex { $0 != "/" }.map { path.index(after: $0) }
        self.path = end.map { String(path[..<$0]) } ?? (path.isEmpty ? "." : "/")
    }

    /// The folder that a scenario's run has unless another is named: `runs/NAME-OF-THE-FILE`.
    ///
    /// Whatever the file is called, this is a folder right inside `runs`: control characters
    /// become hyphens, and dots at the front are dropped.
    public init(forScenarioAt path: String) {
        let scalars = FilePath(path).stem.unicodeScalars.map { scalar in
            scalar.isControl || scalar == "/" ? "-" : Character(scalar)
        }
        let safe = String(scalars.drop { $0 == "." })
        self.init("runs/" + (safe.isEmpty ? "run" : safe))
    }
}

extension RunFolder {
    static let scenario = "scenario.yaml"
    static let points = "points.csv"
    static let metrics = "metrics.csv"
    static let model = "model.safetensors"
    static let summary = "summary.json"
    static let finalPicture = "final.png"
    static let curves = "loss.png"
    static let frames = "frames"
    static let snapshots = "snapshots"
    /// Where `export` puts its pictures unless another folder is named.
    static let export = "export"

    /// `film.gif`: where `film` puts a film unless another path is named.
    static func film(_ format: FilmFormat) -> String { "film.\(format.rawValue)" }

    /// The path of something in the folder.
    func file(_ name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

    /// `frames/000012.png`.
    static func frame(_ index: Int) -> String { "\(frames)/\(numbered(index)).png" }

    /// `snapshots/000012.safetensors`.
    static func snapshot(_ index: Int) -> String {
        "\(snapshots)/\(numbered(index)).safetensors"
    }

    /// A number of six digits or more.
    static func numbered(_ index: Int) -> String {
        let digits = String(index)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// Writes a text, as `write(_:to:)` writes bytes.
    @discardableResult
    func write(_ text: String, to name: String) throws(LabError) -> WrittenFile {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file of the folder as a whole, and says by which digest it can be checked.
    func write(_ bytes: [UInt8], to name: String) throws(LabError) -> WrittenFile {
        let parts = name.split(separator: "/")
        let folder = parts.dropLast().reduce(path) { RunFolder($0).file(String($1)) }
        try FileSystem.writeFile(bytes, to: String(parts[parts.count - 1]), in: folder)
        return WrittenFile(name: name, digest: SHA256Digest(of: bytes))
    }
}

/// A file that a run has left.
struct WrittenFile: Sendable, Hashable {
    /// The path inside the run's folder.
    var name: String
    /// The digest of its bytes.
    var digest: SHA256Digest
}
