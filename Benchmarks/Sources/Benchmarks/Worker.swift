/// Takes one measurement for each line of standard input and prints its seconds.
///
/// Another program can thus run it in turns with others. Each line has a seed; `-` means no result.
enum Worker {
    static func serve(_ words: [String]) throws {
        let measure = try measurement(words)
        while let line = readLine() {
            let value = try measure(UInt64(line) ?? 0)
            print(value.map { String($0) } ?? "-")
            flush()
        }
    }

    private static func measurement(_ words: [String]) throws -> (UInt64) throws -> Double? {
        if words == ["accuracy"] { return { try TimeToAccuracy.measure(seed: $0) } }
        guard words.count == 4, words[0] == "step", let width = Int(words[1]),
            let depth = Int(words[2]), let batch = Int(words[3])
        else { throw BenchmarkError.noWorker(words) }
        let step = try TrainingStep(
            width: width, depth: depth, batch: batch, flops: width > 512 ? 1e11 : 6e9)
        return { _ in try step.measure() }
    }
}
