import Testing
import Text

@Suite struct JSONTextTests {
    @Test(arguments: [
        ("", "\"\""), ("a b", "\"a b\""), ("a\"b\\c/", "\"a\\\"b\\\\c/\""),
        ("\n\t\0\u{1f}", "\"\\u000a\\u0009\\u0000\\u001f\""), ("é\u{301}🧭", "\"é\u{301}🧭\""),
        ("\"\u{301}", "\"\\\"\u{301}\""),
    ])
    func `quotes, backslashes and control characters are escaped`(
        _ text: String, _ json: String
    ) {
        #expect(text.jsonText == json)
    }
}
