/// Means over samples.
struct Metrics: Sendable {
    var loss: Double
    var accuracy: Double
}
