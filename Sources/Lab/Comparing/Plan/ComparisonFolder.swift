package import Files
import Scenarios

/// The folder of a comparison: its plan, the starts that are finished, and what was made of them.
public struct ComparisonFolder: Sendable, Hashable {
    /// The folder as one of files.
    package let folder: Folder

    /// The folder at a path; nothing is read or created yet.
    public init(_ path: String) { folder = Folder(path) }

    /// The folder that a scenario's comparison has unless another is named:
    /// `runs/NAME-OF-THE-FILE-compare`.
    public init(forScenarioAt path: String) {
        self.init(RunFolder(forScenarioAt: path).path + "-compare")
    }

    /// The path without a slash at its end.
    public var path: String { folder.path }
}

extension ComparisonFolder {
    static let scenario = "scenario.yaml"
    static let points = "points.csv"
    static let plan = "plan.csv"
    static let seal = "plan.sha256"
    static let cells = "cells"
    static let timings = "timings"
    static let frames = "frames"
    static let pictures = "pictures"
    static let gridPicture = "comparison.png"
    static let curves = "curves.png"
    static let table = "comparison.csv"
    static let document = "comparison.json"
    static let timingTable = "timings.csv"
    static let report = "report.html"
    /// What the tasks of an engine have printed.
    static let logs = "logs"

    static func cellTable(_ number: Int) -> String { "\(cells)/\(RunFolder.numbered(number)).csv" }

    static func cellStates(_ number: Int) -> String {
        "\(cells)/\(RunFolder.numbered(number)).safetensors"
    }

    static func timing(_ number: Int) -> String { "\(timings)/\(RunFolder.numbered(number)).csv" }

    static func picture(_ candidate: Candidate) -> String { "\(pictures)/\(candidate.name).png" }

    /// The path of something in the folder.
    func file(_ name: String) -> String { folder.file(name) }

    /// A folder in the folder.
    func subfolder(_ name: String) -> Folder { folder.subfolder(name) }

    /// The bytes of a file; nil if it cannot be read.
    func bytes(of name: String) -> [UInt8]? { folder.bytes(of: name) }

    /// Writes a text, as `write(_:to:)` writes bytes.
    func write(_ text: String, to name: String) throws(FileError) {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file of the folder as a whole; other processes may be writing the same one.
    func write(_ bytes: [UInt8], to name: String) throws(FileError) {
        try folder.write(bytes, to: name, writer: PartialFile.writerName)
    }
}
