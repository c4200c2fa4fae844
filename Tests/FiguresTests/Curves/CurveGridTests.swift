import Colours
import NeuralNetworks
import Planes
import Raster
import Testing
import Training

@testable import Figures

@Suite struct CurveGridTests {
    private static func grid(_ look: Look, text: Bool) throws -> CurveGrid {
        CurveGrid(
            scene: try SampleCurve(.relu, units: 3).scene, columns: ["4 units", "16 units", "64"],
            rows: ["depth 1"], bestMeaning: "the smallest error", longestNote: "step 100 of 100",
            bound: PictureSize(uncheckedWidth: 640, height: 480), look: look,
            lettering: text ? try Lettering() : .invisible)
    }

    private static func panels() throws -> [CurveGridPanel] {
        let networks = try [4, 16].map { try SampleCurve(.relu, units: $0).snapshot.network }
        return [
            CurveGridPanel(content: .network(networks[0], divergedAfter: nil), isBest: false),
            CurveGridPanel(content: .network(networks[1], divergedAfter: nil), isBest: true),
            CurveGridPanel(content: .nothing, isBest: false),
        ]
    }

    @Test func `a grid without text looks as it did`() throws {
        let canvas = try Self.grid(.paper, text: false).canvas(Self.panels(), note: "")
        try GoldenPicture("curve-grid.png").compare(canvas.picture)
    }

    @Test(arguments: LookName.allCases)
    func `a grid is drawn in its palette, and only panels change`(look: LookName) throws {
        let grid = try Self.grid(Look(look), text: true)
        let panels = try Self.panels()
        let picture = grid.draw(panels, step: 100, of: 100)
        #expect(picture.form != .rgb)
        #expect(picture.width == grid.size.width && picture.height == grid.size.height)
        let empty = grid.canvas(panels.map { _ in panels[2] }, note: "")
        let full = grid.canvas([panels[0], panels[2], panels[2]], note: "")
        let place = grid.place(row: 0, column: 1)
        for y in place.minY..<place.maxY { #expect(empty[place.minX, y] == full[place.minX, y]) }
        #expect(empty != full)
    }
}
