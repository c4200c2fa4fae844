import Geometry
import Points
import Testing
import Text

struct ClassLabelTests {
    /// The points of tables with a row for each label, and what each row's class is.
    private static func set(
        _ tables: [[String]], classNames: [String] = [], given: [String]? = nil
    ) throws -> PointSet {
        var assembly = try PointSetAssembly(classNames: classNames)
        for labels in tables {
            let table = CSVSource(path: "t.csv", xColumn: "x", yColumn: "y", classColumn: "c")
            var source = PointSource(.csv(table))
            source.classes = given
            let text = "x,y,c\n" + labels.map { "0,0,\($0)\n" }.joined()
            try assembly.add(source, contents: .table(Array(text.utf8), file: "t.csv"))
        }
        return try assembly.pointSet()
    }

    private static func classes(of set: PointSet) -> [String] {
        set.training.map { set.classNames[$0.label] }
    }

    struct Case: Sendable {
        var labels: [String]
        /// The names that are given; none: those of the labels.
        var names: [String] = []
        /// The order of the classes.
        var order: [String]
        /// The class of each row.
        var classes: [String]
    }

    /// The rule, by hand: names first, then indices, then values or first appearance.
    static let unnamed: [Case] = [
        Case(labels: ["1", "0"], order: ["0", "1"], classes: ["1", "0"]),
        Case(labels: ["0", "1"], order: ["0", "1"], classes: ["0", "1"]),
        Case(labels: ["10", "9", "-1"], order: ["-1", "9", "10"], classes: ["10", "9", "-1"]),
        Case(
            labels: ["2", "1.5", "1e1"], order: ["1.5", "2", "1e1"], classes: ["2", "1.5", "1e1"]),
        Case(labels: ["1", "0", "1.0"], order: ["0", "1"], classes: ["1", "0", "1"]),
        Case(labels: ["b", "a"], order: ["b", "a"], classes: ["b", "a"]),
        Case(labels: ["1", "x", "0"], order: ["1", "x", "0"], classes: ["1", "x", "0"]),
        Case(labels: ["1", "x", "1.0"], order: ["1", "x", "1.0"], classes: ["1", "x", "1.0"]),
    ]

    @Test(arguments: unnamed)
    func `where no class is named, numbers are ordered by value`(_ example: Case) throws {
        let set = try Self.set([example.labels])
        #expect(set.classNames == example.order)
        #expect(Self.classes(of: set) == example.classes)
    }

    static let named: [Case] = [
        Case(
            labels: ["1", "0"], names: ["Red", "White"], order: ["Red", "White"],
            classes: ["White", "Red"]),
        Case(
            labels: ["1.0", "0.0", "1"], names: ["Red", "White"], order: ["Red", "White"],
            classes: ["White", "Red", "White"]),
        Case(
            labels: ["2"], names: ["a", "b", "c"], order: ["a", "b", "c"], classes: ["c"]),
        // Names win over indices, as texts and as numbers.
        Case(labels: ["0", "1"], names: ["1", "0"], order: ["1", "0"], classes: ["0", "1"]),
        Case(labels: ["0.0", "1.0"], names: ["1", "0"], order: ["1", "0"], classes: ["0", "1"]),
        Case(
            labels: ["White", "Red"], names: ["Red", "White"], order: ["Red", "White"],
            classes: ["White", "Red"]),
        Case(labels: ["b", "0"], names: ["a", "b"], order: ["a", "b"], classes: ["b", "a"]),
        // All labels that are no names are indices, whether or not the names are there too.
        Case(
            labels: ["White", "Red", "0", "1"], names: ["Red", "White"], order: ["Red", "White"],
            classes: ["White", "Red", "Red", "White"]),
    ]

