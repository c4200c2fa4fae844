import Geometry
import Lab

/// The sides of a window on the command line are too close to each other, as in a scenario.
struct NarrowWindowError: Error, CustomStringConvertible {
    /// The first side that is.
    let side: NarrowSide

    /// The fault of a window, or nil if it has none.
    init?(_ window: Box) {
        guard let side = NarrowSide(unresolvedIn: window) else { return nil }
        self.side = side
    }

    /// The fault of the window of a curve, or nil if it has none.
    init?(_ interval: ClosedRange<Double>) {
        guard let side = NarrowSide(unresolvedIn: interval) else { return nil }
        self.side = side
    }

    /// What is wrong, on one line.
    var description: String { "--window: \(side)" }
}
