/// The looks of a picture.
public enum LookName: String, Sendable, Hashable, CaseIterable {
    case paper
    case paperDark = "paper-dark"
    case glass
    case glassDark = "glass-dark"
}
