import TestSupport
import Testing

@testable import Lab

@Suite struct StoredTableTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private func table(_ text: String) throws -> StoredTable {
        try StoredTable(path: temporary.write(text, to: "t.csv"), header: ["a", "b"])
    }

    @Test func `the rows are the fields below the header`() throws {
        #expect(try table("a,b\n1,\"2,\n3\"\n,x\n").rows == [["1", "2,\n3"], ["", "x"]])
        #expect(try table("a,b\n").rows.isEmpty)
    }

    @Test(arguments: [
        ("", 1), ("b,a\n1,2\n", 1), ("a,b\n1,2\n3\n", 3), ("a,b\n1,2\n3,\"4\n5,6\n", 3),
        ("a,b\n1,2\n3,4\"\n5,6\n", 3), ("a,b\n1,\"2\"x\n", 2), ("a,b\n\"1\n2\",3\n4\n", 4),
    ])
    func `a table that is wrong is refused whole, with its line`(_ text: String, _ line: Int)
        throws
    {
        let path = temporary.file("t.csv")
        #expect(throws: LabError(.badTable(line: line), path: path)) { try table(text) }
    }

    @Test func `a row is named by the line in which it begins`() throws {
        let table = try table("a,b\n\n\"1\n2\",3\n4,5\n")
        #expect(table.error(inRow: 0) == LabError(.badTable(line: 3), path: table.path))
        #expect(table.error(inRow: 1) == LabError(.badTable(line: 5), path: table.path))
    }
}
