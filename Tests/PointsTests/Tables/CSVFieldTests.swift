import Points
import Testing
import Text

struct CSVFieldTests {
    @Test(arguments: [
        ("", ""), ("a b", "a b"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
        (" a", "\" a\""), ("a ", "\"a \""), ("a\tb", "\"a\tb\""), ("a\nb", "\"a\nb\""),
        ("a\r\nb", "\"a\r\nb\""), ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
    func `only texts that need quotes have them`(
        _ text: String, _ field: String
    ) throws {
        #expect(text.csvField == field)
        var reader = try CSVReader(Array("x,\(field),y\n".utf8), file: "x.csv")
        var record: [CSVReader.Field] = []
        _ = try reader.read(&record)
        #expect(
            record.map { Array(reader.value(of: $0).utf8) } == [
                Array("x".utf8), Array(text.utf8), Array("y".utf8),
            ])
    }
}
