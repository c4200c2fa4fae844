import Kernels
import Testing

/// Lines, inks, markers and palettes are the same to the bit by all instruction sets.
@Suite struct DrawingTests {
    private static let (width, height) = (61, 43)

    /// Whether all sets write the same bytes.
    private static func agree(
        _ count: Int, _ write: (facet_kernels_set, UnsafeMutablePointer<UInt8>) -> Void
    ) -> Bool {
        let results = ActivationTests.sets.map { set in
            // Something is there already, and what follows has to stay.
            var bytes = (0..<count + 64).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 7) }
            let rest = bytes[count...]
            bytes.withUnsafeMutableBufferPointer { write(set, $0.baseAddress!) }
            return bytes[count...] == rest ? bytes : []
        }
        return results.allSatisfy { $0 == results[0] && !$0.isEmpty }
    }

    @Test(arguments: 0..<40)
    func `lines of every slope and width`(number: Int) {
        let turn = Double(number) / 40
        let (dx, dy) = (1 - 2 * turn, (1 - (1 - 2 * turn) * (1 - 2 * turn)).squareRoot())
        var capsule = facet_capsule(
            start_x: 30 - 40 * dx, start_y: 20 - 25 * dy, end_x: 30 + 17 * dx,
            end_y: 20 + 30 * dy, direction_x: dx, direction_y: dy, length: 50, reach: 2.5,
            half_width: 1.3, half_foot: Float(abs(dx) + abs(dy)) / 2,
            slant: max(Float(min(abs(dx), abs(dy))), 1e-4), inverse: 1.7)
        let stride = Self.width + 8
        #expect(
            Self.agree(stride * Self.height) { set, bytes in
                var plane = facet_coverage(
                    values: bytes, width: Self.width, height: Self.height, stride: stride)
                facet_coverage_stroke(set, &plane, &capsule, 200)
            })
    }

    @Test(arguments: 0...20)
    func `ink on the given number of pixels`(count: Int) {
        let ink = facet_ink(red: 3, green: 130, blue: 255, alpha: 201)
        let coverage = (0..<count + 8).map { UInt8(truncatingIfNeeded: $0 &* 53) }
        #expect(
            Self.agree(3 * count) { set, bytes in
                facet_ink_blend(set, ink, coverage, count, bytes)
            })
    }

    @Test(arguments: [0, 1, 3, 8, 13])
    func `markers that the area cuts`(left: Int) {
        let edges = [(-4, -3, 8, 1), (4, -2, -5, 7), (-1, 5, -3, -8)].map {
            facet_marker_edge(
                x: $0, y: $1, dx: $2, dy: $3, inverse: 1 / ($2 * $2 + $3 * $3), slope: $2 / $3)
        }
        let layers = [(Float(-90), Float(1.2)), (-1.7, 0)].map { inner, outer in
            facet_marker_layer(
                ink: facet_ink(red: 200, green: 20, blue: 90, alpha: 255), inner: inner,
                outer: outer)
        }
        edges.withUnsafeBufferPointer { edges in
            layers.withUnsafeBufferPointer { layers in
                for edgeCount in [0, edges.count] {
                    let isSame = Self.agree(3 * Self.width * Self.height) { set, bytes in
                        var marker = facet_marker(
                            edges: edges.baseAddress, edge_count: edgeCount, radius: 5.3,
                            layers: layers.baseAddress, layer_count: layers.count)
                        var area = facet_area(
                            pixels: bytes, stride: 3 * Self.width, min_x: left, min_y: 2,
                            max_x: 27, max_y: 19)
                        facet_marker_draw(set, &marker, 12.34, 9.87, &area)
                    }
                    #expect(isSame)
                }
            }
        }
    }

    @Test func `places in a palette`() {
        let channels = [(37, 0), (39, 1), (41, 2)].flatMap { step, first in
            (0..<256).map { place in Int32((place * step + first) % 256) }
        }
        let pixels = (0..<3 * 5000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 5 &+ $0) }
        channels.withUnsafeBufferPointer { channels in
            let first = channels.baseAddress!
            let isSame = Self.agree(5000) { set, bytes in
                var places = [Int16](repeating: -1, count: 1 << 21)
                places.withUnsafeMutableBufferPointer { places in
                    var palette = facet_palette(
                        red: first, green: first + 256, blue: first + 512, limit: 1 << 20,
                        places: places.baseAddress)
                    #expect(facet_palette_find(set, &palette, pixels, 5000, bytes))
                }
            }
            #expect(isSame)
        }
    }
}
