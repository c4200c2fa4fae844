import Randomness
import Testing
import Text

@testable import ScenarioFiles

/// Nothing traps, and nothing takes long.
@Suite struct HostileTextTests {
    private func refusal(of bytes: [UInt8]) -> ScenarioError? {
        do {
            _ = try ScenarioFile(bytes: bytes, path: "x.yaml")
            return nil
        } catch {
            return error
        }
    }

    private func checkForm(of error: ScenarioError, _ bytes: [UInt8]) {
        let lines = error.description.unicodeScalars.count {
            "\r\n\u{85}\u{2028}".unicodeScalars.contains($0)
        }
        // A file that is too large has no place.
        let first = error.kind == .limit ? 0 : 1
        #expect(error.line >= first && error.column >= first && lines == 0)
        #expect(!error.message.isEmpty && error.description.utf8.count < 1000)
        // No place lies behind the text.
        #expect(error.line <= bytes.count + 1 && error.column <= bytes.count + 1)
    }

    @Test func `a scenario with random bytes in it is read or refused`() {
        let sound = Array(ScenarioReadingTests.complete.utf8)
        var generator = SeededGenerator(seed: 1, stream: .points)
        let pieces = [
            "[", "]", "{", "}", ":", "\n", "- ", "&a ", "*a", "!!set ", "? ", "\"", "'", "#", "|",
            "\t", "0", "1e9", "~",
        ]
        var refused = 0
        for _ in 0..<6000 {
            var bytes = sound
            for _ in 0...generator.below(4) {
                let place = generator.below(bytes.count)
                switch generator.below(5) {
                case 0: bytes[place] = UInt8(generator.below(256))
                case 1: bytes.remove(at: place)
                case 2:
                    bytes.insert(contentsOf: pieces[generator.below(pieces.count)].utf8, at: place)
                case 3: bytes.removeSubrange(place..<min(bytes.count, place + generator.below(40)))
                default:
                    let from = generator.below(bytes.count)
                    bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + 30)], at: place)
                }
            }
            guard let error = refusal(of: bytes) else { continue }
            refused += 1
            checkForm(of: error, bytes)
        }
        #expect(refused > 3000)
    }

    @Test func `every beginning of a scenario is read or refused`() {
        let sound = Array(ScenarioReadingTests.complete.utf8)
        for count in sound.indices {
            if let error = refusal(of: Array(sound[..<count])) { checkForm(of: error, sound) }
        }
    }

    /// Texts of up to 1 MiB that are costly for one or another reader of YAML.
    static let bombs: [Bomb] = [
        Bomb("100,000 lists in one another", String(repeating: "[", count: 100_000)),
        Bomb("500,000 mappings in one another", String(repeating: "{a: ", count: 200_000)),
        Bomb(
            "5,000 blocks in one another",
            (0..<5000).map { String(repeating: " ", count: min($0, 180)) + "a:\n" }.joined()
        ),
        Bomb("lists in blocks in one another", String(repeating: "- ", count: 500_000)),
        Bomb("question marks", String(repeating: "? ", count: 500_000)),
        Bomb("aliases of aliases", bomb(asKey: false)),
        Bomb("aliases of aliases as a key", bomb(asKey: true)),
        Bomb("merges", "a: &a {b: 1}\nc:\n" + String(repeating: "  <<: *a\n", count: 50_000)),
        Bomb("an alias of itself", "a: &a [*a]\n"),
        Bomb("anchors", (0..<60_000).map { "a\($0): &a\($0) 1\n" }.joined()),
        Bomb("keys", (0..<90_000).map { "a\($0): 1\n" }.joined()),
        Bomb("as many keys as may be", (0..<10_000).map { "a\($0): 1\n" }.joined()),
        Bomb("as many mappings as may be", "a:\n" + String(repeating: "- {a: 1}\n", count: 9999)),
        Bomb("keys in braces", "{" + (0..<80_000).map { "a\($0): 1, " }.joined() + "}"),
        Bomb("small mappings", "points:\n" + String(repeating: "- {a: 1}\n", count: 110_000)),
        Bomb("keys without colons", String(repeating: "a\n", count: 500_000)),
        Bomb("keys in brackets", "[" + String(repeating: "a: 1, ", count: 170_000) + "]"),
        Bomb("directives", (0..<50_000).map { "%TAG !a\($0)! b\n" }.joined()),
        Bomb("documents", String(repeating: "---\n", count: 250_000)),
        Bomb("tags", String(repeating: "!a", count: 500_000)),
        Bomb("one long word", String(repeating: "a", count: 1_000_000)),
        Bomb("one long number", "seed: " + String(repeating: "9", count: 1_000_000)),
        Bomb("one long quote", "\"" + String(repeating: "\\x41", count: 250_000)),
        Bomb("quotes", String(repeating: "'", count: 1_000_000)),
        Bomb("comments", String(repeating: "#\n", count: 500_000)),
        Bomb("spaces", String(repeating: " ", count: 1_000_000)),
        Bomb("empty lines", "title: a" + String(repeating: "\n", count: 1_000_000) + "b: c"),
        Bomb("long key", "? " + String(repeating: "a", count: 1_000_000) + "\n: 1\n"),
        Bomb("accents", "title: e" + String(repeating: "\u{301}", count: 500_000)),
        Bomb(
            "comments before a syntax error",
            "a: [" + String(repeating: " #abcdeg\n", count: 110_000)
        ),
    ]

    /// Nine lists, each of ten times the one before: a milliard words.
    private static func bomb(asKey: Bool) -> String {
        let lists = (1...9).map { level in
            let entries = String(repeating: "*a\(level - 1),", count: 10)
            return "a\(level): &a\(level) [\(entries)]\n"
        }
        return "a0: &a0 x\n" + lists.joined() + (asKey ? "? *a9\n: 1\n" : "")
    }

    @Test(arguments: bombs)
    func `a text that is made to be costly is refused in no time`(_ bomb: Bomb) throws {
        let bytes = Array(bomb.text.utf8)
        var refused: ScenarioError?
        let time = ContinuousClock().measure { refused = refusal(of: bytes) }
        checkForm(of: try #require(refused), bytes)
        #expect(time < .seconds(5))
    }

    struct Bomb: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String

        init(_ description: String, _ text: String) {
            testDescription = description
            self.text = text
        }
    }
}
