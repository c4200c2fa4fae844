import Geometry
import LinearRegions
import Planes

/// Where the numbers of the largest activation regions are: each inside its own region, off the
/// decision boundary.
struct RegionNumbers {
    struct Label {
        /// The region's index in the complex.
        let region: Int
        let box: PixelRect
    }

    private(set) var labels: [Label] = []

    /// The number of regions, the largest first, that may get a number.
    static let limit = 200
    /// Between a number and the edges of its region, in a picture of 960 x 720.
    private static let gap = 2.0

    /// Places the numbers of the largest regions that have room for them.
    init(_ decisions: DecisionComplex, transform: PlaneTransform, style: FigureStyle) {
        let regions = decisions.regions
        let areas = (0..<regions.regionCount).map { regions.complex.area(of: $0) }
        let largest = areas.indices.sorted { (-areas[$0], $0) < (-areas[$1], $1) }
            .prefix(Self.limit)
        var parts: [Int: [Int]] = [:]
        for region in largest { parts[region] = [] }
        for part in 0..<decisions.partCount {
            parts[decisions.region(of: part)]?.append(part)
        }
        let size = style.text.label
        for region in largest {
            let width = style.lettering.width("\(region)", size: size)
            let box = PixelRect(x: 0, y: 0, width: width, height: 0.75 * size)
            let places = (parts[region] ?? []).compactMap { part in
                LabelPlace(for: box, in: decisions.complex.polygon(of: part), transform)
            }
            guard let best = places.max(by: { $0.room < $1.room }),
                best.room >= Self.gap * style.scale
            else { continue }
            labels.append(Label(region: region, box: best.box))
        }
    }

    /// Leaves out the numbers that other things would hide.
    mutating func leaveOut(under boxes: [PixelRect]) {
        labels.removeAll { label in boxes.contains { $0.meets(label.box) } }
    }
}
