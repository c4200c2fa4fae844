/// What is to be set side by side; read and kept, for a command to come.
public struct ComparisonSettings: Sendable, Hashable {
    /// Widths of the hidden layers, 1 to 64 of them.
    public var widths: [Int]
    /// Numbers of hidden layers, 1 to 64 of them.
    public var depths: [Int]
    /// The number of starts for each width and depth.
    public var seeds: Int

    /// Every width at every depth, each from `seeds` starts.
    public init(widths: [Int], depths: [Int], seeds: Int) {
        self.widths = widths
        self.depths = depths
        self.seeds = seeds
    }
}
