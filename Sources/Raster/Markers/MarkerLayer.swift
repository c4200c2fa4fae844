import Colours
import Kernels

/// Ink on all places whose signed distance from a marker's outline is in a range.
typealias MarkerLayer = facet_marker_layer

extension MarkerLayer {
    private init(_ colour: Colour, _ opacity: Double, from inner: Float, to outer: Float) {
        self.init(ink: Ink(colour, opacity: min(opacity, 1)).kernel, inner: inner, outer: outer)
    }

    /// The layers of a marker, from the lowest on.
    static func layers(
        of body: Marker.Body, halo: Marker.Halo?, opacity: Double
    ) -> [MarkerLayer] {
        // Far inside of every outline.
        let deep = -2 * Float(Marker.maxRadius)
        let rim = Float(max(halo?.width ?? 0, 0))
        switch body {
        case .filled(let colour):
            let band = halo.map { MarkerLayer($0.colour, opacity, from: deep, to: rim) }
            return [band, MarkerLayer(colour, opacity, from: deep, to: 0)].compactMap { $0 }
        case .ring(let colour, let width, let interior):
            let inner = -Float(max(width, 0))
            let end = interior == nil ? inner - rim : deep
            return [
                halo.map { MarkerLayer($0.colour, opacity, from: end, to: rim) },
                // Half a pixel under the ring, so that no halo shows between them.
                interior.map { MarkerLayer($0, opacity, from: deep, to: inner + 0.5) },
                MarkerLayer(colour, opacity, from: inner, to: 0),
            ].compactMap { $0 }
        }
    }
}