    @Test(arguments: named)
    func `a label is a name or else an index of the named classes`(_ example: Case) throws {
        // Named by the scenario, by the source, and as a network names them.
        let declared = try Self.set([example.labels], classNames: example.names)
        let given = try Self.set([example.labels], given: example.names)
        let table = CSVSource(path: "t.csv", xColumn: "x", yColumn: "y", classColumn: "c")
        let text = "x,y,c\n" + example.labels.map { "0,0,\($0)\n" }.joined()
        let beside = try PointSet(
            rowsOf: table, in: Array(text.utf8), classNames: example.names)
        for set in [declared, given, beside] {
            #expect(set.classNames == example.order)
            #expect(Self.classes(of: set) == example.classes)
        }
    }

    @Test(arguments: [
        (["1", "2"], ["a", "b"], ["a", "b"]), (["2", "1"], ["a", "b"], ["b", "a"]),
        (["10", "9.0", "9"], ["a", "b"], ["b", "a", "a"]), (["q", "p"], ["a", "b"], ["a", "b"]),
        (["-1", "1", "-1"], ["a", "b"], ["a", "b", "a"]),
    ])
    func `a source renames other labels in their order, numbers by value`(
        labels: [String], names: [String], classes: [String]
    ) throws {
        #expect(Self.classes(of: try Self.set([labels], given: names)) == classes)
    }

    @Test(arguments: [
        (["1", "2"], ["a", "b"], "1"), (["0", "1", "2"], ["a", "b"], "0"),
        (["0.5"], ["a", "b"], "0.5"), (["-1"], ["a", "b"], "-1"), (["0", "x"], ["a", "b"], "0"),
        // 0 would be the class that 1 names.
        (["1", "0"], ["1", "2"], "0"),
    ])
    func `labels that are neither are refused`(
        labels: [String], names: [String], stranger: String
    ) {
        let error = #expect(throws: PointError.self) {
            try Self.set([labels], classNames: names)
        }
        guard case .undeclaredClass(stranger, _) = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `a source of which only some labels are names is refused`() {
        let error = #expect(throws: PointError.self) {
            try Self.set([["b", "x"]], given: ["a", "b"])
        }
        #expect(error?.problem == .strangeLabel("x", nearest: nil))
        #expect(error?.place?.line == 3)
    }

    @Test func `the order by value is that of all tables together`() throws {
        let set = try Self.set([["2", "1"], ["0", "1.0", "3"]])
        #expect(set.classNames == ["0", "1", "2", "3"])
        #expect(Self.classes(of: set) == ["2", "1", "0", "1", "3"])
        let mixed = try Self.set([["2", "1"], ["x"]])
        #expect(mixed.classNames == ["2", "1", "x"])
    }

    @Test(arguments: [
        (["1", "0"], [String](), "label 0 is class 0, label 1 is class 1"),
        (["-1", "1"], [], "label -1 is class 0, label 1 is class 1"),
        (["1", "0"], ["Red", "White"], "label 0 is class 0 (Red), label 1 is class 1 (White)"),
        (["1.0", "0"], ["1", "0"], "label 1.0 is class 0 (1), label 0 is class 1"),
    ])
    func `what numbers mean is noted once`(
        labels: [String], names: [String], note: String
    ) throws {
        let set = try Self.set([labels, labels], classNames: names)
        #expect(set.notes.map(\.description) == [note])
    }

    @Test func `names that are no numbers need no note, new names do`() throws {
        #expect(try Self.set([["b", "a"]]).notes.isEmpty)
        #expect(try Self.set([["b", "a"]], classNames: ["a", "b"]).notes.isEmpty)
        #expect(try Self.set([["b", "a"]], given: ["a", "b"]).notes.isEmpty)
        let renamed = try Self.set([["q", "p"]], given: ["a", "b"])
        #expect(
            renamed.notes.map(\.description)
                == ["label q is class 0 (a), label p is class 1 (b)"])
    }

    @Test func `of many labels the first ten are shown`() throws {
        let note = try Self.set([(0..<12).map(String.init)]).notes.map(\.description)
        #expect(note[0].hasSuffix("label 9 is class 9 and 2 more"))
    }
}
