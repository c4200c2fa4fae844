import Geometry
import Points
import Testing

struct PointSetCSVTests {
    @Test func `points are written in full precision, names in quotes where needed`() {
        let set = PointSet(
            classNames: ["plain name", "a,b", "say \"hi\"", " lead"],
            training: [
                LabelledPoint(Point(0.1, -2), label: 0),
                LabelledPoint(Point(1e30, .leastNonzeroMagnitude), label: 1),
            ],
            test: [
                LabelledPoint(Point(1.0 / 3, -0.0), label: 2), LabelledPoint(.origin, label: 3),
            ])
        #expect(
            set.csvText == """
                x,y,class,split
                0.1,-2,plain name,train
                1e30,5e-324,"a,b",train
                0.3333333333333333,-0,"say ""hi""\",test
                0,0," lead",test

                """)
    }

    @Test func `what is written reads back bit for bit`() throws {
        var source = PointSource(.generated(GeneratorCall(.blobs)))
        source.classes = ["é \"\u{301}", "tail ", ";"]
        source.noise = 1e-3
        let set = try PointSet(sources: [source], testShare: 0.25, seed: 11)
        let csv = CSVSource(path: "points.csv", xColumn: "x", yColumn: "y", classColumn: "class")
        let back = try PointSet(
            rowsOf: csv, in: Array(set.csvText.utf8), classNames: set.classNames)
        #expect(back.training == set.training + set.test)
    }
}
