/// Where those parts of a scenario stand that can turn out to be wrong after it was read.
struct ScenarioSites: Sendable, Hashable {
    var points = Site.start
    var sources: [SourceSites] = []
    var network = Site.start
    var comparison: Site?
    /// Nil where the loss is the default.
    var loss: Site?
}

/// Where a source of points stands, and what it says.
struct SourceSites: Sendable, Hashable {
    /// The name of the source.
    var source: Site
    /// Its settings by their keys, and its names of classes by `classes[0]` and `balance.name`.
    var settings: [String: Site] = [:]

    /// Where a setting stands, or the source, where the setting is not written.
    func site(of key: String?) -> Site {
        key.flatMap { settings[$0] } ?? source
    }
}
