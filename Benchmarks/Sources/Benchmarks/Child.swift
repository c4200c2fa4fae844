import Foundation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Another process, from its start to its end.
struct Child {
    /// Of wall time.
    var seconds: Double
    /// Of processor time, on all cores together.
    var processorSeconds: Double
    /// The largest resident memory in MiB.
    var peakMemory: Double

    /// Runs a program with its output written to a file, or thrown away.
    static func run(
        _ path: String, _ arguments: [String], output: String = "/dev/null"
    ) throws -> Child {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
        let words = ([path] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        let start = ContinuousClock().now
        var process = pid_t()
        guard posix_spawn(&process, path, &actions, nil, words + [nil], environ) == 0 else {
            throw BenchmarkError.childFailed(path, status: errno)
        }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process, status == 0 else {
            throw BenchmarkError.childFailed(path, status: status)
        }
        #if canImport(Darwin)
            let unit = 1024.0 * 1024
        #else
            let unit = 1024.0
        #endif
        return Child(
            seconds: (ContinuousClock().now - start).seconds,
            processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
            peakMemory: Double(usage.ru_maxrss) / unit)
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

/// The places of this program and of the files that it writes.
enum Place {
    static let program = Bundle.main.executablePath ?? CommandLine.arguments[0]

    /// The command `facet`, as the root package builds it.
    static let facet = ProcessInfo.processInfo.environment["FACET"] ?? "../.build/release/facet"

    /// What `make run` runs.
    static let twoSpirals = URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../../../Scenarios/two-spirals.yaml").standardized.path

    /// Calls `body` with the path of a folder that goes afterwards.
    static func withTemporaryFolder<Result>(
        _ body: (String) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "facet-benchmarks-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.path)
    }
}
