import Colours
import PNG
import Raster

/// The colours in which all pictures of a report are stored, so that the page is light.
struct ReportPalette: Sendable {
    private let colours: [Colour]

    /// Up to 256 colours for PNG files like these.
    init(of files: [[UInt8]]) throws(PNGError) {
        var census = ColourCensus()
        for file in files { census.count(try Picture(png: file)) }
        colours = census.palette(limit: 256)
    }

    /// The picture of a PNG file in these colours; or the file itself, where that is smaller or has
    /// a palette of its own.
    func packed(_ file: [UInt8]) throws(PNGError) -> [UInt8] {
        var picture = try Picture(png: file)
        if case .rgb = picture.form {
            var search = PaletteSearch(colours)
            picture = search.indexed(picture)
        }
        let packed = try PNGEncoder(filter: .none, level: 6).encode(picture)
        return packed.count < file.count ? packed : file
    }
}
