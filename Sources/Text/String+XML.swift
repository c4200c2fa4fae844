extension String {
    /// The text as XML's character data, without the control characters that XML does not have.
    package var xmlText: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default:
                if scalar.value < 32 || (0xfffe...0xffff).contains(scalar.value) {
                    text += "\u{fffd}"
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
    }
}
