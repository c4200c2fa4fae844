import Foundation
import TestSupport

/// What a call of the built command `facet` did.
struct FacetProcess {
    let status: Int32
    /// What it wrote to standard output.
    let output: String
    /// What it wrote to standard error.
    let errors: String

    var outputLines: [Substring] { output.split(separator: "\n") }
    var errorLines: [Substring] { errors.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Whether it complained in exactly one line.
    var hasOneErrorLine: Bool {
        errorLines.count == 2 && !errors.hasPrefix("\n") && errorLines[1].isEmpty
    }
}

extension FacetProcess {
    /// Calls `facet` and waits for its end.
    init(
        _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws {
        try self.init(
            Self.binary, arguments: arguments, folder: folder, environment: environment)
    }

    /// Calls `facet` with arguments from a list.
    init(_ arguments: [String], in folder: TemporaryFolder) throws {
        try self.init(Self.binary, arguments: arguments, folder: folder, environment: [:])
    }

    /// Runs a shell script in which `$FACET` is the command.
    init(
        script: String, in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws {
        try self.init(
            "/bin/bash", arguments: ["-c", script], folder: folder,
            environment: environment.merging(["FACET": Self.binary]) { $1 })
    }

    private init(
        _ program: String, arguments: [String], folder: TemporaryFolder,
        environment: [String: String]
    ) throws {
        let streams = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Files, because a full pipe that no one reads blocks its writer.
        process.standardOutput = try streams.newFile("output")
        process.standardError = try streams.newFile("errors")
        try process.run()
        process.waitUntilExit()
        status = process.terminationReason == .exit ? process.terminationStatus : -1
        output = try streams.text("output")
        errors = try streams.text("errors")
    }

    /// The path of the command that was built together with these tests.
    static let binary: String = {
        let bundles = Bundle.allBundles.map(\.bundlePath).filter { $0.hasSuffix(".xctest") }
        let places = bundles + [Bundle.main.executablePath ?? "", CommandLine.arguments[0]]
        let paths = places.map { ($0 as NSString).deletingLastPathComponent + "/facet" }
        return paths.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "facet"
    }()
}
