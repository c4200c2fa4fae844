/// Two classes, of which `lower` has the lower index.
struct ClassPair {
    let lower: Int
    let upper: Int

    init(_ one: Int, _ other: Int) {
        lower = min(one, other)
        upper = max(one, other)
    }

    /// The number of the line on which the logits of the two are equal: below those of creases
    /// and of the window.
    var line: Int32 { -2 - Int32(truncatingIfNeeded: upper * (upper - 1) / 2 + lower) }
}
