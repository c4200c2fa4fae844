import Geometry
import Points
import Testing
import Text

/// Several tables: one label means one class in the whole scenario.
struct SharedLabelsTests {
    struct Table: Sendable {
        var labels: [String]
        var names: [String]?
        var isTest = false
    }

    /// The points of tables; each row's x is its number, from 0.
    private static func set(_ tables: [Table], classNames: [String] = []) throws -> PointSet {
        var assembly = try PointSetAssembly(classNames: classNames)
        for table in tables {
            var csv = CSVSource(path: "t.csv", xColumn: "x", yColumn: "y", classColumn: "c")
            csv.split = table.isTest ? .test : .train
            var source = PointSource(.csv(csv))
            source.classes = table.names
            let text = "x,y,c\n" + table.labels.map { "0,0,\($0)\n" }.joined()
            try assembly.add(source, contents: .table(Array(text.utf8), file: "t.csv"))
        }
        return try assembly.pointSet()
    }

    private static func names(_ points: [LabelledPoint], of set: PointSet) -> [String] {
        points.map { set.classNames[$0.label] }
    }

    @Test(arguments: [
        (["1", "2"], ["R", "M"]), (["3"], ["S"]), (["2", "3", "1"], ["M", "S", "R"]),
        (["3.0", "1"], ["S", "R"]),
    ])
    func `labels of a test file mean what they mean in the training file`(
        labels: [String], classes: [String]
    ) throws {
        let names = ["R", "M", "S"]
        let (train, test) = (
            Table(labels: ["1", "2", "3"], names: names),
            Table(labels: labels, names: names, isTest: true)
        )
        // The order of the sources does not matter.
        for tables in [[train, test], [test, train]] {
            let set = try Self.set(tables)
            #expect(set.classNames == names)
            #expect(Self.names(set.training, of: set) == names)
            #expect(Self.names(set.test, of: set) == classes)
        }
    }

    @Test func `whether numbers are indices follows from all tables`() throws {
        let set = try Self.set(
            [Table(labels: ["0", "1"]), Table(labels: ["2"])], classNames: ["a", "b", "c"])
        #expect(Self.names(set.training, of: set) == ["a", "b", "c"])
        let error = #expect(throws: PointError.self) {
            try Self.set([Table(labels: ["1"]), Table(labels: ["2"])], classNames: ["a", "b"])
        }
        #expect(error?.problem == .undeclaredClass("1", nearest: nil))
        #expect(error?.source == 0)
        #expect(
            error?.message.hasSuffix(
                "(indices count from 0; to name labels in their order, put classes: into the "
                    + "source)") == true)
    }

    @Test func `a label that would be two classes is refused`() throws {
        let train = Table(labels: ["1", "2", "3"], names: ["R", "M", "S"])
        let error = #expect(throws: PointError.self) {
            try Self.set([train, Table(labels: ["1"], names: ["R", "M"])])
        }
        #expect(error?.problem == .labelOfTwoClasses("1", "R", "M"))
        #expect(error?.source == 1)
        #expect(error?.place?.line == 2)
        #expect(error?.kind == .wrong)
        // A table without new names has the class 1.
        for tables in [[train, Table(labels: ["1"])], [Table(labels: ["1"]), train]] {
            #expect(throws: PointError.self) { try Self.set(tables) }
        }
        // The same class by two lists is no contradiction.
        let set = try Self.set([train, Table(labels: ["1", "2"], names: ["R", "M"])])
        #expect(Self.names(set.training, of: set) == ["R", "M", "S", "R", "M"])
    }

    @Test func `a label that names the class of another source is refused`() throws {
        var assembly = try PointSetAssembly()
        let table = CSVSource(path: "t.csv", xColumn: "x", yColumn: "y", classColumn: "c")
        var source = PointSource(.csv(table))
        source.classes = ["a", "b"]
        try assembly.add(source, contents: .table(Array("x,y,c\n0,0,p\n1,1,q\n".utf8), file: "t"))
        try assembly.add(PointSource(.literal(className: "q", points: [Point(0, 0)])))
        let error = #expect(throws: PointError.self) { try assembly.pointSet() }
        #expect(error?.problem == .labelOfTwoClasses("q", "q", "b"))
        #expect(error?.source == 0)
    }

    @Test func `as many names as labels in all tables`() {
        let error = #expect(throws: PointError.self) {
            try Self.set([
                Table(labels: ["p", "q"], names: ["a", "b"]),
                Table(labels: ["r"], names: ["a", "b"]),
            ])
        }
        #expect(error?.problem == .labelCount(names: 2, labels: ["p", "q", "r"]))
        #expect(
            error?.message == #"names 2 classes, but 3 labels are in the tables: "p", "q", "r""#)
    }
}
