public import Geometry
import NeuralNetworks

/// The regions of a complex as the ends of nested decisions: each compares the sum of a hidden
/// unit, an affine function of the plane, with a hinge of its activation.
public indirect enum DecisionTree: Sendable, Hashable {
    /// Nothing is left to decide: the point lies in this region.
    case region(Int)
    /// `above` where the form is above 0, else `below`.
    case decision(AffineForm, unit: Int, above: DecisionTree, below: DecisionTree)
}

extension DecisionTree {
    /// Decisions that lead to each region of a complex, layer by layer, in each layer the unit
    /// first that divides the regions most evenly.
    public init(_ regions: RegionComplex) {
        let builder = DecisionTreeBuilder(regions)
        self = builder.tree(of: Array(0..<regions.regionCount), fromLayer: 0)
    }

    /// The number of regions.
    public var regionCount: Int {
        switch self {
        case .region: 1
        case .decision(_, _, let above, let below): above.regionCount + below.regionCount
        }
    }

    /// The region to which the decisions lead at a point.
    public func region(at point: Point) -> Int {
        var tree = self
        while true {
            switch tree {
            case .region(let region): return region
            case .decision(let form, _, let above, let below):
                tree = form.value(at: point) > 0 ? above : below
            }
        }
    }
}

private struct DecisionTreeBuilder {
    private let network: Network
    private let patterns: [[UInt8]]
    /// The units of each hidden layer, and the hinges of its activation.
    private let layers: [(units: Range<Int>, hinges: [Double])]

    init(_ regions: RegionComplex) {
        network = regions.network
        patterns = (0..<regions.regionCount).map { regions.pattern(of: $0) }
        var first = 0
        layers = regions.network.hiddenLayers.map { layer in
            defer { first += layer.unitCount }
            return (first..<first + layer.unitCount, layer.activation.hinges ?? [])
        }
    }

    /// The decisions between regions that are all alike in the layers before this one.
    func tree(of regions: [Int], fromLayer start: Int) -> DecisionTree {
        guard regions.count > 1 else { return .region(regions[0]) }
        for layer in start..<layers.count {
            guard let best = mostEven(regions, layer: layer) else { continue }
            let (unit, hinge) = best
            let pattern = patterns[regions[0]]
            let sums = network.unitForms(where: pattern, layers: layer + 1)[layer]
            let form = sums[unit - layers[layer].units.lowerBound]
            return .decision(
                form - AffineForm(0, 0, layers[layer].hinges[hinge]), unit: unit,
                above: tree(
                    of: regions.filter { patterns[$0][unit] > hinge }, fromLayer: layer),
                below: tree(
                    of: regions.filter { patterns[$0][unit] <= hinge }, fromLayer: layer))
        }
        return .region(regions[0])
    }

    /// The unit and the hinge that divide the regions most evenly; nil if none divides them.
    private func mostEven(_ regions: [Int], layer: Int) -> (unit: Int, hinge: Int)? {
        var best: (unit: Int, hinge: Int, smaller: Int)?
        for unit in layers[layer].units {
            for hinge in layers[layer].hinges.indices {
                let above = regions.count { patterns[$0][unit] > hinge }
                let smaller = min(above, regions.count - above)
                guard smaller > best?.smaller ?? 0 else { continue }
                best = (unit, hinge, smaller)
            }
        }
        return best.map { ($0.unit, $0.hinge) }
    }
}
