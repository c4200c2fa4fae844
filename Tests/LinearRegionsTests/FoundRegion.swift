import Geometry
import Kernels
import NeuralNetworks
import Testing

@testable import LinearRegions

/// A region as the traversal showed it.
struct FoundRegion: Equatable {
    let polygon: ConvexPolygon
    let edges: [EdgeOrigin]
    let logits: [AffineForm]
    let pattern: [UInt8]
}

extension FoundRegion {
    /// All regions that the traversal shows, in its order.
    static func all(of network: Network, in window: Box) throws -> [FoundRegion] {
        var collector = Collector()
        try #require(RegionTraversal(network: network, window: window)).visit(with: &collector)
        return collector.regions
    }

    /// The same by kernels of an instruction set.
    static func all(
        of network: Network, in window: Box, instructionSet: facet_kernels_set
    ) throws -> [FoundRegion] {
        var collector = Collector()
        try #require(RegionTraversal(network: network, window: window))
            .visit(with: &collector, instructionSet: instructionSet)
        return collector.regions
    }

    private struct Collector: RegionVisitor {
        var regions: [FoundRegion] = []

        mutating func visit(_ region: borrowing LinearRegion) {
            regions.append(
                FoundRegion(
                    polygon: ConvexPolygon(unchecked: Array(region.vertices)),
                    edges: Array(region.edges), logits: Array(region.logits),
                    pattern: Array(region.pattern)))
        }
    }
}

extension Network {
    /// For each hidden unit the number of hinges that lie below its sum at a point.
    func pattern(at point: Point) -> [UInt8] {
        var pattern: [UInt8] = []
        var values = [point.x, point.y]
        for layer in hiddenLayers {
            let hinges = layer.activation.hinges ?? []
            for sum in layer.sums(values) {
                pattern.append(UInt8(hinges.count { $0 < sum }))
            }
            values = layer.outputs(values)
        }
        return pattern
    }

    /// Each hidden unit's sum as a function of the plane, where the pattern is this one; and its
    /// activation's hinges.
    func sums(under pattern: [UInt8]) -> [(form: AffineForm, hinges: [Double])] {
        var sums: [(AffineForm, [Double])] = []
        var outputs = [AffineForm(1, 0, 0), AffineForm(0, 1, 0)]
        for layer in hiddenLayers {
            let forms = layer.sums(outputs)
            outputs = zip(forms, pattern[sums.count...])
                .map { layer.activation.applied(to: $0, count: $1) }
            sums += forms.map { ($0, layer.activation.hinges ?? []) }
        }
        return sums
    }
}
