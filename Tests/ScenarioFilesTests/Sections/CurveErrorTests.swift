import Testing
import Text

@testable import ScenarioFiles

@Suite struct CurveErrorTests {
    @Test(arguments: cases)
    func `a curve that cannot be is refused in one line`(_ example: ErrorCase) {
        example.check()
    }

    private static func curve(_ text: String, _ error: String) -> ErrorCase {
        ErrorCase.whole("\(text)\nnetwork: {hidden: [4]}\n", error)
    }

    private static func below(_ text: String, _ error: String) -> ErrorCase {
        ErrorCase.whole("curve: {formula: x}\nnetwork: {hidden: [4]}\n\(text)\n", error)
    }

    private static let foo =
        "unknown name 'foo' (x, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, min, max)"

    static let cases: [ErrorCase] = [
        curve(
            "curve: {formula: 2 xx}",
            "1:20: curve.formula: unknown name 'xx' (write x x to multiply)"),
        curve(
            "curve: {formula: 2,5 x}",
            "1:20: curve.formula: the comma before this ends the formula (put a formula with a "
                + "comma in quotes; a decimal number has a point: \"2.5 x\")"),
        curve(
            "curve: {formula: x, y}",
            "1:21: curve.formula: the comma before this ends the formula (put a formula with a "
                + "comma in quotes)"),
        // Blocks, folded and literal, and quotes over two lines.
        curve("curve:\n  formula: >\n    1 + 2 x\n    + 3 foo", "4:9: curve.formula: " + foo),
        curve("curve:\n  formula: |\n\n    1 + 2 x\n      + foo", "5:9: curve.formula: " + foo),
        curve("curve:\n  formula: >-\n    foo", "3:5: curve.formula: " + foo),
        curve("curve:\n  formula: 1 + 2 x\n    + foo", "3:7: curve.formula: " + foo),
        curve("curve:\n  formula: \"1 + 2 x\n    + 3 foo\"", "3:9: curve.formula: " + foo),
        // The text has an escape, so that the place in the file is that of the whole.
        curve("curve: {formula: \"1 \\x2b foo\"}", "1:18: curve.formula: " + foo),
        curve(
            "curve:\n  formula: |\n    2 x +\n",
            "3:10: curve.formula: a value is missing before the end (a number, a name or a "
                + "parenthesis)"),
        curve(
            "curve: {interval: [0, 1]}",
            "1:8: curve: has no curve (give one of formula, csv, stroke or literal)"),
        curve(
            "curve: {formula: x, csv: {file: a.csv}}",
            "1:21: curve.csv: cannot be combined with formula (give one of them)"),
        curve(
            "curve: {csv: {file: a.csv}, samples: 5}",
            "1:29: curve.samples: belongs to a formula (csv has its own samples)"),
        curve(
            "curve: {formula: x, interval: [1, 0]}",
            "1:35: curve.interval[1]: 0 is not right of 1 (x0 below x1)"),
        curve(
            "curve: {formula: x, interval: [1]}",
            "1:31: curve.interval: has one number (expected two: [x0, x1])"),
        curve(
            "curve: {formula: x, samples: 1}",
            "1:30: curve.samples: 1 is not a number of samples (2 to 1000000)"),
        curve(
            "curve: {formula: x, spacing: log}",
            "1:30: curve.spacing: log is not a spacing (even or random)"),
        curve(
            "curve: {literal: [[0, 1]]}", "1:18: curve.literal: has one point (at least 2)"),
        curve("curve: {stroke: {}}", "1:17: curve.stroke.file: is missing (required: file)"),
        curve(
            "curve: {formula: x}\npoints: [moons]",
            "2:1: points: cannot be combined with curve (a curve has samples)"),
        below(
            "classes: [a, b]", "3:1: classes: cannot be combined with curve (a curve has values)"),
        below(
            "window: [0, 1, 0, 1]",
            "3:1: window: cannot be combined with curve (a curve has its interval)"),
        below(
            "training: {loss: squared}",
            "3:12: training.loss: belongs to classes (a curve has the mean squared error)"),
        below(
            "training: {stop: {accuracy: 1}}",
            "3:19: training.stop.accuracy: belongs to classes (a curve has no accuracy)"),
        below(
            "compare: {widths: [2], target: 0.9}",
            "3:24: compare.target: belongs to classes (a curve has no accuracy to reach)"),
        below(
            "normalise: false",
            "3:12: normalise: init: spread needs normalise: true (its kinks lie in -1 to 1)"),
        below(
            "training: {optimizer: levenberg-marquardt, rate: 0.1}",
            "3:44: training.rate: means nothing to levenberg-marquardt (leave it out)"),
        below(
            "training: {rate: {perUnit: 0.1}}",
            "3:18: training.rate.maximum: is missing (required: perUnit and maximum)"),
        .whole(
            "points: [moons]\nnetwork: {hidden: [4], init: spread}\n",
            "2:30: network.init: spread belongs to a curve (he, xavier or uniform)"),
        .whole(
            "points: [moons]\nnetwork: {hidden: [4], readout: solved}\n",
            "2:24: network.readout: belongs to a curve (key curve)"),
        .whole(
            "points: [moons]\nnetwork: {hidden: [4]}\n"
                + "training: {optimizer: levenberg-marquardt}\n",
            "3:23: training.optimizer: levenberg-marquardt belongs to a curve (key curve)"),
    ]
}
