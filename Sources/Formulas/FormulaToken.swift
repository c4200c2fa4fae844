/// A part of a formula's text.
struct FormulaToken: Sendable, Hashable {
    /// What it is.
    let content: Content
    /// Its first column, counted from 1 in Unicode scalars.
    let column: Int

    enum Content: Sendable, Hashable {
        case number(Double)
        case name(String)
        case plus
        case minus
        case times
        case over
        case power
        case opening
        case closing
        case comma
        case end
    }
}

extension FormulaToken {
    /// Whether a value can begin with it, so that it multiplies the value before it.
    var beginsFactor: Bool {
        switch content {
        case .number, .name, .opening: true
        default: false
        }
    }

    /// The token in a message.
    var shown: String {
        switch content {
        case .number, .name: "a value"
        case .plus: "'+'"
        case .minus: "'-'"
        case .times: "'*'"
        case .over: "'/'"
        case .power: "'^'"
        case .opening: "'('"
        case .closing: "')'"
        case .comma: "','"
        case .end: "the end"
        }
    }
}
