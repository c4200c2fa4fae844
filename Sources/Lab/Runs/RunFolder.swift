package import Files
import ScenarioFiles
import Scenarios
import Text

/// The folder of a run and the names of the files in it.
public struct RunFolder: Sendable, Hashable {
    /// The folder as one of files.
    package let folder: Folder

    /// The folder at a path; nothing is read or created yet.
    public init(_ path: String) { folder = Folder(path) }

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

    /// The path without a slash at its end.
    public var path: String { folder.path }
}

extension RunFolder {
    static let scenario = "scenario.yaml"
    static let points = "points.csv"
    static let metrics = "metrics.csv"
    static let model = "model.safetensors"
    static let summary = "summary.json"
    static let finalPicture = "final.png"
    static let curves = "loss.png"
    static let confusionTable = "confusion.csv"
    static let confusionPicture = "confusion.png"
    static let frames = "frames"
    static let snapshots = "snapshots"
    /// Where `export` puts its pictures unless another folder is named.
    static let export = "export"

    /// `film.gif`: where `film` puts a film unless another path is named.
    static func film(_ format: FilmFormat) -> String { "film.\(format.rawValue)" }

    /// The path of something in the folder.
    func file(_ name: String) -> String { folder.file(name) }

    /// A folder in the folder.
    func subfolder(_ name: String) -> Folder { folder.subfolder(name) }

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

    /// Whether a file's name is a number of six digits or more with this ending.
    static func isNumbered(_ name: String, ending: String) -> Bool {
        guard name.hasSuffix(ending) else { return false }
        let digits = name.dropLast(ending.count)
        return digits.utf8.count >= 6 && digits.utf8.allSatisfy { (48...57).contains($0) }
    }
}

extension RunFolder {
    /// What a run leaves in its folder.
    static let layout = makeLayout(of: "run")
    /// What `export` leaves in its folder.
    static let exportLayout = makeLayout(of: "export")

    private static func makeLayout(of owner: String) -> FolderLayout {
        FolderLayout(
            owner: owner,
            mark: .init(scenario, beginsWith: Scenario.runMark),
            subfolders: [
                .init(frames) { isNumbered($0, ending: ".png") },
                .init(snapshots) { isNumbered($0, ending: ".safetensors") },
            ],
            files: [
                summary, model, metrics, points, finalPicture, curves, confusionTable,
                confusionPicture,
            ] + FilmFormat.allCases.map { film($0) },
            nested: export)
    }

    /// Makes the folder if need be and takes it for a run.
    ///
    /// - Parameters:
    ///   - replaces: whether the files of an earlier run in it are removed; all others stay.
    ///   - subfolders: which of the folders inside it are made.
    ///   - layout: what is left in it: by a run unless something else is given.
    /// - Returns: the lock, to be released when all is written.
    func claim(
        replacing replaces: Bool, subfolders: [String], as layout: FolderLayout = Self.layout
    ) throws -> FolderLock {
        try folder.claim(as: layout, replaces ? .replacing : .new, making: subfolders)
    }

    /// Throws where a file that a run leaves is not there.
    func require(_ names: String...) throws(LabError) {
        for name in names where !folder.hasFile(name) {
            throw LabError(.incomplete(missing: name), path: path)
        }
    }

    /// Writes a text, as `write(_:to:)` writes bytes.
    @discardableResult
    func write(_ text: String, to name: String) throws(FileError) -> WrittenFile {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file of the folder as a whole, and says by which digest it can be checked.
    func write(_ bytes: [UInt8], to name: String) throws(FileError) -> WrittenFile {
        try folder.write(bytes, to: name)
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
