import ScenarioFiles
import Text

/// An option that does not exist because it is a key of the scenario, added to ArgumentParser's
/// message.
enum ScenarioOption {
    /// The message with the place in the scenario in place of a similar option; nil where it is
    /// about something else.
    ///
    /// ArgumentParser suggests any option of few letters: `Unknown option '--lr'. Did you mean
    /// '--out'?`.
    static func added(to message: String) -> String? {
        guard message.hasPrefix(opening),
            let end = message.dropFirst(opening.count).firstIndex(of: "'")
        else { return nil }
        let name = String(message[..<end].dropFirst(opening.count))
        guard let place = ScenarioFile.place(ofKey: name) else { return nil }
        let line = message.firstIndex(of: "\n") ?? message.endIndex
        return message[...end] + " (the scenario has this key: \(place))" + message[line...]
    }

    private static let opening = "Error: Unknown option '--"
}
