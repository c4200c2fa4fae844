import Datasets
import Files
import Foundation
import Geometry
import Points
import TestSupport
import Testing
import Text

struct CSVSourceTests {
    private static func set(
        _ text: String, in folder: TemporaryFolder, path: String = "t.csv"
    ) throws -> PointSet {
        try folder.write(text, to: "t.csv")
        let source = CSVSource(path: path, xColumn: "x", yColumn: "y", classColumn: "c")
        return try PointSet(sources: [PointSource(.csv(source))], baseFolder: folder.path)
    }

    @Test func `a table is found from the folder or from the root`() throws {
        let folder = try TemporaryFolder()
        let text = "x,y,c\n1,2,b\n3,4,a\n"
        let set = try Self.set(text, in: folder)
        #expect(set.classNames == ["b", "a"])
        #expect(set.training.map(\.position) == [Point(1, 2), Point(3, 4)])
        #expect(try Self.set(text, in: folder, path: folder.path + "/t.csv") == set)
        let above = try #require(folder.path.split(separator: "/").last)
        #expect(try Self.set(text, in: folder, path: "../\(above)/t.csv") == set)
    }

    @Test func `a mistake is reported with the file's path and the source`() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: DatasetError.self) {
            try Self.set("x,y,c\n1,two,a\n", in: folder)
        }
        let place = FilePlace(file: folder.path + "/t.csv", line: 2, column: 3, field: "y")
        #expect(error == DatasetError(.points(.notANumber("two")), source: 0, place: place))
    }

    @Test func `the first error is that of the first source`() throws {
        let folder = try TemporaryFolder()
        let missing = PointSource(
            .csv(CSVSource(path: "none", xColumn: "x", yColumn: "y", classColumn: "c")))
        var wrong = PointSource(.generated(GeneratorCall(.moons)))
        wrong.noise = -1
        for (sources, problem) in [
            ([missing, wrong], .file(.missing)),
            (
                [wrong, missing],
                .points(.outOfRange(key: "noise", value: -1, range: 0...1e30, isWhole: false))
            ),
        ] as [([PointSource], DatasetError.Problem)] {
            let error = #expect(throws: DatasetError.self) {
                try PointSet(sources: sources, baseFolder: folder.path)
            }
            #expect(error?.problem == problem)
            #expect(error?.source == 0)
        }
    }

    @Test func `a file above the limit is refused unread`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", to: "sparse")
        #expect(truncate(path, off_t(CSVSource.fileLimit) + 1) == 0)
        let source = CSVSource(path: path, xColumn: "x", yColumn: "y", classColumn: "c")
        let error = #expect(throws: DatasetError.self) {
            try PointSet(sources: [PointSource(.csv(source))], baseFolder: "")
        }
        #expect(error?.kind == .limit)
    }

    @Test func `places are read without classes`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("y,note,x\n1,a,2\n-3,\"b\nc\",4e1\n", to: "t.csv")
        #expect(try CSVSource.positions(inFile: path) == [Point(2, 1), Point(40, -3)])
        #expect(
            throws: DatasetError(
                .points(.notANumber("a")),
                place: FilePlace(file: path, line: 2, column: 3, field: "note"))
        ) { try CSVSource.positions(inFile: path, xColumn: "y", yColumn: "note") }
        #expect(throws: DatasetError(.file(.isFolder), place: FilePlace(file: folder.path))) {
            try CSVSource.positions(inFile: folder.path)
        }
    }

    /// The numbers and the means are those of scikit-learn's descriptions, such as
    /// `print(load_wine().DESCR)`.
    @Test(arguments: [
        ("wine.csv", "flavanoids", "proline", "cultivar", [59, 71, 48], 2.03, 746.893),
        (
            "breast-cancer.csv", "worst_radius", "worst_concave_points", "diagnosis", [212, 357],
            16.269, 0.115
        ),
    ])
    func `the tables from scikit-learn have its numbers of points and its means`(
        _ file: String, _ x: String, _ y: String, _ label: String, _ counts: [Int], _ meanX: Double,
        _ meanY: Double
    ) throws {
        let source = CSVSource(path: "data/" + file, xColumn: x, yColumn: y, classColumn: label)
        let set = try PointSet(
            sources: [PointSource(.csv(source))], baseFolder: packageFolder + "/Scenarios")
        let found = set.classNames.indices.map { label in
            set.training.count { $0.label == label }
        }
        #expect(found == counts)
        let count = Double(set.training.count)
        #expect(abs(set.training.reduce(0) { $0 + $1.position.x } / count - meanX) < 6e-3)
        #expect(abs(set.training.reduce(0) { $0 + $1.position.y } / count - meanY) < 6e-3)
    }

    @Test func `Fisher's irises are read, with his own 35th and 38th flower`() throws {
        let source = CSVSource(
            path: "data/iris.csv", xColumn: "petal_length", yColumn: "petal_width",
            classColumn: "species")
        let set = try PointSet(
            sources: [PointSource(.csv(source))], baseFolder: packageFolder + "/Scenarios")
        #expect(set.classNames == ["setosa", "versicolor", "virginica"])
        #expect((0..<3).map { label in set.training.count { $0.label == label } } == [50, 50, 50])
        #expect(set.training[34].position == Point(1.5, 0.2))
        #expect(set.training[37].position == Point(1.4, 0.1))
        // The means of the paper's data: 3.758 and 1.1993.
        #expect(abs(set.training.reduce(0) { $0 + $1.position.x } - 563.7) < 1e-9)
        #expect(abs(set.training.reduce(0) { $0 + $1.position.y } - 179.9) < 1e-9)
        #expect(set.conflictingPlaces == [Point(4.8, 1.8)])
    }
}
