import RealFunctions

/// The choice of the form that is named.
///
/// Each number of a form brings it nearer to whatever it is fitted to. What is compared is thus the
/// distance times e^(n/N) for n numbers fitted to N independent places: the square root of the
/// exponential of Akaike's criterion over N (doi:10.1109/TAC.1974.1100705).
///
/// Named is the form with the fewest numbers among the accepted ones for which this is at most 1.5
/// times the least, or whose distance is at most a floor below which differences mean nothing; then
/// the one with the least distance, then the first.
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

    /// - Parameter independent: the number of places that are independent of each other.
    init(_ candidates: [Candidate], floor: Double, independent: Double = .infinity) {
        let accepted = candidates.indices.filter { candidates[$0].isAccepted }
        let fewest = accepted.map { candidates[$0].numbers }.min() ?? 0
        let weighted = candidates.map { candidate in
            candidate.rms
                * Portable.exp(Double(candidate.numbers - fewest) / independent)
        }
        let limit = Self.share * (accepted.map { weighted[$0] }.min() ?? .infinity)
        let close = accepted.filter {
            weighted[$0] <= limit || candidates[$0].rms <= floor
        }.sorted {
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
