import Foundation
import Testing

@testable import JSON

@Suite struct JSONValueTests {
    @Test(arguments: ["", "a\"b\\c", "line\nnext\r\t", "\u{0}\u{1f}\u{7f}", "é 漢 🧭", "</script>"])
    func `a text reads back as it was`(_ text: String) throws {
        let document = JSONValue.object([.init(text, .text(text))]).document
        let object = try JSONSerialization.jsonObject(with: Data(document.utf8))
        #expect(object as? [String: String] == [text: text])
    }

    @Test(arguments: [
        0.0, -0.0, 1, 0.1, 1e-300, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 2.0 / 3,
    ])
    func `a number reads back as the same number`(_ number: Double) throws {
        let document = JSONValue.list([.number(number)]).document
        let object = try JSONSerialization.jsonObject(with: Data(document.utf8))
        #expect(object as? [Double] == [number])
    }

    @Test func `a value that is not a number is null, and members keep their order`() {
        let value = JSONValue.object([
            .init("z", .number(.infinity)), .init("a", .list([.whole(1), .null])),
            .init("m", .object([])),
        ])
        #expect(value.document == "{\n  \"z\": null,\n  \"a\": [1, null],\n  \"m\": {}\n}\n")
    }
}
