import Foundation
import PNG
import Raster
import Testing

/// A picture in Golden with which others are compared pixel by pixel.
struct GoldenPicture {
    let name: String

    init(_ name: String) { self.name = name }

    /// Fails unless the picture has the same pixels; where there is none yet, FACET_GOLDEN names
    /// the folder that it is written to.
    func compare(_ canvas: Canvas) throws {
        let golden = try #require(Bundle.module.resourceURL).appending(path: "Golden/\(name)")
        let encoded = try PNGEncoder().encode(
            rgb: canvas.pixels, width: canvas.width, height: canvas.height)
        guard let data = try? Data(contentsOf: golden) else {
            Attachment.record(Data(encoded), named: name)
            if let folder = ProcessInfo.processInfo.environment["FACET_GOLDEN"] {
                try Data(encoded).write(to: URL(filePath: folder).appending(path: name))
            }
            Issue.record("no golden picture \(name) (FACET_GOLDEN=FOLDER writes it)")
            return
        }
        let expected = try RGBAImage(png: Array(data))
        #expect(expected.width == canvas.width && expected.height == canvas.height)
        var differing = 0
        for y in 0..<canvas.height {
            for x in 0..<canvas.width where canvas[x, y] != expected.colour(x: x, y: y) {
                differing += 1
            }
        }
        if differing > 0 { Attachment.record(Data(encoded), named: name) }
        #expect(differing == 0)
    }
}
