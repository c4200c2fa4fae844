import Testing
import Text

@Suite struct TextTableTests {
    @Test func `columns are as wide as their widest cell, except the last of a row`() {
        let table = TextTable([["a", "bb", "c"], ["aaa", "b", "cc"], ["a long one"]])
        #expect(table.text(indent: " ") == " a    bb  c\n aaa  b   cc\n a long one\n")
    }

    @Test func `lines end without blanks, and numbers end at the same place`() {
        var table = TextTable(rightColumns: [1])
        table.append("é", "1", "")
        table.append("bb", "12", "x")
        #expect(table.lines == ["é    1", "bb  12  x"])
        #expect(table.text() == "é    1\nbb  12  x\n")
    }
}
