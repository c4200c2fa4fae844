import Synchronization

/// A line on the terminal that says how far something is; nothing where there is no terminal.
final class ProgressBar: Sendable {
    private let terminal: Terminal?
    private let lastDrawing = Mutex<ContinuousClock.Instant?>(nil)

    /// A bar that is not shown yet; it never is when `isQuiet`.
    init(isQuiet: Bool) {
        terminal = isQuiet ? nil : Terminal()
    }

    var isVisible: Bool { terminal != nil }

    /// Shows that `share` is done, with `text` behind the bar; at most ten times a second.
    func show(_ text: String, share: Double) {
        guard let terminal, isTimeToDraw(isLast: share >= 1) else { return }
        let length = max(8, min(24, terminal.width - text.count - 10))
        let done = min(max(Int(share * Double(length)), 0), length)
        let bar = terminal.bright(String(repeating: "=", count: done))
        let rest = String(repeating: " ", count: length - done)
        let percent = "\(Int(share * 100))%"
        let room = max(0, terminal.width - length - 9)
        let line = "[\(bar)\(rest)] \(percent)  " + text.prefix(room)
        try? StandardStreams.write("\r" + line + Terminal.clearToEnd)
    }

    /// Takes the bar away.
    func clear() {
        guard terminal != nil else { return }
        try? StandardStreams.write("\r" + Terminal.clearToEnd)
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
