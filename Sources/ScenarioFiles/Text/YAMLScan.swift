import Scenarios
import Text

/// The first pass over a scenario: linear in its length, whatever the text.
///
/// It refuses what a scenario has no use for, and with it what makes YAML readers run forever,
/// trap, or see something else than the writer meant: anchors, aliases, tags, several documents,
/// deep nests, keys that are no text, and keys that are there twice.
struct YAMLScan {
    /// The maximum number of nested lists and mappings.
    static let depthLimit = 16
    /// The number of keys in all mappings together.
    ///
    /// A key costs much more than a number in a list. Three thousand sources have room.
    static let keyLimit = 10_000
    /// The same for a file that a run has left: there a source has a key for each of its defaults.
    static let runKeyLimit = 40_000

    /// A list or a mapping that is open.
    private struct Level {
        /// Nil for a list.
        var keys: Set<String>?
        var step: KeyTrail.Step
        /// Whether the next node of the mapping is a key.
        var awaitsKey: Bool
    }

    private let path: String
    private var levels: [Level] = []
    private var documentCount = 0
    private var keyCount = 0
    private let keyLimit: Int

    /// Throws what is wrong with the text's form, if anything is.
    static func check(_ text: ScenarioText) throws(ScenarioError) {
        var scan = YAMLScan(text)
        var events = YAMLEvents(text.string)
        while true {
            let event: YAMLEvent
            do {
                event = try events.next()
            } catch {
                throw YAMLHint.error(for: error, in: text)
            }
            if case .streamEnd = event.kind { return }
            try scan.take(event)
        }
    }

    private init(_ text: ScenarioText) {
        path = text.path
        keyLimit = text.isOfRun ? Self.runKeyLimit : Self.keyLimit
    }

    private mutating func take(_ event: YAMLEvent) throws(ScenarioError) {
        try refuseMarks(of: event)
        switch event.kind {
        case .scalar(let text): try takeScalar(text, at: event.place)
        case .listStart: try open(Level(keys: nil, step: .index(-1), awaitsKey: false), event)
        case .mappingStart: try open(Level(keys: [], step: .key(""), awaitsKey: true), event)
        case .collectionEnd: levels.removeLast()
        case .documentStart:
            documentCount += 1
            guard documentCount == 1 else {
                let site = Site(place: event.place, trail: nextTrail)
                throw error(site, "a second document begins (a file contains one scenario)")
            }
        case .alias, .streamEnd, .other: break
        }
    }

    private func refuseMarks(of event: YAMLEvent) throws(ScenarioError) {
        let site = Site(place: event.place, trail: nextTrail)
        if case .alias = event.kind {
            throw error(site, "is an alias (write out the value; names with * are not supported)")
        }
        if event.hasAnchor { throw error(site, "has an anchor (remove the & and its name)") }
        if event.hasTag { throw error(site, "has a tag (remove the ! and its name)") }
    }

    private mutating func takeScalar(_ text: String, at place: Place) throws(ScenarioError) {
        guard let last = levels.indices.last, levels[last].awaitsKey else { return beginValue() }
        levels[last].step = .key(text)
        levels[last].awaitsKey = false
        keyCount += 1
        guard keyCount <= keyLimit else {
            let words = "is one key too many (at most \(keyLimit) in a file)"
            throw error(Site(place: place, trail: trail), words, kind: .limit)
        }
        guard levels[last].keys?.insert(text).inserted != false else {
            let site = Site(place: place, trail: trail)
            throw error(site, "appears a second time (give each key once)")
        }
    }

    private mutating func open(_ level: Level, _ event: YAMLEvent) throws(ScenarioError) {
        if let parent = levels.last, parent.awaitsKey {
            let what = level.keys == nil ? "a list" : "a mapping"
            let site = Site(place: event.place, trail: nextTrail)
            throw error(site, "\(what) is used as a key (a key is one word)")
        }
        beginValue()
        guard levels.count < Self.depthLimit else {
            throw error(
                Site(place: event.place, trail: trail),
                "is nested too deeply (at most \(Self.depthLimit) levels of lists and mappings)",
                kind: .limit)
        }
        levels.append(level)
    }

    /// Counts the value that begins now: a list's next entry or the value of a mapping's key.
    private mutating func beginValue() {
        guard let last = levels.indices.last else { return }
        if case .index(let index) = levels[last].step {
            levels[last].step = .index(index + 1)
        } else {
            levels[last].awaitsKey = true
        }
    }

    /// Leads to the node that was begun last.
    private var trail: KeyTrail { KeyTrail(steps: levels.map(\.step)) }

    /// Leads to the node that comes next; that of a key is its mapping's.
    private var nextTrail: KeyTrail {
        var steps = levels.map(\.step)
        if case .index(let index) = steps.last {
            steps[steps.count - 1] = .index(index + 1)
        } else if levels.last?.awaitsKey == true {
            steps.removeLast()
        }
        return KeyTrail(steps: steps)
    }

    private func error(
        _ site: Site, _ message: String, kind: FaultKind = .wrong
    ) -> ScenarioError {
        ScenarioError(path: path, at: site, message, kind: kind)
    }
}
