import Geometry

/// Where the polygons of a search go: it cuts them on the way, and takes them when they are
/// activation regions.
protocol RegionSink: ~Copyable {
    /// What each side of a polygon carries.
    associatedtype Label: BitwiseCopyable

    /// Whether no further region is wanted; the search then ends.
    var isFull: Bool { get }

    /// The label of a side of the window: 0 below, 1 on the right, 2 above, 3 on the left.
    func windowLabel(side: Int) -> Label

    /// The two parts of a polygon on either side of a crease, which must cross it.
    mutating func split(
        _ ring: Ring<Label>, along crease: Crease, in arena: inout Arena
    ) -> (below: Ring<Label>, above: Ring<Label>)

    /// Takes an activation region, with the outputs on it in window coordinates.
    mutating func add(
        _ ring: Ring<Label>, logits: UnsafeBufferPointer<AffineForm>,
        pattern: UnsafeBufferPointer<UInt8>, in arena: inout Arena)
}

/// The line `a x + b y + c = 0` on which a unit is at a hinge.
struct Crease {
    /// Counted through all layers from 0.
    let unit: Int32
    /// The value of the unit's sum there.
    let hinge: Double
    let a: Double
    let b: Double
    let c: Double
    /// The value that counts as 0.
    let tolerance: Double

    /// The distance from a hinge, in window coordinates, that counts as none.
    ///
    /// It is 1e-10 of the window's size: 1e-8 already loses a true region of a network with 121,181
    /// regions; 1e-12 is ambiguous on nearly concurrent lines.
    static var tolerance: Double { 2e-10 }
}
