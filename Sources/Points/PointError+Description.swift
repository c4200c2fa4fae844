import Geometry
import Text

extension PointError: CustomStringConvertible {
    /// The place, where there is one, the name of a cell's column, and what is wrong, on one line.
    public var description: String {
        [place?.description, place?.field?.escapingControls, message].compactMap { $0 }
            .joined(separator: ": ")
    }

    /// What is wrong and what would be right, without the place.
    public var message: String {
        switch problem {
        case .unknownParameter, .outOfRange, .testShare, .coordinate, .cornerCount, .flatPolygon,
            .noExpression, .noValue, .oneClass, .wideMargin, .noPoints, .noTrainingSource,
            .twoTestSets, .tooManyPoints:
            settingMessage
        case .badClassName, .undeclaredClass, .strangeLabel, .labelOfTwoClasses, .foreignClass,
            .unknownBalanceClass, .classNameCount, .labelCount, .tooFewDeclaredClasses,
            .tooManyClasses, .labelNoiseNeedsTwoClasses:
            classMessage
        case .notRead: "the file of this source has not been read"
        case .nothingPainted: "no pixel of this picture is opaque"
        case .tooManyColours(let limit):
            "the picture has more than \(limit.grouped) opaque colours, and each would be a class "
                + "(paint without anti-aliasing, or reduce the picture's palette)"
        default: csvMessage
        }
    }

    private var csvMessage: String {
        switch problem {
        case .notUTF8: "this is not UTF-8 text"
        case .emptyFile: "the file is empty (expected a first line with the names of the columns)"
        case .noRows: "there are no rows after the names of the columns"
        case .unclosedQuote: "this quote is never closed"
        case .strayQuote:
            "a quote inside a field (put the whole field in quotes, and double this quote)"
        case .textAfterQuote: "text after a closing quote (expected a comma or a new line)"
        case .fieldTooLong(let limit):
            "a field of more than \(limit >> 10) KiB (is a quote not closed?)"
        case .tooManyColumns(let limit): "more than \(limit.grouped) columns"
        case .missingColumn(let name, let nearest, let columns, let origin):
            Self.missingColumn(name, nearest, columns, origin)
        case .repeatedColumn(let name): "a second column is named \(name.excerpt)"
        case .dialect(let dialect, let columns): dialect.message(columns: columns)
        case .raggedRow(let fields, let header):
            "\(fields) \(fields == 1 ? "field" : "fields") where the first line has \(header)"
                + (fields > header ? " (a comma inside a field needs quotes around the field)" : "")
        case .notANumber(let text):
            text.isEmpty
                ? "a number is missing" : "\(text.excerpt) is not a number (such as -1.5 or 2e3)"
        case .decimalComma(let text):
            "\(text.excerpt) has a decimal comma (write a decimal point)"
        case .lookAlike(let found, let text): "\(text.excerpt) has \(found)"
        case .lookAlikeClass(let name, let twin, let found):
            "class \(name.excerpt) looks like \(twin.excerpt), but one of them has \(found)"
        case .missingValues(let rows, let canSkip):
            "\(rows.grouped) \(rows == 1 ? "row lacks" : "rows lack") a value"
                + (rows == 1 ? "" : ", this one first")
                + (canSkip
                    ? " (missing: skip leaves out such rows)" : " (fill in or remove such rows)")
        case .onlyMissingValues(let rows):
            "no row is left: \(rows == 1 ? "the only one lacks" : "all \(rows.grouped) lack") a value"
        default: ""
        }
    }

