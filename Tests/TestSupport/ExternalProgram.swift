package import Foundation

/// A program that may be installed, to look at results with.
package struct ExternalProgram: Sendable {
    private let path: String

    /// The program of this name; nil where it is not installed.
    package init?(_ names: String...) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
            return nil
        }
        self.path = path
    }

    /// Runs it and returns what it has written to standard output and its exit code.
    package func run(_ arguments: [String]) throws -> (output: Data, status: Int32) {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        // A file, since a pipe that nobody empties holds up who fills it.
        process.standardOutput = try folder.newFile("output")
        try process.run()
        process.waitUntilExit()
        let output = try Data(contentsOf: URL(fileURLWithPath: folder.file("output")))
        return (output, process.terminationStatus)
    }
}
