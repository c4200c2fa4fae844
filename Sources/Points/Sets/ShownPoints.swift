import Randomness
import Text

/// Which of a scene's points pictures show.
public struct Markers: Sendable, Hashable {
    /// The rule.
    public var choice: Choice
    /// Of many points `auto` takes a sample by this seed, the same for all pictures of a run.
    public var seed: UInt64

    /// What the rule says.
    public enum Choice: String, Sendable, Hashable, CaseIterable {
        /// All, or a sample if there are more than 5,000.
        case auto
        case all
        /// Those that the network classifies wrongly.
        case errors
        case none
    }

    /// All points, or a sample of many.
    public init(_ choice: Choice = .auto, seed: UInt64 = 0) {
        self.choice = choice
        self.seed = seed
    }
}

/// The points that a picture shows, in the order in which they are drawn.
package struct ShownPoints: Sendable {
    /// A point with what its marker has to say.
    package struct Shown: Sendable {
        package let point: LabelledPoint
        package let isHeldOut: Bool
    }

    /// Points held out first, so that those trained with lie above; in a random order if there are
    /// so many that a class would hide those before it.
    package private(set) var shown: [Shown]
    private let choice: Markers.Choice
    /// The number of points that there are.
    private let total: Int

    /// Above this number `auto` takes a sample.
    package static let autoLimit = 5000
    /// The number of points in a sample.
    package static let sampleCount = 2000
    /// Above this number markers shrink, are translucent and in a random order.
    package static let crowd = 2000

    /// Those of `points` that `markers` chooses; `errors` keeps all until a network is known.
    package init(_ points: PointSet, _ markers: Markers) {
        let all =
            points.heldOut.map { Shown(point: $0, isHeldOut: true) }
            + points.training.map { Shown(point: $0, isHeldOut: false) }
        choice = markers.choice
        total = all.count
        shown = markers.choice == .none ? [] : all
        guard shown.count > Self.crowd else { return }
        var generator = SeededGenerator(seed: markers.seed, stream: .markers)
        generator.shuffle(&shown)
        if choice == .auto && total > Self.autoLimit {
            shown.removeSubrange(Self.sampleCount...)
        }
    }

    /// Without points that `predicted` classifies rightly, where only errors are to be shown.
    package func judged(by predicted: (LabelledPoint) -> Int) -> ShownPoints {
        guard choice == .errors else { return self }
        var errors = self
        errors.shown.removeAll { predicted($0.point) == $0.point.label }
        return errors
    }

    /// Whether there are more than a crowd of points, so that the boundary is drawn above markers.
    package var isOfMany: Bool { total > Self.crowd }

    /// Whether the markers have to be small and translucent.
    package var isCrowded: Bool { shown.count > Self.crowd }

    /// What a picture says about points that it does not show; nil if it shows all.
    package var text: String? {
        switch choice {
        case .auto, .all:
            guard shown.count < total else { return nil }
            return "\(shown.count.grouped) of \(total.grouped) drawn"
        case .errors: return "only misclassified points are drawn"
        case .none: return total > 0 ? "points are not drawn" : nil
        }
    }
}
