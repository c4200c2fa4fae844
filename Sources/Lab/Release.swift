/// Which Facet this is.
public enum Release {
    /// The version, by semantic versioning (https://semver.org).
    public static let version = "0.1.0"
}
