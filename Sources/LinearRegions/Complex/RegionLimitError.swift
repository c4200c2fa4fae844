/// There are more regions than the caller wants.
public struct RegionLimitError: Error, Sendable, Equatable {
    /// The maximum number of regions that were wanted.
    public let limit: Int

    /// There are more than `limit` regions.
    public init(limit: Int) {
        self.limit = limit
    }
}
