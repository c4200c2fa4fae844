import Foundation
import Points
import Scenarios
import TestSupport
import Testing
import Text

@testable import ScenarioFiles

@Suite struct ScenarioPointsTests {
    private func points(_ yaml: String, path: String = "x.yaml") throws -> PointSet {
        try ScenarioFile(yaml: yaml, path: path).makePoints()
    }

    private func line(_ yaml: String, path: String = "x.yaml") -> String? {
        let error = #expect(throws: ScenarioError.self) { try points(yaml, path: path) }
        return error?.description
    }

    @Test func `the points are those of the sources, split and labelled`() throws {
        let yaml = """
            seed: 3
            classes: [b, a, unused]
            points:
              - moons: {count: 100, classes: [a, b]}
              - literal: {class: b, at: [[0, 0], [1, 1]]}
            test: 0.25
            network: {hidden: []}
            """
        let points = try points(yaml)
        let scenario = try ScenarioFile(yaml: yaml, path: "x.yaml").scenario
        #expect(points.classNames == ["b", "a", "unused"])
        #expect(points.training.count + points.test.count == 102)
        #expect(
            points
                == (try PointSet(
                    sources: scenario.points, classNames: ["b", "a", "unused"], testShare: 0.25,
                    seed: 3)))
    }

    static let cases: [ErrorCase] = [
        .source(
            "moons: {classes: [a, b, c]}",
            "2:22: points[0].moons.classes: names 3 classes, but the source has 2"),
        .source(
            "blobs: {classes: 3}", below: "classes: [a, b]\n",
            "2:5: points[0].blobs: the source has 3 classes, but the scenario declares 2"),
        .source(
            "moons", below: "training: {classWeights: {lower: 2, uper: 3}}\n",
            "4:37: training.classWeights.uper: no class has this name (did you mean upper?)"),
        .source(
            "moons", below: "classes: [a, b, c]\ntraining: {classWeights: {d e: 3}}\n",
            "5:27: training.classWeights[\"d e\"]: no class has this name (a, b or c)"),
        .source(
            "moons", below: "training: {stop: {testLoss: 0.01}}\n",
            """
            4:19: training.stop.testLoss: there are no test points (hold some out with the key \
            test)
            """),
        .source(
            "moons: {balance: {uper: 0.5}}",
            "2:23: points[0].moons.balance.uper: \"uper\" is not a class of this source"
                + " (did you mean \"upper\"?)"),
        .source(
            "rings: {inner: 3, outer: 2}",
            "2:30: points[0].rings.outer: 2 is out of range (3.5 to 1000000)"),
        .source(
            "polygon: {count: 9, corners: [[0, 0], [1, 1], [2, 2]]}",
            "2:34: points[0].polygon.corners: all corners are on one line"),
        .source(
            "formula: {expression: x + 3, margin: 5}",
            """
            2:42: points[0].formula.margin: the margin 5 leaves too little of the box: only \
            0 points of 500 (a smaller margin)
            """),
        .source(
            "formula: {expression: x^2 + 1}",
            """
            2:27: points[0].formula.expression: the expression is positive in the whole box, which \
            leaves one class (choose another expression or box)
            """),
        .source(
            "formula: {expression: x - 3, box: [-2, 2, 0, 1]}",
            """
            2:27: points[0].formula.expression: the expression is negative in the whole box, which \
            leaves one class (choose another expression or box)
            """),
        .source(
            "formula: {expression: 0 x + 1/0}",
            """
            2:27: points[0].formula.expression: the expression has no finite value at \
            x = -0.45890526820917765, y = -0.018537779870453797 (choose another box)
            """),
        .source(
            "literal: {class: a, at: [[0, 0]], labelNoise: 0.5}",
            "2:51: points[0].literal.labelNoise: a source with one class has no other class for its"
                + " points"),
        .source(
            "moons: {noise: 1e30}",
            "2:5: points[0].moons: 1.6156277407089876e30 is not a coordinate"
                + " (at most 1e30 in magnitude)"),
        .source(
            "moons: {balance: {upper: 0, lower: 0}}",
            "2:3: points: there are no points"),
        .source(
            "csv: {file: no.csv}",
            "2:17: points[0].csv.file: no.csv: there is no such file", .unreadable),
        .source(
            "image: {file: ../no.png}",
            "2:19: points[0].image.file: ../no.png: there is no such file", .unreadable),
        .source(
            "blobs: {classes: 4}", below: "training: {loss: logistic}\n",
            "4:18: training.loss: logistic takes at most two classes, but there are 4"
                + " (cross-entropy or softmax)"),
    ]

    @Test(arguments: cases)
    func `errors in points are reported at the place of their source`(_ example: ErrorCase) {
        let error = #expect(throws: ScenarioError.self) { try points(example.yaml) }
        #expect(error?.description == example.line)
        #expect(error?.kind == example.kind)
    }

    @Test func `more than a million points are over the limit`() {
        let yaml = """
            points:
              - moons: {count: 999999}
              - literal: {class: a, at: [[0, 0], [1, 1]]}
            network: {hidden: []}
            """
        let error = #expect(throws: ScenarioError.self) { try points(yaml) }
        #expect(error?.kind == .limit)
        #expect(error?.description == "x.yaml:3:5: points[1].literal: more than 1,000,000 points")
    }

    @Test func `a file is found from the scenario's folder, and its errors have places in it`()
        throws
    {
        let folder = try TemporaryFolder()
        let yaml = "points: [csv: {file: a.csv}]\nclasses: [u, v]\nnetwork: {hidden: []}\n"
        try folder.write("class,x,y\nu,1,2\nv,3,4\n", to: "a.csv")
        #expect(try points(yaml, path: folder.file("x.yaml")).training.count == 2)
        try folder.write("class,x,y\nu,1,2\nv,3,oh\n", to: "a.csv")
        #expect(
            line(yaml, path: folder.file("x.yaml"))
                == "\(folder.path)/a.csv:3:5: y: \"oh\" is not a number (such as -1.5 or 2e3)")
        try folder.write("class,x,y\nu,1,2\nw,3,4\n", to: "a.csv")
        #expect(
            line(yaml, path: folder.file("x.yaml"))?.hasPrefix("\(folder.path)/a.csv:3:1: ") == true
        )
    }

    @Test func `a changed seed draws other points`() throws {
        let yaml = "points: [xor]\nnetwork: {hidden: []}\n"
        var file = try ScenarioFile(yaml: yaml, path: "x.yaml")
        let first = try file.makePoints()
        #expect(try file.makePoints() == first)
        file.scenario.seed = 1
        #expect(try file.makePoints() != first)
    }
}
