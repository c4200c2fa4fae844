import Points
import Testing

struct CSVDialectTests {
    private static func message(_ text: String) -> String? {
        let table = CSVSource(path: "t.csv", xColumn: "x", yColumn: "y", classColumn: "class")
        let error = #expect(throws: PointError.self) {
            var assembly = try PointSetAssembly()
            try assembly.add(
                PointSource(.csv(table)), contents: .table(Array(text.utf8), file: "t.csv"))
        }
        return error?.description
    }

    private static let columns = "the columns are x, y and class"

    @Test(arguments: [
        ("x;y;class\n1,5;2;a\n", "separated by semicolons (write commas, and points in numbers; "),
        ("\"x\";\"y\";\"class\"\n1,5;2;a\n", "separated by semicolons"),
        ("x; \"y\" ;class\n1;2;a\n", "separated by semicolons"),
        ("x\ty\tclass\n1\t2\ta\n", "separated by tabs"),
        ("\"x\"\t\"y\"\t\"class\"\n1\t2\ta\n", "separated by tabs"),
        ("x|y|class\n1|2|a\n", "separated by vertical bars"),
        ("x y class\n1 2 a\n", "separated by blanks"),
        ("\"x\" \"y\" \"class\"\n1 2 a\n", "separated by blanks"),
        ("  x   y   class\n1 2 a\n", "separated by blanks"),
        ("# x,y,class\n1,2,a\n", "the header begins with # (remove it; "),
        ("#x y class\n1 2 a\n", "the header begins with #"),
        ("sep=,\nx,y,class\n1,2,a\n", "the first line is a sep= line"),
        ("SEP=;\r\nx;y;class\r\n1;2;a\r\n", "the first line is a sep= line"),
    ])
    func `a table of another form is named, with its columns`(text: String, words: String) {
        let message = Self.message(text)
        #expect(message?.hasPrefix("t.csv:1:1: ") == true)
        #expect(message?.contains(words) == true && message?.contains(Self.columns) == true)
        #expect(message?.contains("\\u") == false)
    }

    @Test(arguments: [
        ("x (% vol),y,class\n", #"did you mean "x (% vol)"? The columns are"#),
        ("x [mg/l],y,class\n", #"did you mean "x [mg/l]"?"#),
        ("xenon,y,class\n", "(the columns are xenon, y and class;"),
    ])
    func `a column whose unit is missing is suggested`(header: String, words: String) {
        #expect(Self.message(header + "1,2,a\n")?.contains(words) == true)
    }

    @Test(arguments: [
        ("1,5,2,a", "2:1: 4 fields where the first line has 3: 1,5 has a decimal comma"),
        ("1,-2,5,a", "2:3: 4 fields where the first line has 3: -2,5 has a decimal comma"),
        ("1.5,2,a,b", "2:1: 4 fields where the first line has 3 (a comma inside"),
    ])
    func `a decimal comma that makes two fields is named`(row: String, words: String) {
        #expect(Self.message("x,y,class\n\(row)\n")?.contains(words) == true)
    }

    @Test(arguments: [
        ("1,1,\u{2212}1", "U+2212"), ("1,1,\u{ff11}", "U+FF11"), ("1,1,a\u{a0}", "U+00A0"),
        ("1,1,\u{201c}a\u{201d}", "U+201C"), ("1,1,\u{200b}a", "U+200B"),
    ])
    func `a label that is not what it seems to be is refused`(row: String, code: String) {
        #expect(Self.message("x,y,class\n\(row)\n")?.contains(code) == true)
    }

    @Test func `look-alikes within a label are part of it`() throws {
        let table = CSVSource(path: "t.csv", xColumn: "x", yColumn: "y", classColumn: "class")
        let text = "x,y,class\n1,2,l\u{2019}eau\n1,2,a\u{2013}b\n"
        let set = try PointSet(rowsOf: table, in: Array(text.utf8))
        #expect(set.classNames == ["l\u{2019}eau", "a\u{2013}b"])
    }

    @Test func `quotes of a word processor around the name of a column are named`() {
        let table = CSVSource(
            path: "t.csv", xColumn: "\u{201c}x (%)\u{201d}", yColumn: "y", classColumn: "class")
        let error = #expect(throws: PointError.self) {
            try PointSet(rowsOf: table, in: Array("x (%),y,class\n1,2,a\n".utf8))
        }
        #expect(error?.message.contains(#"did you mean "x (%)"?"#) == true)
        #expect(error?.message.contains("U+201C") == true)
        #expect(error?.message.contains("name yours with --x NAME") == true)
    }

    @Test func `a number beyond 64 bits is shown as it stands`() {
        #expect(
            Self.message("x,y,class\n1e400,2,a\n")?.hasSuffix(
                #""1e400" is not a coordinate (at most 1e30 in magnitude)"#) == true)
    }

    @Test func `other names are listed where the separator makes a table of it`() {
        #expect(Self.message("len;dep\n1;2\n")?.contains("the columns are len and dep") == true)
        // Words of a sentence could be anything.
        #expect(Self.message("my secret words\n")?.contains("secret") == false)
        #expect(Self.message("# my secret words\n")?.contains("secret") == false)
    }

    @Test func `a missing column is reported with those that are there`() {
        #expect(
            Self.message("X,y,species\n1,2,a\n")
                == """
                t.csv:1:1: no column is named "x" in the first line (did you mean "X"? The columns \
                are X, y and species; name yours with x: NAME)
                """)
        #expect(
            Self.message("x,y,species\n1,2,a\n")
                == """
                t.csv:1:1: no column is named "class" in the first line (did you mean "species"? \
                The columns are x, y and species; name yours with class: NAME)
                """)
        let many = (0..<14).map { "c\($0)" }.joined(separator: ",")
        #expect(Self.message(many + "\n")?.contains("c9 and 4 more;") == true)
    }

    @Test(arguments: [
        (
            "x,y,class\n\u{2212}1.5,2,a\n",
            "2:1: x: \"\u{2212}1.5\" has U+2212, a minus sign (type -)"
        ),
        (
            "x,y,class\n1,\u{ff12},a\n",
            "2:3: y: \"\u{ff12}\" has U+FF12, a full-width digit (type 2)"
        ),
        ("x,y,class\n1\u{a0}000,2,a\n", "2:1: x: \"1\u{a0}000\" has U+00A0, a no-break space"),
        ("x,y,class\n1,2\u{200b},a\n", "2:3: y: \"2\u{200b}\" has U+200B, a zero-width space"),
        ("x,y,class\n1\u{ff0c}2,a\n", "2:1: \"1\u{ff0c}2\" has U+FF0C, a full-width comma"),
        (
            "x\u{a0},y,class\n1,2,a\n",
            "1:1: \"x\u{a0}\" has U+00A0, a no-break space (type a space)"
        ),
        ("\u{201c}x\u{201d},y,class\n", "1:1: \"\u{201c}x\u{201d}\" has U+201C, a curly quote"),
        ("x\u{ff0c}y\u{ff0c}class\n", "1:1: \"x\u{ff0c}y\u{ff0c}class\" has U+FF0C"),
        (
            "x,y,class\n1,2,red\n3,4,red\u{200b}\n",
            "3:5: class: class \"red\u{200b}\" looks like \"red\", but one of them has U+200B"
        ),
    ])
    func `a character that looks like another one is named`(text: String, words: String) {
        #expect(Self.message(text)?.hasPrefix("t.csv:" + words) == true)
    }

    @Test func `names of classes may have any character`() throws {
        let table = CSVSource(path: "t.csv", xColumn: "x", yColumn: "y", classColumn: "class")
        let text = "x,y,class\n1,2,São\u{a0}Paulo\n3,4,it’s\n5,6,−\n"
        let set = try PointSet(rowsOf: table, in: Array(text.utf8))
        #expect(set.classNames == ["São\u{a0}Paulo", "it’s", "−"])
    }
}
