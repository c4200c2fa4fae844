/// A candidate and a start: what is trained at once.
public struct CandidateStart: Sendable, Hashable {
    /// Its number in the plan, from 0.
    public var number: Int
    /// What is trained.
    public var candidate: Candidate
    /// The seed of its first weights and the order of its batches.
    public var seed: UInt64
    /// The fold that it is tested on, from 0; nil without folds.
    public var fold: Int?
}
