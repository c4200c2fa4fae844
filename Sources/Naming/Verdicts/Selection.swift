/// The choice of the form that is named.
///
/// Named is the form with the fewest numbers among the accepted ones whose distance is at most the
/// larger of 1.5 times the least and a floor below which differences mean nothing; then the one
/// with the least distance, then the first.
struct Selection {
    /// A form that stands for election.
    struct Candidate {
        var numbers: Int
        var rms: Double
        var isAccepted: Bool
    }

    /// The index of the named one; nil if none is accepted.
    let named: Int?
    /// The indices of the others that the boundary cannot be told apart from: within the limit
    /// and with at most one number more.
    let alternatives: [Int]

    /// How many times the least distance is as good.
    static let share = 1.5

    init(_ candidates: [Candidate], floor: Double) {
        let accepted = candidates.indices.filter { candidates[$0].isAccepted }
        let least = accepted.map { candidates[$0].rms }.min() ?? .infinity
        let limit = max(Self.share * least, floor)
        let close = accepted.filter { candidates[$0].rms <= limit }.sorted {
            (candidates[$0].numbers, candidates[$0].rms, $0)
                < (candidates[$1].numbers, candidates[$1].rms, $1)
        }
        named = close.first
        alternatives = close.dropFirst().filter {
            candidates[$0].numbers <= candidates[close[0]].numbers + 1
        }
    }

    /// Which candidates no other beats in both numbers and distance.
    static func front(_ candidates: [Candidate]) -> [Bool] {
        candidates.indices.map { index in
            let one = candidates[index]
            return !candidates.indices.contains { other in
                let two = candidates[other]
                guard other != index, two.numbers <= one.numbers, two.rms <= one.rms else {
                    return false
                }
                return two.numbers < one.numbers || two.rms < one.rms || other < index
            }
        }
    }
}
