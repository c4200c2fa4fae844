/// The release of Facet that this code is.
public enum Release {
    /// The version, by semantic versioning (https://semver.org).
    public static let version = "0.1.0"
}
