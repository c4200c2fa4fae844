import Points
import Testing
import Text

struct CSVReaderTests {
    private static func rows(_ text: String) throws -> [[String]] {
        var reader = try CSVReader(Array(text.utf8), file: "t.csv")
        var record: [CSVReader.Field] = []
        var rows: [[String]] = []
        while try reader.read(&record) { rows.append(record.map { reader.text(of: $0) }) }
        return rows
    }

    private static func places(_ text: String) throws -> [[FilePlace]] {
        var reader = try CSVReader(Array(text.utf8), file: "t.csv")
        var record: [CSVReader.Field] = []
        var rows: [[FilePlace]] = []
        while try reader.read(&record) { rows.append(record.map { reader.place(of: $0) }) }
        return rows
    }

    /// What Python 3.11's `csv.reader` makes of each text (its empty rows left out).
    static let cases: [(String, [[String]])] = [
        ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("\"a\",\"b\"\n\"1\",\"2\"\n", [["a", "b"], ["1", "2"]]),
        ("a,\"b, c\",d\n", [["a", "b, c", "d"]]),
        ("a,\"b\nc\",d\n", [["a", "b\nc", "d"]]),
        ("a,\"b\r\nc\",d\r\n1,2,3\r\n", [["a", "b\r\nc", "d"], ["1", "2", "3"]]),
        ("a,\"say \"\"hi\"\"\",d\n", [["a", "say \"hi\"", "d"]]),
        ("\"\"\"\",\"\"\n", [["\"", ""]]),
        ("\"a\"\"\",\"\"\"b\"\n", [["a\"", "\"b"]]),
        // With `skipinitialspace=True`; blanks after a closing quote are left out too.
        ("a, \"b\"\n", [["a", "b"]]),
        ("\"x\", \"y\",\t \"c, d\" \n 1, \"\"\t,2\n", [["x", "y", "c, d"], [" 1", "", "2"]]),
        (" a , b \n 1 ,\t2\t\n", [[" a ", " b "], [" 1 ", "\t2\t"]]),
        ("\"\",x\n", [["", "x"]]),
        (",,\n", [["", "", ""]]),
        (",\n,", [["", ""], ["", ""]]),
        ("a,\n", [["a", ""]]),
        ("a,b\n\n\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("\n\na,b\n", [["a", "b"]]),
        ("\"a\n\nb\",c\n", [["a\n\nb", "c"]]),
        ("é,ü\n\"ß,ñ\",😀\n", [["é", "ü"], ["ß,ñ", "😀"]]),
        ("a;b\n1;2\n", [["a;b"], ["1;2"]]),
        ("'a','b'\n", [["'a'", "'b'"]]),
        ("a,b\n\"1\r2\",3\n", [["a", "b"], ["1\r2", "3"]]),
        ("\"a\"\n", [["a"]]),
        ("a\n\"b\"", [["a"], ["b"]]),
        ("\"\n\"\n", [["\n"]]),
        ("x,\"y\n\n\n\",z\n1,2,3", [["x", "y\n\n\n", "z"], ["1", "2", "3"]]),
        ("a,b\n , \n", [["a", "b"], [" ", " "]]),
        ("\"\",\"\"\n\"\",\"\"", [["", ""], ["", ""]]),
    ]

    @Test(arguments: cases)
    func `records are those that Python's reader finds`(
        text: String, expected: [[String]]
    ) throws {
        #expect(try Self.rows(text) == expected)
    }

    @Test(arguments: cases)
    func `a byte order mark changes nothing`(text: String, expected: [[String]]) throws {
        #expect(try Self.rows("\u{feff}" + text) == expected)
        #expect(try Self.places("\u{feff}" + text) == Self.places(text))
    }

    @Test func `places count lines of the text and characters of the line`() throws {
        let places = try Self.places("é,\"x\r\ny\",z\r\n\r\n1,😀😀,\"2\"\n")
        func place(_ line: Int, _ column: Int) -> FilePlace {
            FilePlace(file: "t.csv", line: line, column: column)
        }
        #expect(
            places == [
                [place(1, 1), place(1, 3), place(2, 4)], [place(4, 1), place(4, 3), place(4, 6)],
            ])
    }

