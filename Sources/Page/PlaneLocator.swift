import Analysis
import Geometry
import LinearRegions
import NeuralNetworks

/// The regions and the boundary of a model, ready to be asked about places.
struct PlaneLocator {
    /// The maximum number of regions that are kept for pointing at them.
    static let limit = 200_000

    let model: Model
    /// Nil for a smooth network, and above the limit.
    let regions: RegionComplex?
    let boundary: SegmentTree?

    init(of model: Model) {
        self.model = model
        regions = (try? RegionComplex(of: model.network, in: model.window, limit: Self.limit))
            .flatMap { $0 }
        boundary = regions.map { regions in
            SegmentTree(DecisionComplex(regions).boundary.map { $0.segment })
        }
    }
}
