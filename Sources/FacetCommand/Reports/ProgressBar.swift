import Synchronization

/// A line on the terminal that says how far something is; nothing where there is no terminal.
final class ProgressBar: Sendable {
    private let terminal: Terminal?
    private let lastDrawing = Mutex<ContinuousClock.Instant?>(nil)

    /// A bar that is not shown yet; it never is when `isQuiet`.
    init(isQuiet: Bool = false, on stream: StandardStreams.Output = .results) {
        terminal = isQuiet ? nil : Terminal(stream)
    }

    var isVisible: Bool { terminal != nil }

    /// Shows that `share` is done, with `text` behind the bar; at most ten times a second.
    func show(_ text: String, share: Double) {
        guard let terminal, isTimeToDraw(isLast: share >= 1) else { return }
        let length = terminal.width >= 100 ? 20 : 8
        let done = min(max(Int(share * Double(length)), 0), length)
        let bar = terminal.bright(String(repeating: "=", count: done))
        let rest = String(repeating: " ", count: length - done)
        let percent = "\(Int(share * 100))%"
        let gap = String(repeating: " ", count: max(0, 4 - percent.count))
        let line =
            "[\(bar)\(rest)] \(gap)\(percent)  " + text.prefix(max(0, terminal.width - length - 10))
        terminal.rewriteLine(line)
    }

    /// Takes the bar away.
    func clear() {
        terminal?.rewriteLine("")
    }

    private func isTimeToDraw(isLast: Bool) -> Bool {
        let now = ContinuousClock().now
        return lastDrawing.withLock { last in
            if let before = last, !isLast, now - before < .milliseconds(100) { return false }
            last = now
            return true
        }
    }
}