    @Test func `texts without records have no records`() throws {
        for text in ["", "\u{feff}", "\n\n", "\r\n\r"] { #expect(try Self.rows(text).isEmpty) }
    }

    static let mistakes: [(String, PointError.Problem, Int, Int)] = [
        ("a,b\n1,\"2\n3,4\n", .unclosedQuote, 2, 3),
        ("a,\"", .unclosedQuote, 1, 3),
        ("a,\"\"\"", .unclosedQuote, 1, 3),
        ("a,b\n1,2\"3\"\n", .strayQuote, 2, 4),
        ("a, x\"b\"\n", .strayQuote, 1, 5),
        ("a,\"b\" c\n", .textAfterQuote, 1, 7),
        ("a,\"b\"c\n", .textAfterQuote, 1, 6),
        ("a,\"b\n\"c\n", .textAfterQuote, 2, 2),
        ("ab," + String(repeating: "x", count: 65_537), .fieldTooLong(limit: 65_536), 1, 4),
        ("ab,\"" + String(repeating: "\n", count: 65_538), .fieldTooLong(limit: 65_536), 1, 4),
        (String(repeating: ",", count: 5000), .tooManyColumns(limit: 4096), 1, 4097),
    ]

    @Test(arguments: mistakes)
    func `a mistake is reported with its place`(
        text: String, problem: PointError.Problem, line: Int, column: Int
    ) {
        let place = FilePlace(file: "t.csv", line: line, column: column)
        #expect(throws: PointError(problem, place: place)) { try Self.rows(text) }
    }

    @Test func `fields of 64 KiB and 4096 columns are allowed`() throws {
        let long = String(repeating: "x", count: 65_536)
        #expect(try Self.rows(long) == [[long]])
        #expect(try Self.rows("\"\(long)\"") == [[long]])
        #expect(try Self.rows(String(repeating: ",", count: 4095))[0].count == 4096)
    }

    static let brokenTexts: [([UInt8], Int, Int)] = [
        ([0xff], 1, 1),
        ([0xff, 0xfe, 0x61, 0x00], 1, 1),
        (Array("ab\ncé".utf8) + [0xe9, 0x0a], 2, 3),
        (Array("ab".utf8) + [0xc0, 0xaf], 1, 3),
        (Array("ab".utf8) + [0xed, 0xa0, 0x80], 1, 3),
        (Array("ab\n".utf8) + [0xef, 0xbf], 2, 1),
        (Array("😀".utf8.dropLast()), 1, 1),
        ([0xef, 0xbb, 0xbf, 0x61, 0x80], 1, 2),
    ]

    @Test(arguments: brokenTexts)
    func `the first bytes that are not UTF-8 are reported`(bytes: [UInt8], line: Int, column: Int) {
        let place = FilePlace(file: "t.csv", line: line, column: column)
        #expect(throws: PointError(.notUTF8, place: place)) {
            try CSVReader(bytes, file: "t.csv")
        }
    }

    @Test func `no short text makes it stumble`() throws {
        let alphabet = Array("a,\"\n\r;".utf8)
        var texts: [[UInt8]] = [[]]
        for _ in 0..<6 {
            texts = texts.flatMap { text in alphabet.map { text + [$0] } }
            for text in texts {
                var reader = try CSVReader(text, file: "t.csv")
                var record: [CSVReader.Field] = []
                do {
                    while try reader.read(&record) {
                        for field in record { _ = reader.value(of: field) }
                    }
                } catch {
                    let line = try #require(error.place?.line)
                    #expect(line >= 1 && line <= text.count + 1)
                }
            }
        }
    }
}
