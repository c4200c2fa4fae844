import Testing
import Text

struct LookAlikeTests {
    @Test(arguments: [
        ("\u{2212}1.5", "U+2212, a minus sign (type -)", "-1.5"),
        ("a\u{a0}b", "U+00A0, a no-break space (type a space)", "a b"),
        ("x\u{200b}", "U+200B, a zero-width space (remove it)", "x"),
        ("\u{ff11}2", "U+FF11, a full-width digit (type 1)", "12"),
        ("1\u{ff0c}2", "U+FF0C, a full-width comma (type ,)", "1,2"),
        ("hidden\u{ff1a}", "U+FF1A, a full-width colon (type :)", "hidden:"),
        ("\u{201c}x\u{201d}", "U+201C, a curly quote (type \")", "\"x\""),
        ("it\u{2019}s", "U+2019, a curly quote (type ')", "it's"),
        ("\u{2014}out", "U+2014, a dash (type -)", "-out"),
        ("\u{3000}x", "U+3000, a full-width space (type a space)", " x"),
        ("\u{664}\u{66b}\u{665}", "U+0664, a foreign digit (type 4)", "4.5"),
    ])
    func `a look-alike is named, with what to type`(text: String, words: String, plain: String) {
        #expect(LookAlike.first(in: text)?.description == words)
        #expect(LookAlike.plain(text) == plain)
        #expect(LookAlike.first(in: plain) == nil)
    }

    @Test func `what people type, and letters of any language, are no look-alikes`() {
        let ascii = String(String.UnicodeScalarView((0..<128).compactMap { Unicode.Scalar($0) }))
        for text in [ascii, "São Paulo, Köln, 東京, Ελλάδα, ذ, 😀, µm, °C, ½"] {
            #expect(LookAlike.first(in: text) == nil)
            #expect(LookAlike.plain(text) == text)
        }
    }
}
