import Geometry
import NeuralNetworks

/// What the hidden units do in the whole window, by their indices through all layers.
public struct UnitActivity: Sendable, Hashable {
    /// Units whose output is the same number all over the window, as a ReLU's that is never active.
    public let dead: [Int]
    /// Units without a crease in the window that are not dead: they act as linear units there, as
    /// a ReLU's that is always active.
    public let alwaysActive: [Int]
    /// Groups of units that switch along the same edges of the regions, and nowhere else.
    public let duplicates: [[Int]]
}

extension UnitActivity {
    /// What the units of a complex do.
    public init(_ regions: RegionComplex) {
        let switches = Switches(regions)
        let first = regions.pattern(of: 0)
        var dead: [Int] = []
        var alwaysActive: [Int] = []
        var unit = 0
        // Whether each input of the layer is the same number everywhere.
        var areConstant = [false, false]
        for layer in regions.network.hiddenLayers {
            let pieces = ActivationPieces(layer.activation)
            areConstant = (0..<layer.unitCount).map { row in
                defer { unit += 1 }
                guard switches.counts[unit] == 0 else { return false }
                let isFlat = zip(layer.row(row), areConstant).allSatisfy { $0 == 0 || $1 }
                let isConstant = isFlat || pieces.slope(Int(first[unit])) == 0
                if isConstant { dead.append(unit) } else { alwaysActive.append(unit) }
                return isConstant
            }
        }
        self.dead = dead
        self.alwaysActive = alwaysActive
        duplicates = switches.groups
    }
}

extension DenseLayer {
    fileprivate func row(_ unit: Int) -> ArraySlice<Double> {
        weights[unit * inputCount..<(unit + 1) * inputCount]
    }
}

/// The edges along which each unit switches.
private struct Switches {
    /// The number of edges of each unit.
    var counts: [Int]
    /// For each unit a sum over its edges of a number that is as good as different for each.
    private var digests: [UInt64]

    init(_ regions: RegionComplex) {
        counts = [Int](repeating: 0, count: regions.network.hiddenUnitCount)
        digests = counts.map { _ in 0 }
        for index in regions.complex.edges.indices {
            // The finalizer of MurmurHash3 (fmix64).
            var digest = UInt64(index) &+ 0x9e37_79b9_7f4a_7c15
            digest = (digest ^ digest >> 33) &* 0xff51_afd7_ed55_8ccd
            digest = (digest ^ digest >> 33) &* 0xc4ce_b9fe_1a85_ec53
            digest ^= digest >> 33
            regions.forEachUnit(switchingAlong: index) { unit in
                counts[unit] += 1
                digests[unit] &+= digest
            }
        }
    }

    /// The units that share all their edges, in rising order.
    var groups: [[Int]] {
        let units = counts.indices.filter { counts[$0] > 0 }
            .sorted { (digests[$0], $0) < (digests[$1], $1) }
        var groups: [[Int]] = []
        for unit in units {
            if let last = groups.last?.last, digests[last] == digests[unit],
                counts[last] == counts[unit]
            {
                groups[groups.count - 1].append(unit)
            } else {
                groups.append([unit])
            }
        }
        return groups.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }
}
