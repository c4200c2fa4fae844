import Colours
import Raster
import Testing

@Suite struct ColourCensusTests {
    /// A picture of all these colours, each as often as given.
    private func picture(_ colours: [(Colour, Int)]) -> Picture {
        let bytes = colours.flatMap { colour, count in
            (0..<count).flatMap { _ in [colour.red, colour.green, colour.blue] }
        }
        return Picture(uncheckedWidth: bytes.count / 3, height: 1, form: .rgb, bytes: bytes)
    }

    /// A blend of two tones with a few lines, as frames have it.
    private var blend: Picture {
        picture(
            (0..<256).map { (Colour(red: UInt8($0), green: UInt8(255 - $0), blue: 60), 9) }
                + [(.white, 5000), (.black, 300)])
    }

    @Test func `colours that are fewer than the places get their own`() {
        let colours = (0..<40).map { Colour(hex: UInt32($0) &* 0x04_060a) }
        var census = ColourCensus()
        census.count(picture(colours.map { ($0, 3) }))
        let key = { (colour: Colour) in "\(colour)" }
        #expect(census.palette(limit: 255).map(key).sorted() == colours.map(key).sorted())
    }

    @Test func `an indexed picture counts as its colours do`() {
        let palette = [Colour.white, Colour(hex: 0x123456), .black]
        let indexed = Picture(
            uncheckedWidth: 5, height: 1, form: .indexed(palette: palette), bytes: [1, 1, 0, 1, 0])
        var (first, second) = (ColourCensus(), ColourCensus())
        first.count(indexed)
        second.count(indexed.rgb)
        #expect(first.palette(limit: 9) == second.palette(limit: 9))
        #expect(Set(first.palette(limit: 9)) == [.white, Colour(hex: 0x123456)])
    }

    @Test(arguments: [8, 32, 128, 255])
    func `each doubling of the places brings colours nearer, and flat ones are kept`(
        _ limit: Int
    ) throws {
        var census = ColourCensus()
        census.count(blend)
        func error(_ limit: Int) -> Double {
            var search = PaletteSearch(census.palette(limit: limit))
            let found = search.indexed(blend).rgb.bytes
            return zip(found, blend.bytes).reduce(0) { $0 + abs(Double($1.0) - Double($1.1)) }
        }
        #expect(census.palette(limit: limit).count <= limit)
        #expect(census.palette(limit: limit).contains(.white))
        #expect(error(limit) <= error(limit / 2))
        if limit == 255 { #expect(error(limit) / Double(blend.bytes.count) < 1) }
    }

    @Test func `nothing counted and no places give no palette`() {
        #expect(ColourCensus().palette(limit: 9).isEmpty)
        var census = ColourCensus()
        census.count(blend)
        #expect(census.palette(limit: 0).isEmpty)
        #expect(census.palette(limit: 1).count == 1)
    }
}
