extension Sequence<String> {
    /// The names as a sentence has them, any of which will do: `a, b or c`.
    package var joinedAsChoice: String { joined(lastBy: "or") }

    /// The names as a sentence has them, all of which are meant: `a, b and c`.
    package var joinedAsSum: String { joined(lastBy: "and") }

    private func joined(lastBy word: String) -> String {
        let names = Array(self)
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
