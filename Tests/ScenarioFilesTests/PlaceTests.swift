import Testing

@testable import ScenarioFiles

/// The place and the key path of an error, found by searching the text for what was put there.
@Suite struct PlaceTests {
    /// A sound scenario, each of whose values is behind `<key path>`.
    static let marked = """
        title: Some title
        seed: <seed>7
        window: [<window[0]>-6, <window[1]>6,
          <window[2]>-6,
             <window[3]>6]
        points:
          - spirals: {count: <points[0].spirals.count>500, turns: <points[0].spirals.turns>2}
          -   moons:
                # \u{1f600} a comment
                noise:    <points[1].moons.noise>0.1
          - literal:
              class: "\u{1f600} \u{e9}"
              at: [[<points[2].literal.at[0][0]>1, <points[2].literal.at[0][1]>2],
                [3, <points[2].literal.at[1][1]>4]]
          - {"image": {file: "\u{1f600}", "count": <points[3].image.count>50}}
        test: <test>0.5
        normalise: <normalise>true
        network:
          hidden:
          - <network.hidden[0]>16
          - <network.hidden[1]>8
          init: <network.init>he
        training:
          optimizer: {adam: {beta1: <training.optimizer.adam.beta1>0.9}}
          rate:
            <training.rate>0.01
          schedule: {? step : {epochs : <training.schedule.step.epochs>5}}
          stop: {epochs: 400, loss: <training.stop.loss>0.001}
        frames: {size: [<frames.size[0]>960, <frames.size[1]>720], look: <frames.look>paper}
        compare:
          widths: [<compare.widths[0]>1]
        """

    /// The text without its marks, and where each of them stood.
    static let (text, marks): (String, [Site]) = {
        var text = ""
        var marks: [Site] = []
        for part in marked.split(separator: "<", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            if pieces.count == 2 {
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                let column = (lines.last?.unicodeScalars.count ?? 0) + 1
                marks.append(
                    Site(
                        place: Place(line: lines.count, column: column),
                        trail: KeyTrail(steps: [.key(String(pieces[0]))])))
            }
            text += pieces.last ?? ""
        }
        return (text, marks)
    }()

    private func refusal(of yaml: String) -> ScenarioError? {
        #expect(throws: ScenarioError.self) { try ScenarioFile(yaml: yaml, path: "x.yaml") }
    }

    /// The text with `what` put at the marks of these indices.
    private func text(with what: String, at indices: Set<Int>) -> String {
        var index = -1
        return Self.marked.split(separator: "<", omittingEmptySubsequences: false).map { part in
            guard let end = part.firstIndex(of: ">") else { return String(part) }
            index += 1
            return (indices.contains(index) ? what : "") + part[part.index(after: end)...]
        }.joined()
    }

    @Test func `the text without marks is sound`() throws {
        _ = try ScenarioFile(yaml: Self.text, path: "x.yaml")
        #expect(text(with: "", at: []) == Self.text)
        #expect(Self.marks.count == 25)
    }

    @Test(arguments: ["z", "!x ", "&x "], 0..<25)
    func `an error has the place of its cause`(cause: String, index: Int) throws {
        let error = try #require(refusal(of: text(with: cause, at: [index])))
        let mark = Self.marks[index]
        #expect(Place(line: error.line, column: error.column) == mark.place)
        #expect(mark.trail.steps == [.key(error.keyPath)])
    }

    @Test func `of several errors the first in the file is reported`() throws {
        for first in Self.marks.indices {
            for last in Self.marks.indices.dropFirst(first) {
                let error = try #require(refusal(of: text(with: "z", at: [first, last])))
                #expect(Place(line: error.line, column: error.column) == Self.marks[first].place)
            }
        }
    }
}
