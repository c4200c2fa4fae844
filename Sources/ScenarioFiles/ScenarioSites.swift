/// Where those parts of a scenario are that can turn out to be wrong after it was read.
struct ScenarioSites: Sendable, Hashable {
    var points = Site.start
    var sources: [SourceSites] = []
    var curve: SourceSites?
    var network = Site.start
    var comparison: Site?
    /// Nil if no points are held out for validation.
    var validation: Site?
    /// Nil if the loss is the default.
    var loss: Site?
    /// Nil if no test loss stops training.
    var testLoss: Site?
    /// The names of the classes that have a weight.
    var classWeights: [String: Site] = [:]
}

/// The place of a source of points, and what it says.
struct SourceSites: Sendable, Hashable {
    /// The name of the source.
    var source: Site
    /// Its settings by their keys, and its names of classes by `classes[0]` and `balance.name`.
    var settings: [String: Site] = [:]

    /// The place of a setting, or of the source if the setting is omitted.
    func site(of key: String?) -> Site {
        key.flatMap { settings[$0] } ?? source
    }
}
