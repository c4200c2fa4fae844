import TestSupport
import Testing

@Suite struct LetterWarningTests {
    /// The names of the classes are Arabic, and a letter for private use that no font has.
    let scenario = """
        title: Cats
        points:
          - literal: {class: قط, at: [[0, 0], [1, 1]]}
          - literal: {class: "\u{10fffd}", at: [[0, 1], [1, 0]]}
        network: {hidden: [2]}
        training: {stop: {epochs: 2}}
        frames: {count: 2, size: [240, 180]}
        """

    @Test func `each command names the letters once`() throws {
        let folder = try TemporaryFolder()
        try folder.write(scenario, to: "cats.yaml")
        let calls = [
            ["run", "cats.yaml", "--out", "run"], ["export", "run"],
            ["render", "run", "--out", "cats.png"],
            ["film", "run", "--view", "creases", "--out", "cats.gif"],
            ["compare", "cats.yaml", "--widths", "1", "--depths", "1", "--seeds", "1"],
        ]
        for call in calls {
            let process = try FacetProcess(call, in: folder)
            let lines = process.errorLines.filter { $0.contains("FACET_FONT") }
            #expect(process.status == 0 && lines.count == 1, "\(call[0]): \(process.errors)")
            #expect(
                lines.first?.hasPrefix("warning: no font has U+10FFFD, so pictures") == true)
            #expect(lines.first?.contains("pictures have ق ط one by one") == true)
        }
        let quiet = [
            ["run", "cats.yaml", "--out", "quiet", "--quiet"],
            ["export", "run", "--quiet", "--force"],
            ["export", "run", "--bare", "--force"], ["film", "run", "--out", "frames.gif"],
            ["render", "run", "--out", "cats.svg"],
            ["render", "run", "--out", "bare.png", "--bare"],
        ]
        for call in quiet {
            let process = try FacetProcess(call, in: folder)
            #expect(process.status == 0 && process.errors.isEmpty, "\(call): \(process.errors)")
        }
    }
}
