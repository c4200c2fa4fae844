import Foundation
import Testing

@testable import Fonts

@Suite struct FontStackTests {
    /// The bold font has the letters of the regular one, in other shapes.
    let regular: String
    let bold: String
    /// A small font with the letter 猫 alone, which is a square.
    let cat: String
    let box: Glyph

    init() throws {
        regular = try FontSearch().usualPath(of: .regular)
        bold = try FontSearch().usualPath(of: .bold)
        cat = try #require(Bundle.module.resourceURL).appending(path: "Fixtures/cat.ttf").path
        box = try Font(path: regular).line("\u{10fffd}", size: 20).items[0].glyph
    }

    @Test func `a letter that the font lacks comes from the first fallback that has it`() throws {
        let (cat, bold) = (cat, bold)
        let font = try Font(path: regular) { ["/nowhere.ttf", bold, cat, cat] }
        #expect(font.has("猫") && !font.has("犬"))
        let letters = font.line("a猫b犬", size: 20).items.map(\.glyph)
        let own = try Font(path: cat).line("猫", size: 20).items[0].glyph
        #expect(letters[1].top == own.top && letters[1].advance == own.advance)
        #expect(own.top == 18 && abs(own.advance - 20) < 0.01)
        #expect(own.advance != box.advance)
        #expect(letters[3].top == box.top && letters[3].advance == box.advance)
    }

    @Test func `the order of the questions does not change a letter's font`() throws {
        let (cat, bold) = (cat, bold)
        // Both fallbacks have the letter a, which a font that has only 猫 lacks.
        let first = try Font(path: cat) { [bold, "/nowhere.ttf"] }
        let second = try Font(path: cat) { [bold, "/nowhere.ttf"] }
        _ = first.has("犬")
        #expect(first.measure("abc", size: 40) == second.measure("abc", size: 40))
        #expect(
            first.measure("abc", size: 40).width
                == (try Font(path: bold)).measure("abc", size: 40).width)
    }

    @Test func `fallbacks are looked up only for a letter that the font lacks`() throws {
        let font = try Font(path: regular) {
            Issue.record("looked up")
            return []
        }
        #expect(font.measure("Größe β ≤ 3, Ж\u{7}", size: 12).width > 0)
    }

    @Test func `a variation selector that no font has is no box`() throws {
        let font = try Font(path: cat)
        #expect(font.measure("猫\u{e0101}", size: 20) == font.measure("猫", size: 20))
        #expect(font.measure("猫犬", size: 20).width > font.measure("猫", size: 20).width)
    }
}
