/// Which of the networks of a comparison is meant; what is nil is chosen by merit.
public struct NetworkChoice: Sendable, Hashable {
    /// A candidate by its name, such as `relu-8x1`; nil: the best one.
    public var network: String?
    /// One of its starts, from 1; nil: the median one.
    public var start: Int?
    /// The fold that its training was tested on, from 1; nil: any.
    public var fold: Int?

    /// The median start of the best candidate, unless something else is given.
    public init(network: String? = nil, start: Int? = nil, fold: Int? = nil) {
        self.network = network
        self.start = start
        self.fold = fold
    }

    /// Whether nothing is chosen.
    var isEmpty: Bool { self == NetworkChoice() }
}
