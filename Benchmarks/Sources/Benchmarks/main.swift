import Foundation
import Lab

/// Output is seen as soon as it is there.
func flush() { fflush(nil) }

let words = Array(CommandLine.arguments.dropFirst())
do {
    switch words.first {
    case "run-main-job" where words.count == 2:
        try await MainJob.execute(in: words[1])
    case "run-long" where words.count == 2:
        try await LongRun.execute(in: words[1])
    case "run-grid" where words.count == 2:
        try await GridJob.execute(GridJob.single, in: words[1], jobs: ComparisonSetup.coreCount)
    case "run-comparison" where words.count == 3:
        try await GridJob.execute(GridJob.whole, in: words[1], jobs: Int(words[2]) ?? 1)
    case "worker":
        try Worker.serve(Array(words.dropFirst()))
    default:
        // The groups that are named, or all of them.
        for title in words.isEmpty ? Groups.titles : words {
            let group = try Groups.group(title)
            print(group.text(try await group.run(turns: 9)))
            flush()
        }
    }
} catch let error as BenchmarkError {
    FileHandle.standardError.write(Data("Benchmarks: \(error)\n".utf8))
    exit(error.exitCode)
}
