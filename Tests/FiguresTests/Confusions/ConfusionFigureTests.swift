import Analysis
import Colours
import Geometry
import Planes
import Testing

@testable import Figures

@Suite struct ConfusionFigureTests {
    private static func figure(
        _ classes: Int, size: PictureSize = PictureSize(uncheckedWidth: 1920, height: 1440),
        look: Look = .paper, largest: Int = 99, name: (Int) -> String = { "class \($0)" }
    ) throws -> ConfusionFigure {
        let counts = (0..<classes).map { row in
            (0..<classes).map { column in
                row == column ? largest - row % 7 : (row * 3 + column * 5) % 11 == 0 ? 2 : 0
            }
        }
        return ConfusionFigure(
            Confusion(counts: counts), of: .test, title: "Shapes",
            classes: (0..<classes).map { ClassAppearance(name: name($0)) }, size: size,
            look: look, lettering: try Lettering())
    }

    @Test(arguments: [2, 3, 9, 20, 46])
    func `names and counts are at least eight pixels high, and all is in the picture`(
        _ classes: Int
    ) throws {
        for size in [(1920, 1440), (1440, 1440), (1920, 1080)] {
            let layout = try Self.figure(
                classes, size: PictureSize(uncheckedWidth: size.0, height: size.1)
            ).layout
            #expect(try #require(layout.nameSize) >= 8)
            #expect(try #require(layout.countSize) >= 8)
            let scale = PictureSize(uncheckedWidth: size.0, height: size.1).scale
            #expect(layout.matrix.maxX + 50 * scale <= Double(size.0))
            #expect(layout.matrix.maxY + 64 * scale <= Double(size.1))
            #expect(layout.matrix.x >= layout.rowRoom + 30 * scale)
        }
    }

    @Test func `cells are at most one and a half times as wide as high, and never higher`() throws {
        for (width, height) in [(1920, 1440), (1440, 1440), (1920, 600), (800, 1440)] {
            let cell = try Self.figure(
                9, size: PictureSize(uncheckedWidth: width, height: height)
            ).layout.cell
            #expect(cell.width >= cell.height && cell.width <= 1.5 * cell.height)
        }
        // Four digits have room, too.
        #expect(try #require(Self.figure(46, largest: 1234).layout.countSize) >= 8)
    }

    @Test func `names that are wider than their columns run upwards`() throws {
        #expect(try !Self.figure(3).layout.isUpright)
        #expect(try Self.figure(9, name: { "an iris of kind \($0)" }).layout.isUpright)
        #expect(try Self.figure(46).layout.isUpright)
    }

    @Test func `classes without room for letters are shaded alone`() throws {
        let layout = try Self.figure(256).layout
        #expect(layout.nameSize == nil && layout.countSize == nil)
        #expect(layout.cell.width >= 1)
    }

    @Test(arguments: [Look.paper, .paperDark])
    func `a cell has the shade of its share of the row`(_ look: Look) throws {
        let figure = ConfusionFigure(
            Confusion(counts: [[3, 1], [0, 8]]), of: .training, title: "Shades",
            classes: [ClassAppearance(name: "a"), ClassAppearance(name: "b")],
            size: PictureSize(uncheckedWidth: 960, height: 720), look: look,
            lettering: .invisible)
        let picture = figure.draw()
        func pixel(_ row: Int, _ column: Int) -> Colour {
            let rect = figure.layout.rect(row: row, column: column)
            return picture[Int(rect.x) + 8, Int(rect.y) + 8]
        }
        #expect(pixel(0, 0) == figure.fill(share: 0.75, isRight: true))
        #expect(pixel(0, 1) == figure.fill(share: 0.25, isRight: false))
        #expect(pixel(1, 0) == look.background)
        #expect(pixel(1, 1) == figure.fill(share: 1, isRight: true))
    }

    @Test func `pictures of all sizes are drawn`() throws {
        for (width, height) in [(64, 64), (200, 1440), (1440, 90), (320, 240)] {
            let size = PictureSize(uncheckedWidth: width, height: height)
            for classes in [2, 46] {
                let picture = try Self.figure(classes, size: size).draw()
                #expect(picture.width == width && picture.height == height)
            }
        }
    }
}
