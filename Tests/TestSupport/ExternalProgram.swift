package import Foundation

/// A program that may be installed, to look at results with.
package struct ExternalProgram: Sendable {
    private let path: String

    /// The program of this name; nil if it is not installed.
    package init?(_ names: String...) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
            return nil
        }
        self.path = path
    }

    /// What a call of the program did.
    package struct Result: Sendable {
        package var status: Int32
        /// What it wrote to standard output and to standard error.
        package var output: Data
        package var errors: String
    }

    /// Runs it and waits for its end.
    package func run(_ arguments: [String]) throws -> Result {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        // Files, because a full pipe that no one reads blocks its writer.
        process.standardOutput = try folder.newFile("output")
        process.standardError = try folder.newFile("errors")
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try Data(contentsOf: URL(fileURLWithPath: folder.file("output"))),
            errors: try folder.text("errors"))
    }
}
