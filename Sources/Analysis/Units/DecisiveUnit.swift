package import Geometry
import LinearRegions
package import NeuralNetworks

/// The hidden unit without which a network would change most.
package enum DecisiveUnit: Sendable, Hashable {
    /// Without it, the class changes on a larger area of the window than without any other unit.
    case byArea(UnitName, area: Double)
    /// Its share of the logits is the largest, of the units of the last hidden layer (`Buildup`).
    case byShare(UnitName, share: Double)

    /// The maximum product of hidden units and activation regions for which areas are found: every
    /// unit takes a search of all regions.
    static let limit = 200_000

    /// The unit of a network in a window; nil if there are no hidden units or none changes a thing.
    ///
    /// Of equal units it is the first.
    ///
    /// - Parameter regionCount: the number of activation regions; nil for a smooth activation, of
    ///   which no area is exact.
    package init?(of network: Network, in window: Box, regionCount: Int?) {
        if let regionCount, regionCount * network.hiddenUnitCount <= Self.limit {
            self.init(byAreaOf: network, in: window)
        } else {
            guard let term = Buildup(network, in: window).terms.first else { return nil }
            self = .byShare(
                UnitName(layer: network.hiddenLayers.count, index: term.unit), share: term.share)
        }
    }

    private init?(byAreaOf network: Network, in window: Box) {
        var largest: (name: UnitName, area: Double)?
        for (layer, units) in network.hiddenLayers.enumerated() {
            for unit in 0..<units.unitCount {
                let rest = network.withoutUnit(unit, ofLayer: layer)
                let area = DecisionDifference(between: network, and: rest, in: window)?.area ?? 0
                guard area > largest?.area ?? 0 else { continue }
                largest = (UnitName(layer: layer + 1, index: unit), area)
            }
        }
        guard let largest else { return nil }
        self = .byArea(largest.name, area: largest.area)
    }
}
