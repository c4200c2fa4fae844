import Colours

/// Ink on all places whose signed distance from a marker's outline is in a range.
struct MarkerLayer: Sendable {
    private let ink: Ink
    private let inner: Float
    private let outer: Float

    private init(_ colour: Colour, from inner: Float, to outer: Float) {
        ink = Ink(colour, opacity: 1)
        self.inner = inner
        self.outer = outer
    }

    /// The layers of a marker, from the lowest on.
    static func layers(of body: Marker.Body, halo: Marker.Halo?) -> [MarkerLayer] {
        // Far inside of every outline.
        let deep = -2 * Float(Marker.maxRadius)
        let rim = Float(max(halo?.width ?? 0, 0))
        switch body {
        case .filled(let colour):
            let band = halo.map { MarkerLayer($0.colour, from: deep, to: rim) }
            return [band, MarkerLayer(colour, from: deep, to: 0)].compactMap(\.self)
        case .ring(let colour, let width, let interior):
            let inner = -Float(max(width, 0))
            let end = interior == nil ? inner - rim : deep
            return [
                halo.map { MarkerLayer($0.colour, from: end, to: rim) },
                // Half a pixel under the ring, so that no halo shows between them.
                interior.map { MarkerLayer($0, from: deep, to: inner + 0.5) },
                MarkerLayer(colour, from: inner, to: 0),
            ].compactMap(\.self)
        }
    }

    /// Lays the ink on a pixel whose centre is `distance` outside of the outline.
    ///
    /// The coverage is `clamp(half width + 1/2 - |distance from the middle|, 0, width)`, at
    /// most 1. `pixel` points at the pixel's first byte.
    func blend(onto pixel: UnsafeMutablePointer<UInt8>, distance: Float) {
        let share = (outer - inner) / 2 + 0.5 - abs(distance - (inner + outer) / 2)
        guard share > 0 else { return }
        ink.blend(onto: pixel, coverage: Ink.byte(Double(min(share, outer - inner))))
    }
}
