import Geometry
import Points
import Testing
import Text

struct CSVSourceTests {
    private static let source = CSVSource(
        path: "t.csv", xColumn: "x", yColumn: "y", classColumn: "c")

    private static func set(
        _ text: String, by source: CSVSource = source, classNames: [String] = []
    ) throws -> PointSet {
        var assembly = try PointSetAssembly(classNames: classNames)
        try assembly.add(
            PointSource(.csv(source)), contents: .table(Array(text.utf8), file: "a/t.csv"))
        return try assembly.pointSet()
    }

    private static func error(
        _ text: String, by source: CSVSource = source, classNames: [String] = []
    ) -> PointError? {
        #expect(throws: PointError.self) {
            try set(text, by: source, classNames: classNames)
        }
    }

    private static func positions(
        _ text: String, xColumn: String = "x", yColumn: String = "y"
    ) throws -> [Point] {
        try CSVSource.positions(
            in: Array(text.utf8), file: "t.csv", xColumn: xColumn, yColumn: yColumn)
    }

    @Test func `columns are found by name and classes by first appearance`() throws {
        let set = try Self.set(
            "id,c, y ,\"x\"\r\n1,red, 2.5 ,-1\r\n\r\n2,\"b,\"\"q\"\"\",3,1e2\r\n3, red ,4,5\r\n")
        #expect(set.classNames == ["red", "b,\"q\""])
        #expect(
            set.training == [
                LabelledPoint(Point(-1, 2.5), label: 0), LabelledPoint(Point(100, 3), label: 1),
                LabelledPoint(Point(5, 4), label: 0),
            ])
    }

    @Test func `quoted fields of other columns may hold anything`() throws {
        let set = try Self.set(
            "note,x,y,c\n\"one\ntwo, \"\"three\"\"\",1,2,a\n ,3,4,\"b \"\n")
        #expect(set.classNames == ["a", "b "])
        #expect(set.training.map(\.position) == [Point(1, 2), Point(3, 4)])
    }

    @Test func `places are read without classes`() throws {
        let text = "y,note,x\n1,a,2\n-3,\"b\nc\",4e1\n"
        #expect(try Self.positions(text) == [Point(2, 1), Point(40, -3)])
        #expect(
            throws: PointError(
                .notANumber("a"), place: FilePlace(file: "t.csv", line: 2, column: 3, field: "note")
            )
        ) { try Self.positions(text, xColumn: "y", yColumn: "note") }
        #expect(try Self.positions("x,y\n").isEmpty)
    }

    @Test(arguments: [
        ("", "1:1: the file is empty"), ("x,z\n1,2\n", "1:1: no column is named \"y\""),
        ("x;y\n1;2\n", "1:1: the columns are separated by semicolons"),
        ("x,y,x\n1,2,3\n", "1:5: a second column is named \"x\""),
        ("x,y\n1\n", "2:1: 1 field where"), ("x,y\n1,two\n", "2:3: y: \"two\" is not a number"),
        ("x,y\n1,1e31\n", "2:3: y: 1e31 is not a coordinate"), ("x,y\n1,\"2\n", "2:3: this quote"),
    ])
    func `a table of places that is wrong is refused at its place`(
        text: String, words: String
    ) {
        let error = #expect(throws: PointError.self) { try Self.positions(text) }
        #expect(error?.description.hasPrefix("t.csv:" + words) == true)
    }

    @Test func `declared classes set the order`() throws {
        let set = try Self.set("x,y,c\n1,2,b\n3,4,a\n", classNames: ["a", "b", "z"])
        #expect(set.classNames == ["a", "b", "z"])
        #expect(set.training.map(\.label) == [1, 0])
    }

    static let mistakes: [(String, PointError.Problem, Int, Int?)] = [
        ("", .emptyFile, 1, 1),
        ("\u{feff}\n\n", .emptyFile, 1, 1),
        ("x,y,c\n", .noRows, 2, nil),
        (
            "x,y,class\n1,2,a\n",
            .missingColumn("c", nearest: nil, columns: ["x", "y", "class"], .key("class")), 1, 1
        ),
        (
            "x,Y,c\n1,2,a\n",
            .missingColumn("y", nearest: "Y", columns: ["x", "Y", "c"], .key("y")), 1, 1
        ),
        ("x,y,c,x\n1,2,a,3\n", .repeatedColumn("x"), 1, 7),
        ("x,y,c\n1,2,a\n1,2\n", .raggedRow(fields: 2, header: 3), 3, 1),
        ("x,y,c\n1,5,2,5,a\n", .splitNumber("1", "5", fields: 5, header: 3), 2, 1),
        ("x,y,c\n1.5,2.5,a,b\n", .raggedRow(fields: 4, header: 3), 2, 1),
        ("x,y,c\n1,two,a\n", .notANumber("two"), 2, 3),
        ("x,y,c\n0x10,2,a\n", .notANumber("0x10"), 2, 1),
        ("x,y,c\n1,-inf,a\n", .notANumber("-inf"), 2, 3),
        ("x,y,c\n\"1,5\",2,a\n", .decimalComma("1,5"), 2, 1),
        ("x,y,c\n1,1.1e30,a\n", .coordinate(1.1e30), 2, 3),
        ("x,y,c\n-1e999,1,a\n", .largeNumber("-1e999"), 2, 1),
        ("x,y,c\n1,2,\"a\nb\"\n", .badClassName("a\nb"), 2, 5),
        ("x,y,c\n1,2,\u{202e}a\n", .badClassName("\u{202e}a"), 2, 5),
        ("x,y,c\n1,2,\"a\n", .unclosedQuote, 2, 5),
    ]

    @Test(arguments: mistakes)
    func `a mistake is reported with its place and its source`(
        text: String, problem: PointError.Problem, line: Int, column: Int?
    ) throws {
        let error = try #require(Self.error(text))
        #expect(error.problem == problem)
        #expect(error.source == 0)
        #expect(error.kind == .wrong)
        #expect(error.place?.line == line)
        #expect(error.place?.column == column)
        #expect(error.place?.file == "a/t.csv")
        #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 32 })
    }

    @Test func `an undeclared class is reported where it first appears`() {
        let error = Self.error(
            "x,y,c\n1,2,blue\n1,2,ornage\n", classNames: ["blue", "orange"])
        #expect(error?.problem == .undeclaredClass("ornage", nearest: "orange"))
        #expect(error?.place?.line == 3 && error?.place?.column == 5)
    }

    @Test func `the nearest column is suggested`() {
        var source = Self.source
        source.xColumn = "petal_lenght"
        let error = Self.error("petal_length,y,c\n1,2,a\n", by: source)
        #expect(
            error?.problem
                == .missingColumn(
                    "petal_lenght", nearest: "petal_length", columns: ["petal_length", "y", "c"],
                    .key("x")))
    }

    @Test func `more than 256 classes or a million rows are refused`() {
        let rows = (0..<257).map { "0,0,k\($0)\n" }
        let classes = Self.error("x,y,c\n" + rows.joined())
        #expect(classes?.problem == .tooManyClasses(limit: 256))
        #expect(classes?.place?.line == 258)
        #expect(classes?.kind == .limit)
        let points = Self.error(
            "x,y,c\n" + String(repeating: "0,0,a\n", count: 1_000_001))
        #expect(points?.problem == .tooManyPoints(limit: 1_000_000))
        #expect(points?.place?.line == 1_000_002)
    }

    @Test func `a text that is no table does not show in the error`() {
        let secret = "root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1::/usr/sbin:/sbin/nologin\n"
        for names in [("x", "y", "c"), ("root", "0", "daemon"), ("bash", "x", "label")] {
            let source = CSVSource(
                path: "passwd", xColumn: names.0, yColumn: names.1, classColumn: names.2)
            let error = Self.error(secret, by: source)
            #expect(
                error?.problem == .missingColumn(names.0, nearest: nil, columns: [], .key("x")))
            #expect(error?.message.contains("bin") == false)
        }
    }

    @Test func `a table that has not been read is no table`() {
        let source = PointSource(.csv(Self.source))
        #expect(throws: PointError(.notRead, source: 0)) { try PointSet(sources: [source]) }
    }
}
