import Colours
import Geometry
import Planes
import Raster
import Testing

@testable import Figures

@Suite struct GridHeaderTests {
    private static let explanation =
        "training accuracy, activation regions, parameters; thick frame: the most accurate"

    private static func header(
        title: String = "Blobs", classes: Int = 2, width: Double
    ) throws -> GridHeader {
        GridHeader(
            GridHeader.Texts(
                title: title, note: "step 3,200 of 3,200", explanation: explanation),
            width: width,
            style: FigureStyle(
                (0..<classes).map { ClassAppearance(name: "class \($0)") }, look: .paper, scale: 1,
                lettering: try Lettering()))
    }

    @Test func `a header grows with its title, its classes and a narrower picture`() throws {
        let usual = try Self.header(width: 900).height
        let long = String(repeating: "a title of words ", count: 6)
        #expect(usual == 106)
        #expect(try Self.header(title: long, width: 900).height > usual)
        #expect(try Self.header(classes: 12, width: 900).height > usual)
        #expect(try Self.header(width: 250).height > usual)
    }

    @Test(arguments: [200.0, 300, 600, 1200])
    func `nothing is drawn outside of a header's room`(_ width: Double) throws {
        let title = String(repeating: "a title of words ", count: 12)
        let header = try Self.header(title: title, classes: 30, width: width)
        let size = PictureSize(
            uncheckedWidth: Int(width) + 40, height: Int(header.height) + 40)
        var canvas = Canvas(size: size, colour: Look.paper.background)
        header.draw(
            note: "step 3,200 of 3,200", explanation: Self.explanation, x: 20, on: &canvas)
        let inked = (0..<size.height).flatMap { y in
            (0..<size.width).filter { canvas[$0, y] != Look.paper.background }.map { ($0, y) }
        }
        #expect(inked.allSatisfy { $0.0 >= 17 && $0.0 <= size.width - 18 })
        // The headings are below the last 46 units but five.
        #expect(inked.allSatisfy { $0.1 < Int(header.height) - 40 })
        #expect(inked.contains { $0.1 > Int(header.height) - 60 })
    }
}
