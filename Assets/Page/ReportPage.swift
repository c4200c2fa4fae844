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
        /// Data URLs of the grid and of the curves.
        public var grid: String
        /// See `grid`.
        public var curves: String
        /// The picture of each candidate as a data URL, by its name in the document.
        public var pictures: [(name: String, url: String)]
        /// Pictures of training in order, each with its index in the document's steps.
        public var frames: [(index: Int, url: String)]

        /// All that a page shows.
        public init(
            title: String, document: String, grid: String, curves: String,
            pictures: [(name: String, url: String)], frames: [(index: Int, url: String)]
        ) {
            self.title = title
            self.document = document
            self.grid = grid
            self.curves = curves
            self.pictures = pictures
            self.frames = frames
        }
    }

    /// The text of the page.
    public static func html(_ content: Content) -> String {
        // Names and URLs hold no quotes: letters, digits and a few signs.
        let pictures = content.pictures.map { "\"\($0.name)\":\"\($0.url)\"" }
        let frames = content.frames.map { "[\($0.index),\"\($0.url)\"]" }
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <link rel="icon" href="data:,">
            <title>\(content.title.escapedForHTML): a comparison</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            \(body(grid: content.grid, curves: content.curves))
            <script type="application/json" id="document">\
            \(content.document.escapedForScript)</script>
            <script type="application/json" id="pictures">{\(pictures.joined(separator: ","))}\
            </script>
            <script type="application/json" id="frames">[\(frames.joined(separator: ","))]</script>
            <script>
            \(script)
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
