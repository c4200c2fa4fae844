import Testing
import Text

struct NearestNameTests {
    private static let names = [
        "towers", "spirals", "moons", "rings", "xor", "blobs", "half-plane", "a", "sgd", "sgd-w",
        "l1",
    ]

    @Test(arguments: [
        ("spiral", "spirals"), ("sprials", "spirals"), ("Moons", "moons"), ("ring", "rings"),
        ("xro", "xor"), ("halfplane", "half-plane"), ("half_plane", "half-plane"),
        ("bolbs", "blobs"), ("HALF plane", "half-plane"), ("sgdw", "sgd-w"), ("towr", "towers"),
    ])
    func `a slip of the finger finds its name`(name: String, expected: String) {
        #expect(NearestName.of(name, among: Self.names) == expected)
    }

    @Test(arguments: [
        "", "checkerboard", "b", "zzzzz", "lr", "-", "planehalf", String(repeating: "a", count: 99),
    ])
    func `anything else finds nothing`(name: String) {
        #expect(NearestName.of(name, among: Self.names) == nil)
    }

    @Test func `distances are those of the definition, for all short words`() {
        let words = [0, 1, 2, 3, 4].flatMap(Self.words)
        for first in words where !first.isEmpty {
            for second in words {
                let distance = Self.distance(Array(first), Array(second))
                let isNear = distance <= first.count / 3 && distance < second.count
                #expect((NearestName.of(first, among: [second]) == second) == isNear)
            }
        }
    }

    private static func words(_ length: Int) -> [String] {
        length == 0 ? [""] : words(length - 1).flatMap { [$0 + "x", $0 + "y", $0 + "z"] }
    }

    /// The definition, without a table.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        guard let last = a.last, let other = b.last else { return max(a.count, b.count) }
        let (shortA, shortB) = (Array(a.dropLast()), Array(b.dropLast()))
        var best = distance(shortA, shortB) + (last == other ? 0 : 1)
        best = min(best, distance(shortA, b) + 1, distance(a, shortB) + 1)
        if a.count > 1, b.count > 1, last == b[b.count - 2], other == a[a.count - 2] {
            best = min(best, distance(Array(a.dropLast(2)), Array(b.dropLast(2))) + 1)
        }
        return best
    }
}
