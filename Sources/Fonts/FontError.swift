/// Why there is no font to write with.
public enum FontError: Error, Sendable, Hashable {
    /// No font was found in any of these places.
    case notFound(searched: [String])
    /// There is no file at a path, or it is not a font with outlines.
    case unreadable(path: String)
    /// FreeType could not be started.
    case unavailable
}

extension FontError: CustomStringConvertible {
    /// What is wrong and what to do, in words.
    public var description: String {
        switch self {
        case .notFound(let places):
            """
            no font found (looked for DejaVu Sans in \(places.joined(separator: ", "))); \
            install it (Debian: apt-get install fonts-dejavu-core, macOS: brew install --cask \
            font-dejavu) or set FACET_FONT to the path of a TrueType font
            """
        case .unreadable(let path): "\(path): this font cannot be read"
        case .unavailable: "FreeType cannot be started"
        }
    }
}
