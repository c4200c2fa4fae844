/// The page `report.html` of a comparison: one file that asks for nothing else.
///
/// It is Swift text and no resource, so that the installed command is one file too.
public enum ReportPage {
    /// What the page shows.
    public struct Content: Sendable {
        /// The page's title, as plain text.
        public var title: String
        /// The text of `comparison.json`.
        public var document: String
        /// The grid after training.
        public var grid: Sheet
        /// The width in pixels below which the film's letters cannot be read.
        public var filmWidth: Int
        /// A data URL of the curves.
        public var curves: String
        /// What the networks draw.
        public var subject: Subject
        /// The outline of each class's marker, as the path of an SVG picture from -2 to 2.
        public var markers: [String]
        /// The picture of each candidate as a data URL, by its name in the document.
        public var pictures: [(name: String, url: String)]
        /// Pictures of training in order, each with its index in the document's steps.
        public var frames: [(index: Int, url: String)]
        /// Whether the pictures are dark, so that the page is.
        public var isDark: Bool

        /// All that a page shows.
        public init(
            title: String, document: String, grid: Sheet, filmWidth: Int, curves: String,
            subject: Subject, markers: [String],
            pictures: [(name: String, url: String)], frames: [(index: Int, url: String)],
            isDark: Bool
        ) {
            self.title = title
            self.document = document
            self.grid = grid
            self.filmWidth = filmWidth
            self.curves = curves
            self.subject = subject
            self.markers = markers
            self.pictures = pictures
            self.frames = frames
            self.isDark = isDark
        }
    }

    /// What the networks of a comparison draw.
    public enum Subject: Sendable {
        /// The regions of classes in the plane.
        case plane
        /// Curves.
        case curve
    }

    /// A picture that is scrolled where it would be too small.
    public struct Sheet: Sendable {
        /// A data URL.
        public var url: String
        /// The width in pixels below which its letters cannot be read.
        public var minimumWidth: Int

        /// A picture and its least width.
        public init(url: String, minimumWidth: Int) {
            self.url = url
            self.minimumWidth = minimumWidth
        }
    }

    /// The text of the page.
    public static func html(_ content: Content) -> String {
        // Names and URLs hold no quotes: letters, digits and a few signs.
        let pictures = content.pictures.map { "\"\($0.name)\":\"\($0.url)\"" }
        let frames = content.frames.map { "[\($0.index),\"\($0.url)\"]" }
        // Paths hold letters and numbers.
        let markers = content.markers.map { "\"\($0)\"" }
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="\(content.isDark ? "dark" : "light")">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <link rel="icon" href="data:,">
            <title>\(content.title.escapedForHTML): a comparison</title>
            <style>
            \(colours(isDark: content.isDark))
            \(style)
            </style>
            </head>
            <body>
            \(body(content))
            <script type="application/json" id="document">\
            \(content.document.escapedForScript)</script>
            <script type="application/json" id="markers">[\(markers.joined(separator: ","))]</script>
            <script type="application/json" id="pictures">{\(pictures.joined(separator: ","))}\
            </script>
            <script type="application/json" id="frames">[\(frames.joined(separator: ","))]</script>
            <script>
            \(script(content.subject))
            </script>
            </body>
            </html>

            """
    }
}

extension String {
    /// The text with nothing in it that HTML takes for markup.
    fileprivate var escapedForHTML: String {
        reduce(into: "") { text, character in
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            default: text.append(character)
            }
        }
    }

    /// JSON in which nothing can end the element that it stands in.
    fileprivate var escapedForScript: String {
        reduce(into: "") { text, character in
            if character == "<" { text += "\\u003c" } else { text.append(character) }
        }
    }
}