    private var classMessage: String {
        switch problem {
        case .badClassName(let name):
            name.isEmpty
                ? "the name of the class is missing"
                : "\(name.excerpt) is not a class name (1 to "
                    + "\(PointSet.classNameLimit) characters of one line)"
        case .undeclaredClass(let name, let nearest):
            "class \(name.excerpt) is not among the scenario's classes" + Self.suggestion(nearest)
                + (nearest == nil && ClassLabel.number(name) != nil
                    ? " (indices count from 0; to name labels in their order, put classes: into "
                        + "the source)" : "")
                + Self.hint(about: name)
        case .strangeLabel(let name, let nearest):
            "label \(name.excerpt) is not among the source's classes" + Self.suggestion(nearest)
                + Self.hint(about: name)
        case .labelOfTwoClasses(let label, let first, let second):
            "label \(label.excerpt) is class \(second.excerpt) here but class \(first.excerpt) in "
                + "another source (one label means one class in the whole scenario)"
        case .foreignClass(let name, let names, let labels):
            "\(name.excerpt) is not a class of the network (expected one of \(Self.list(names))"
                + (labels.isEmpty ? ")" : ", or of the labels \(Self.list(labels)))")
                + Self.hint(about: name)
        case .unknownBalanceClass(let name, let nearest):
            "\(name.excerpt) is not a class of this source" + Self.suggestion(nearest)
        case .classNameCount(let names, let classes):
            "names \(names) classes, but the source has \(classes)"
        case .labelCount(let names, let labels):
            "names \(names) classes, but \(labels.count) \(labels.count == 1 ? "label is" : "labels are") "
                + "in the tables: \(Self.list(labels))"
        case .tooFewDeclaredClasses(let declared, let needed):
            "the source has \(needed) classes, but the scenario declares \(declared)"
        case .tooManyClasses(let limit): "more than \(limit.grouped) classes"
        case .labelNoiseNeedsTwoClasses: "a source with one class has no other class for its points"
        default: ""
        }
    }

    private var settingMessage: String {
        switch problem {
        case .unknownParameter(let name, let nearest):
            "\(name.excerpt) is not a parameter of this generator" + Self.suggestion(nearest)
        case .outOfRange(_, let value, let range, let isWhole):
            "\(value.shortest) is out of range (\(isWhole ? "a whole number, " : "")"
                + "\(range.lowerBound.shortest) to \(range.upperBound.shortest))"
        case .testShare(let share):
            "\(share.shortest) is not a share to hold out (0 or more, below 1)"
        case .coordinate(let value):
            "\(value.shortest) is not a coordinate (at most 1e30 in magnitude)"
        case .cornerCount(let count):
            "\(count) corners (\(DrawnPolygon.cornerCounts.lowerBound) to "
                + "\(DrawnPolygon.cornerCounts.upperBound))"
        case .flatPolygon: "all corners are on one line"
        case .noExpression: "there is no expression (such as y - x^2)"
        case .noValue(let point):
            "the expression has no finite value at x = \(point.x.shortest), "
                + "y = \(point.y.shortest) (choose another box)"
        case .oneClass(let isPositive):
            "the expression is \(isPositive ? "positive" : "negative") in the whole box, which "
                + "leaves one class (choose another expression or box)"
        case .wideMargin(let margin, let kept, let count):
            "the margin \(margin.shortest) leaves too little of the box: only "
                + "\(kept.counted("point")) of \(count.grouped) (a smaller margin)"
        case .noPoints: "there are no points"
        case .noTrainingSource:
            "every source has split: test (leave at least one to train with)"
        case .twoTestSets:
            "a share is held out beside a source with split: test (test: 0, or no such source)"
        case .tooManyPoints(let limit): "more than \(limit.grouped) points"
        default: ""
        }
    }

    /// Names with commas between them, the first few of many.
    private static func list(_ names: [String]) -> String {
        names.prefix(10).map { $0.excerpt }.joined(separator: ", ")
            + (names.count > 10 ? ", ..." : "")
    }

    private static func missingColumn(
        _ name: String, _ nearest: String?, _ columns: [String], _ origin: ColumnName
    ) -> String {
        let columns = columns.isEmpty ? nil : "the columns are \(ColumnName.list(columns))"
        let hints = [nearest.map { "did you mean \($0.excerpt)?" }, columns, origin.advice]
            .compactMap { $0 }
        return "no column is named \(name.excerpt) in the first line"
            + (hints.isEmpty ? "" : " (\(hints.joined(separator: "; ")))")
    }

    /// What looks like something else in a name that is unknown.
    private static func hint(about name: String) -> String {
        LookAlike.first(in: name).map { "; it has \($0)" } ?? ""
    }

    private static func suggestion(_ nearest: String?) -> String {
        nearest.map { " (did you mean \($0.excerpt)?)" } ?? ""
    }
}
