import Colours
import Testing

struct ColourTests {
    @Test func `hex digits are red, green and blue`() {
        let colour = Colour(hex: 0x1f77b4)
        #expect(colour == Colour(red: 0x1f, green: 0x77, blue: 0xb4))
        #expect(colour.description == "#1f77b4")
        #expect(Colour(hex: 0xff00_0000) == .black)
        #expect(Colour(hex: 0xffffff) == .white)
    }

    @Test func `every channel value reads back from its text`() {
        for value in 0...UInt8.max {
            let colour = Colour(red: value, green: 255 - value, blue: value ^ 0x5a)
            #expect(Colour(text: colour.description) == colour)
            #expect(Colour(text: colour.description.uppercased()) == colour)
        }
    }

    @Test(arguments: [
        "", "#", "1f77b4", "#1f77b", "#1f77b44", "#1f77bg", "#GG0000", "# 1f77b", "#+1f77b",
        "#１f77b", "##1f77b", "#1f77b\n", "red", "#\u{e9}\u{e9}\u{e9}",
    ])
    func `other texts are no colours`(text: String) {
        #expect(Colour(text: text) == nil)
    }

    @Test func `mixing goes channel by channel and stops at both ends`() {
        let (dark, light) = (
            Colour(red: 10, green: 200, blue: 0), Colour(red: 20, green: 100, blue: 255)
        )
        #expect(dark.mixed(with: light, share: 0) == dark)
        #expect(dark.mixed(with: light, share: 1) == light)
        #expect(dark.mixed(with: light, share: 0.5) == Colour(red: 15, green: 150, blue: 128))
        #expect(dark.mixed(with: light, share: -3) == dark)
        #expect(dark.mixed(with: light, share: .infinity) == light)
    }
}
