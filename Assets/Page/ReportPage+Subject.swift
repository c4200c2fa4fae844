// The parts of the page that depend on what the networks draw. Lines after the first of a script
// have the indentation that they have in the page.

extension ReportPage.Subject {
    /// What the grid shows.
    var gridText: String {
        switch self {
        case .plane: "A grid of pictures: how each network divides the plane after training"
        case .curve: "A grid of pictures: the curve that each network draws after training"
        }
    }

    /// What a picture shows, in the script.
    var pictureText: String {
        switch self {
        case .plane: "How ${candidate.name} divides the plane after training"
        case .curve: "The curve that ${candidate.name} draws after training"
        }
    }

    /// The heading of the curves.
    var curvesHeading: String { self == .plane ? "Curves" : "Errors" }

    /// What the curves show.
    var curvesText: String {
        switch self {
        case .plane:
            "Curves: accuracy against size with its spread over the starts, regions against units "
                + "with their bounds, and loss against steps"
        case .curve:
            "The largest error against the number of units, with its spread over the starts, and "
                + "the errors of other ways to place the kinks"
        }
    }

    /// What the best network is called.
    var bestText: String { self == .plane ? "most accurate" : "smallest error" }
}

extension ReportPage.Subject {
    /// Lists the classes.
    var legendScript: String {
        guard self == .plane else { return "$(\"classes\").remove();" }
        return #"""
            comparison.classes.forEach(({ name, colour }, index) => {
              const item = make("li", { innerHTML:
                '<svg viewBox="-2 -2 4 4" aria-hidden="true"><path></path></svg>' });
              const path = item.querySelector("path");
              path.setAttribute("d", markers[index]);
              path.setAttribute("fill", colour);
              item.append(name);
              $("classes").append(item);
            });
            """#
    }

    /// The key of what ranks the networks.
    var rankingScript: String {
        switch self {
        case .plane:
            #"const ranking = comparison.ranking === "test" ? "testAccuracy" : "trainAccuracy";"#
        case .curve: "const ranking = comparison.ranking;"
        }
    }

    /// Describes a start.
    var describeScript: String {
        switch self {
        case .plane:
            """
            parts.push(`${comparison.ranking} accuracy ${percent(cell[ranking])}`);
                if (cell.activationRegions !== null) {
                  parts.push(`${whole(cell.activationRegions)} regions`);
                }
            """
        case .curve:
            """
            parts.push(`largest error ${loss(cell[ranking])}`);
                if (cell.pieces !== null) parts.push(`${whole(cell.pieces)} pieces`);
            """
        }
    }

    /// The columns of what is measured.
    var columnsScript: String {
        switch self {
        case .plane:
            #"""
            ["test accuracy", ...spread("testAccuracy", hundredths, -1, " %")],
              ["training accuracy", ...spread("trainAccuracy", hundredths, -1, " %")],
              ["training loss", ...spread("trainLoss", loss, 1)],
              ["regions", ...spread("activationRegions", whole, -1)],
              ["affine regions", ...spread("affineRegions", whole, -1)],
              ["boundary length", ...spread("boundaryLength", value => digits(value, 1), -1)],
            """#
        case .curve:
            #"""
            ["largest error", ...spread("largestError", loss, 1)],
              ["rms error", ...spread("rmsError", loss, 1)],
              ["training loss", ...spread("trainLoss", loss, 1)],
              ["test loss", ...spread("testLoss", loss, 1)],
              ["pieces", ...spread("pieces", whole, -1)],
            """#
        }
    }

    /// The column of the starts that reach the target, and what follows it.
    var reachedScript: String {
        guard self == .plane else { return "" }
        return """
            ["reached", candidate => candidate.reached,
                candidate => [`${candidate.reached} of ${comparison.starts}`], -1],

            """ + "  "
    }

    /// What the numbers of the table are.
    var noteScript: String {
        switch self {
        case .plane:
            #"""
            ? `A row has the numbers of the median of ${starts} starts, by ${comparison.ranking} `
                + "accuracy, and the lowest and highest of all starts below them. " : "")
              + `\u201cReached\u201d counts the starts with a ${comparison.ranking} accuracy of at least `
              + `${percent(comparison.target)}.`
            """#
        case .curve:
            #"""
            ? `A row has the numbers of the median of ${starts} starts, by largest error, and the `
                + "lowest and highest of all starts below them." : "")
            """#
        }
    }
}
