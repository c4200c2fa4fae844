import Testing
import Text

@Suite struct EscapingTests {
    @Test(arguments: [
        ("a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;"), ("é\u{301}🧭", "é\u{301}🧭"),
        ("\0\n\u{1f}\u{fffe}", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"), ("&\u{301}", "&amp;\u{301}"),
    ])
    func `markup and what XML does not have is escaped`(text: String, xml: String) {
        #expect(text.xmlText == xml)
    }

    @Test(arguments: [
        ("moons", "moons"), ("../a b.csv", "../a b.csv"), ("no", "\"no\""), ("1.5", "\"1.5\""),
        ("a: b", "\"a: b\""), ("", "\"\""), ("\u{7}\"\\", "\"\\u0007\\\"\\\\\""), ("é", "\"é\""),
        ("\u{202e}", "\"\\u202e\""),
    ])
    func `only what YAML could take for something else stands in quotes`(
        text: String, yaml: String
    ) {
        #expect(text.yamlText == yaml)
    }

    @Test(arguments: [
        ("moons", "moons"), ("two words", "\"two words\""), ("", "\"\""),
        ("a\nb", "\"a<U+000A>b\""),
        (String(repeating: "x", count: 41), String(repeating: "x", count: 40) + "..."),
    ])
    func `a message shows a harmless word as it is`(text: String, shown: String) {
        #expect(text.shown == shown)
    }

    @Test func `a text from a file stays on one line, and short`() {
        #expect("a\u{200b}\n'".quotedForError == "'a<U+200B><U+000A>''")
        #expect(
            String(repeating: "x", count: 61).quotedForError
                == "'" + String(repeating: "x", count: 60) + "...'")
    }

    @Test func `names are joined as a sentence has them`() {
        #expect(["a", "b", "c"].joinedAsChoice == "a, b or c")
        #expect(["a", "b"].joinedAsSum == "a and b")
        #expect(["a"].joinedAsChoice == "a")
        #expect([String]().joinedAsSum == "")
        #expect(("é" as Unicode.Scalar).codePoint == "U+00E9")
    }
}
