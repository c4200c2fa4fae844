import Datasets
import Geometry
import TestSupport
import Testing

@testable import Lab

@Suite struct PlainPointsTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private func read(_ text: String, x: String = "x", y: String = "y") throws -> [Point] {
        try PlainPoints.read(temporary.write(text, to: "p.csv"), xColumn: x, yColumn: y)
    }

    @Test func `columns are found by their names, in any order and among others`() throws {
        #expect(try read("y,name,x\n2,a,1\n\n-4e0,\"b,c\",.5\n") == [Point(1, 2), Point(0.5, -4)])
        #expect(try read("u,\"v w\"\r\n1,2\r\n", x: "v w", y: "u") == [Point(2, 1)])
        #expect(try read("x,y\n").isEmpty)
    }

    @Test(arguments: [
        ("", "1:1: the file is empty"), ("x,z\n1,2\n", "1:1: no column is named \"y\""),
        ("x,y,x\n1,2,3\n", "1:5: a second column is named \"x\""),
        ("x,y\n1\n", "2:1: 1 field where"), ("x,y\n1,two\n", "2:3: \"two\" is not a number"),
        ("x,y\n0x1,2\n", "2:1: \"0x1\" is not a number"), ("x,y\nnan,2\n", "2:1: \"nan\""),
        ("x,y\n1,1e31\n", "2:3: 1e31 is not a coordinate"), ("x,y\n1,\"2\n", "2:3: this quote"),
    ])
    func `a table that is wrong is refused at its place`(_ text: String, _ words: String) throws {
        let error = #expect(throws: DatasetError.self) { try read(text) }
        #expect(error?.description.hasPrefix(temporary.file("p.csv") + ":" + words) == true)
    }
}
