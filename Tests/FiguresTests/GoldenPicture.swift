import Colours
import Foundation
import PNG
import Testing

/// A picture in Golden with which others are compared pixel by pixel.
struct GoldenPicture {
    let name: String

    init(_ name: String) { self.name = name }

    /// Fails unless the picture has the same pixels; where there is none yet, FACET_GOLDEN names
    /// the folder that it is written to.
    func compare(_ picture: Picture) throws {
        let golden = try #require(Bundle.module.resourceURL).appending(path: "Golden/\(name)")
        let encoded = try PNGEncoder().encode(picture)
        guard let data = try? Data(contentsOf: golden) else {
            Attachment.record(Data(encoded), named: name)
            if let folder = ProcessInfo.processInfo.environment["FACET_GOLDEN"] {
                try Data(encoded).write(to: URL(filePath: folder).appending(path: name))
            }
            Issue.record("no golden picture \(name) (FACET_GOLDEN=FOLDER writes it)")
            return
        }
        let expected = try RGBAImage(png: Array(data))
        #expect(expected.width == picture.width && expected.height == picture.height)
        var differing = 0
        for y in 0..<picture.height {
            for x in 0..<picture.width where picture[x, y] != expected.colour(x: x, y: y) {
                differing += 1
            }
        }
        if differing > 0 { Attachment.record(Data(encoded), named: name) }
        #expect(differing == 0)
    }
}

extension Picture {
    /// The colour of the pixel in column `x` of row `y`.
    subscript(x: Int, y: Int) -> Colour {
        let pixel = y * width + x
        switch form {
        case .indexed(let palette): return palette[Int(bytes[pixel])]
        case .rgb:
            return Colour(
                red: bytes[3 * pixel], green: bytes[3 * pixel + 1], blue: bytes[3 * pixel + 2])
        }
    }
}
