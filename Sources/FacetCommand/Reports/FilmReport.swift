import ArgumentParser
import Lab
import Text

/// What is printed during the making of a film and at its end.
struct FilmReport {
    private let isQuiet: Bool
    private let bar: ProgressBar

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
        bar = ProgressBar(isQuiet: isQuiet)
    }

    /// Makes a film and reports its length and size.
    func make(
        _ film: Film, at path: String, replacing replaces: Bool, interruption: Interruption
    ) throws {
        let summary = try film.write(to: path, replacing: replaces, interruption: interruption) {
            bar.show("film \($0.grouped)/\($1.grouped)", share: Double($0) / Double($1))
        }
        bar.clear()
        guard let summary else { throw ExitCode(128 + (interruption.signal ?? 0)) }
        if !isQuiet {
            try StandardStreams.write(
                "film      \(path.escapingControls): \(summary.frameCount.counted("frame")), "
                    + "\(summary.seconds.rounded(1, .decimals)) s, \(summary.byteCount.byteText)\n")
        }
    }
}

extension Int {
    /// A number of bytes in few characters: `7.7 MB`, by powers of ten.
    fileprivate var byteText: String {
        let (unit, name) = self >= 1_000_000 ? (1e6, "MB") : (1e3, "kB")
        return "\((Double(self) / unit).rounded(1, .decimals)) \(name)"
    }
}
