import Files
import Foundation
import NeuralNetworks
import Scenarios
import TestSupport
import Testing
import Text

@testable import Lab

@Suite struct CurveComparisonExecutionTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func execute(
        _ name: String, _ use: FolderUse = .new, text: String = TinyCurveComparison.text(),
        jobs: Int = 2, interruption: Interruption = Interruption(),
        report: @escaping @Sendable (ComparisonProgress) -> Void = { _ in }
    ) async throws -> Comparison? {
        try await TinyCurveComparison.setup(text, in: folder).execute(
            in: ComparisonFolder(folder.file(name)), use, jobs: jobs, interruption: interruption,
            report: report)
    }

    @Test func `a comparison of curves leaves the files of a comparison`() async throws {
        _ = try #require(try await execute("c", text: TinyCurveComparison.text(test: "0.2")))
        let names = try folder.files(below: "c").keys
        for name in [
            "comparison.png", "curves.png", "comparison.csv", "report.html",
            "pictures/relu-3x1.png", "pictures/relu-6x1.png", "frames/000002.png",
        ] {
            #expect(names.contains(name), "\(name)")
        }
        #expect(try folder.text("c/points.csv").hasPrefix("x,y,split\n0,0.5,train\n"))
        let document = try JSONSerialization.jsonObject(
            with: Data(folder.text("c/comparison.json").utf8))
        let keys = try #require(document as? [String: Any])
        #expect(
            Set(keys.keys) == [
                "title", "seed", "interval", "ranking", "starts", "reading", "best", "errors",
                "columns", "rows", "grid", "frames", "missing", "candidates",
            ])
        #expect(keys["interval"] as? [Double] == [0, 1])
        #expect(keys["ranking"] as? String == "largestError")
        let lines = try #require(keys["errors"] as? [[String: Any]])
        #expect(
            lines.map { $0["line"] as? String } == ["trained", "untrained", "interpolant", "best"])
        let points = try #require(lines[0]["points"] as? [[String: Any]])
        #expect(Set(points[0].keys) == ["width", "error", "lowest", "highest"])
        let candidates = try #require(keys["candidates"] as? [[String: Any]])
        #expect(
            Set(candidates[0].keys) == [
                "row", "column", "panel", "name", "activation", "width", "depth", "units",
                "parameters", "picture", "medianSeed", "diverged", "trainLoss", "testLoss",
                "pieces", "largestError", "rmsError", "cells",
            ])
        let cells = try #require(candidates[0]["cells"] as? [[String: Any]])
        #expect(
            Set(cells[0].keys) == [
                "cell", "seed", "parameters", "steps", "trainLoss", "testLoss", "pieces",
                "largestError", "rmsError", "deadUnits", "stopReason",
            ])
    }

    @Test(arguments: [
        TinyCurveComparison.text(),
        TinyCurveComparison.text(test: "0.25", readout: "solved"),
        TinyCurveComparison.text(
            curve: "{literal: [[0, 1], [0.2, 0.5], [0.5, 0.7], [0.8, 0.1], [1, 0.3]]}"),
        TinyCurveComparison.text(
            compare: "{widths: [3], depths: [1, 2], seeds: 2}",
            training: "{optimizer: levenberg-marquardt, stop: {steps: 4}}"),
    ])
    func `plan, starts one by one, and gathering leave what a comparison leaves`(
        _ text: String
    ) async throws {
        _ = try #require(try await execute("whole", text: text))
        let whole = try folder.reproducible(below: "whole")
        _ = try await execute("one", text: text, jobs: 1)
        #expect(try folder.reproducible(below: "one") == whole)
        let place = ComparisonFolder(folder.file("parts"))
        try TinyCurveComparison.setup(text, in: folder).plan(in: place, .new)
        #expect(try await place.finish(.numbers([1])))
        #expect(try await place.finish(.share(1, count: 2)))
        #expect(try await place.finish(.share(0, count: 2), jobs: 2))
        _ = try #require(try await place.gather())
        #expect(try folder.reproducible(below: "parts") == whole)
    }

    @Test func `a resumed comparison ends with the same bytes, and repeats no start`()
        async throws
    {
        _ = try await execute("whole")
        let interruption = Interruption()
        _ = try await execute("cut", jobs: 1, interruption: interruption) { progress in
            if progress.startsDone >= 3 { interruption.request(signal: 2) }
        }
        let kept = try folder.files(below: "cut").filter { $0.key.hasPrefix("timings/") }
        #expect(!kept.isEmpty && kept.count < 6)
        _ = try #require(try await execute("cut", .resuming))
        let now = try folder.files(below: "cut")
        for (name, bytes) in kept { #expect(now[name] == bytes, "\(name) was done again") }
        #expect(
            try folder.reproducible(below: "cut") == folder.reproducible(below: "whole"))
    }

    @Test func `a plan of another curve is another plan`() async throws {
        _ = try await execute("c")
        for other in ["abs(x - 0.5) + 0.2 x", "0.1 x + abs(x - 0.5)"] {
            let text = TinyCurveComparison.text(curve: "{formula: \(other), samples: 41}")
            await #expect(throws: ComparisonError.otherPlan(folder.file("c"))) {
                try await execute("c", .resuming, text: text)
            }
        }
    }

    @Test func `a target is refused, and so is what Levenberg-Marquardt cannot train`() throws {
        let path = try folder.write(TinyCurveComparison.text(), to: "bent.yaml")
        var changes = ComparisonChanges()
        changes.target = 0.5
        let target = ComparisonError.targetOfCurve(path)
        #expect(throws: target) { try ComparisonSetup(scenarioAt: path, changes: changes) }
        #expect(
            target.description
                == "\(path): --target belongs to classes (a curve has no accuracy to reach)")
        #expect(target.kind == .wrong)
        #expect(
            throws: ComparisonError.parameterLimit(
                Candidate(activation: .relu, width: 700, depth: 1), 2101, limit: 2000)
        ) {
            try TinyCurveComparison.setup(
                TinyCurveComparison.text(
                    compare: "{widths: [5, 700], depths: [1], seeds: 1}",
                    training: "{optimizer: levenberg-marquardt}"), in: folder)
        }
    }

    @Test func `starts of a curve that diverge stop nothing`() async throws {
        let comparison = try #require(
            try await execute(
                "c",
                text: TinyCurveComparison.text(
                    training: "{optimizer: sgd, rate: 500, batch: 10, stop: {steps: 60}}")))
        #expect(comparison.isAllDiverged && comparison.reading == "All starts diverged.")
        #expect(comparison.best == nil)
    }
}
