import Colours
import Figures
import Files
import Foundation
import PNG
import Points
import Scenarios
import TestSupport
import Testing

@testable import Lab

@Suite struct ComparisonExecutionTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func execute(
        _ name: String, _ use: FolderUse = .new, text: String = TinyComparison.text(),
        jobs: Int = 2,
        interruption: Interruption = Interruption(),
        report: @escaping @Sendable (ComparisonProgress) -> Void = { _ in }
    ) async throws -> Comparison? {
        try await TinyComparison.setup(text, in: folder).execute(
            in: ComparisonFolder(folder.file(name)), use, jobs: jobs, interruption: interruption,
            report: report)
    }

    @Test func `a comparison leaves its grid, frames, tables, pictures and plan`() async throws {
        let comparison = try #require(try await execute("c"))
        #expect(comparison.missing.isEmpty)
        let names = Set(try folder.files(below: "c").keys)
        let expected =
            [
                "scenario.yaml", "points.csv", "plan.csv", "plan.sha256", "comparison.png",
                "comparison.csv",
                "comparison.json", "curves.png", "timings.csv", "report.html",
                "pictures/relu-2x1.png",
                "pictures/relu-5x1.png", "pictures/relu-2x2.png", "pictures/relu-5x2.png",
            ] + (0..<4).map { RunFolder.frame($0) }
            + (0..<8).flatMap {
                [
                    ComparisonFolder.cellTable($0), ComparisonFolder.cellStates($0),
                    ComparisonFolder.timing($0),
                ]
            }
        #expect(names == Set(expected))
        let table = try folder.text("c/comparison.csv").split(separator: "\n")
        #expect(table.count == 9)
        let document = try JSONSerialization.jsonObject(
            with: Data(folder.text("c/comparison.json").utf8))
        let keys = try #require(document as? [String: Any])
        let grid = try #require(keys["grid"] as? [String: Any])
        let picture = try RGBAImage(
            png: Array(Data(contentsOf: URL(fileURLWithPath: folder.file("c/comparison.png")))))
        #expect(grid["width"] as? Int == picture.width && grid["height"] as? Int == picture.height)
        #expect((keys["candidates"] as? [Any])?.count == 4)
        #expect(((keys["frames"] as? [String: Any])?["steps"] as? [Int])?.count == 4)
    }

    @Test func `any number of jobs leaves the same bytes`() async throws {
        _ = try await execute("one", jobs: 1)
        _ = try await execute("three", jobs: 3)
        let (one, three) = (
            try folder.reproducible(below: "one"), try folder.reproducible(below: "three")
        )
        #expect(one == three)
    }

    @Test(arguments: [0, 1, 3, 7, 8, 10])
    func `a resumed comparison ends with the same bytes, and repeats no start`(
        _ count: Int
    ) async throws {
        _ = try await execute("whole")
        let interruption = Interruption()
        if count == 0 { interruption.request(signal: 2) }
        let first = try await execute("cut", jobs: 1, interruption: interruption) { progress in
            let done = progress.startsDone + (progress.phase == .drawing ? 1 : 0)
            if done >= count { interruption.request(signal: 2) }
        }
        #expect(first == nil || count > 9)
        let kept = try folder.files(below: "cut").filter { $0.key.hasPrefix("timings/") }
        _ = try #require(try await execute("cut", .resuming))
        let now = try folder.files(below: "cut")
        for (name, bytes) in kept { #expect(now[name] == bytes, "\(name) was done again") }
        #expect(
            try folder.reproducible(below: "cut") == folder.reproducible(below: "whole"))
    }

    @Test func `a start whose files are damaged is done again`() async throws {
        _ = try await execute("c")
        let whole = try folder.reproducible(below: "c")
        try folder.write("cell,acti", to: "c/cells/000002.csv")
        try folder.write([UInt8](repeating: 7, count: 50), to: "c/cells/000005.safetensors")
        try FileManager.default.removeItem(atPath: folder.file("c/cells/000007.safetensors"))
        _ = try await execute("c", .resuming)
        #expect(try folder.reproducible(below: "c") == whole)
    }

    /// What may happen to the files of start 3, which has the same shape as start 2.
    enum Damage: CaseIterable {
        case shortNetworks, flippedByte, otherNetworks, otherStart, otherAccuracy, noLoss, noDigest
    }

    private func damage(_ damage: Damage) throws {
        let (table, networks) = ("c/cells/000003.csv", "c/cells/000003.safetensors")
        let files = try folder.files()
        let row = try folder.text(table)
        var bytes = try #require(files[networks])
        switch damage {
        case .shortNetworks: try folder.write(bytes.dropLast(9), to: networks)
        case .flippedByte:
            bytes[bytes.count - 5] ^= 1
            try folder.write(bytes, to: networks)
        case .otherNetworks:
            try folder.write(try #require(files["c/cells/000002.safetensors"]), to: networks)
        case .otherStart:
            try folder.write(try #require(files["c/cells/000002.safetensors"]), to: networks)
            try folder.write(try folder.text("c/cells/000002.csv"), to: table)
        case .otherAccuracy:
            try folder.write(row.replacing(#/,0\.\d+,0\.\d+,/#, with: ",0.5,0.75,"), to: table)
        case .noLoss:
            try folder.write(row.replacing(#/21,9,[^,]+,/#, with: "21,9,nan,"), to: table)
        case .noDigest:
            try folder.write(row.replacing(#/[0-9a-f]{64}/#, with: ""), to: table)
        }
        #expect(try folder.files() != files)
    }

    @Test(arguments: Damage.allCases)
    func `a start with a changed file is not finished`(_ damage: Damage) async throws {
        _ = try await execute("c")
        let whole = try folder.reproducible(below: "c")
        try self.damage(damage)
        let gathered = try #require(try await ComparisonFolder(folder.file("c")).gather())
        #expect(gathered.missing == [3])
        _ = try await execute("c", .resuming)
        #expect(try folder.reproducible(below: "c") == whole)
    }

    @Test func `starts of another comparison are not finished`() async throws {
        _ = try await execute("c")
        let other = TinyComparison.text(rate: "0.0501")
        let place = ComparisonFolder(folder.file("d"))
        try TinyComparison.setup(other, in: folder).plan(in: place, .new)
        for (name, bytes) in try folder.files(below: "c/cells") {
            try folder.write(bytes, to: "d/cells/\(name)")
        }
        await #expect(throws: ComparisonError.nothingFinished(place.path)) {
            try await place.gather()
        }
    }

    @Test func `another target, size or look changes no start, and redraws the rest`()
        async throws
    {
        _ = try await execute("c")
        let before = try folder.files(below: "c")
        let path = try folder.write(TinyComparison.text(), to: "tiny.yaml")
        var changes = ComparisonChanges()
        changes.target = 0.5
        changes.run.look = .glass
        changes.run.size = PictureSize(uncheckedWidth: 320, height: 240)
        let place = ComparisonFolder(folder.file("c"))
        let setup = try ComparisonSetup(scenarioAt: path, changes: changes, resuming: place)
        _ = try #require(try await setup.execute(in: place, .resuming))
        let after = try folder.files(below: "c")
        for (name, bytes) in before where name.hasPrefix("cells/") || name.hasPrefix("timings/") {
            #expect(after[name] == bytes, "\(name)")
        }
        #expect(after["comparison.json"] != before["comparison.json"])
        // What is left is what a new comparison with these changes leaves.
        _ = try await ComparisonSetup(scenarioAt: path, changes: changes)
            .execute(in: ComparisonFolder(folder.file("d")), .new)
        #expect(try folder.reproducible(below: "c") == folder.reproducible(below: "d"))
    }

    @Test func `where the tasks of an engine have said why, they are pointed at`() async throws {
        let place = ComparisonFolder(folder.file("c"))
        try TinyComparison.setup(in: folder).plan(in: place, .new)
        try folder.write("killed", to: "c/logs/0.txt")
        await #expect(throws: ComparisonError.nothingFinishedByTasks(place.path)) {
            try await place.gather()
        }
    }

    @Test func `separate starts and gathering leave what a comparison leaves`() async throws {
        _ = try await execute("whole")
        let setup = try TinyComparison.setup(in: folder)
        let place = ComparisonFolder(folder.file("parts"))
        try setup.plan(in: place, .new)
        await #expect(throws: ComparisonError.nothingFinished(place.path)) {
            try await place.gather()
        }
        #expect(try await place.finish(.numbers([5])))
        let early = try #require(try await place.gather())
        #expect(early.missing == [0, 1, 2, 3, 4, 6, 7])
        // Twice, and by several at once.
        async let first = place.finish(.share(0, count: 2))
        async let second = place.finish(.share(0, count: 2))
        async let third = place.finish(.share(1, count: 2), jobs: 2)
        #expect(try await [first, second, third] == [true, true, true])
        _ = try await place.gather()
        #expect(
            try folder.reproducible(below: "parts") == folder.reproducible(below: "whole"))
    }

    @Test func `a start that the plan does not have is refused`() async throws {
        let place = ComparisonFolder(folder.file("c"))
        try TinyComparison.setup(in: folder).plan(in: place, .new)
        await #expect(throws: ComparisonError.noStart(8, count: 8, folder: place.path)) {
            try await place.finish(.numbers([0, 8]))
        }
        await #expect(throws: ComparisonError.noPlan(folder.path, missing: "scenario.yaml")) {
            try await ComparisonFolder(folder.path).finish(.numbers([0]))
        }
    }

    @Test func `starts that diverge are reported in their places and stop nothing`() async throws {
        let text = TinyComparison.text(
            compare: "{widths: [2, 64], depths: [1, 3], seeds: 2}", rate: "500000",
            optimizer: "sgd", loss: "squared")
        let comparison = try #require(try await execute("c", text: text))
        let lines = comparison.lines
        #expect(comparison.missing.isEmpty && lines.contains { $0.diverged == 2 })
        #expect(try folder.text("c/comparison.csv").contains("diverged"))
    }

    @Test func `smooth networks are sampled, and classes without a test set ranked`() async throws {
        let text = TinyComparison.text(
            compare: "{widths: [3], depths: [1], activations: [tanh, relu], seeds: 1}", test: "0")
        let comparison = try #require(try await execute("c", text: text))
        #expect(comparison.setup.ranking == .training)
        #expect(comparison.lines.map(\.regions).first == .some(nil))
        let rows = try folder.text("c/comparison.csv").split(separator: "\n")
        #expect(rows[1].contains(",,,") && rows[1].hasPrefix("0,tanh,3,1,3,13,"))
    }
}
