import Text
import Training

extension ScenarioTemplate {
    /// The scenario of a curve, each key with a few words on what it is for.
    var curveLines: [Line] {
        titleLines + [("seed: 0", "a different seed gives different initial weights"), ("", "")]
            + Self.targetLines + Self.curveNetworkLines + Self.curveTrainingLines + Self.frameLines
    }

    private static let targetLines: [Line] = [
        ("curve:", "exactly one of formula, csv, stroke and literal"),
        ("  formula: 0.3 + x^2 + 0.3 sin(12 x)", "of x, with pi, e, sin, exp, abs, ..."),
        ("  interval: [0, 1]", "the first x and the last"),
        ("  samples: 1000", "places where the network learns the formula"),
        ("  spacing: even", "even or random"),
        ("  noise: 0", "standard deviation of noise added to each value"),
        ("# A table, a line drawn in a picture, and values, in place of the five lines above:", ""),
        ("#   csv: {file: samples.csv, x: x, y: y, missing: refuse}", ""),
        ("#   stroke: {file: line.png, window: [0, 1, 0, 1]}", ""),
        ("#   literal: [[0, 0], [1, 2], [2, 1]]", ""),
        ("", ""),
        ("test: 0", "share of the samples held out"),
        ("normalise: box", "to about -1 ... 1 for training; or none"),
        ("", ""),
    ]

    private static let curveNetworkLines: [Line] = [
        ("network:", ""),
        ("  hidden: [50]", "units of each hidden layer: with one, a relu is a kink"),
        ("  activation: relu", "one for all layers, or a list"),
        ("  init: spread", "a kink in each part of the interval; he, xavier or uniform"),
        ("  readout: drawn", "at random; solved: by least squares, before training"),
        ("", ""),
    ]

    private static let curveTrainingLines: [Line] = [
        ("training:", ""),
        ("  optimizer: adam", Optimizer.all.map { $0.name }.joinedAsChoice),
        ("  rate:", "the smaller one of these; or one number"),
        ("    perUnit: 0.15", "divided by the units of the widest layer"),
        ("    maximum: 0.01", ""),
        ("  schedule: cosine", RateSchedule.all.map { $0.name }.joinedAsChoice),
        ("  batch: 32", "samples in a step; full for all"),
        ("  l1: 0", "penalty on |w|"),
        ("  l2: 0", "penalty on half of w squared"),
        ("  stop:", "whichever comes first"),
        ("    steps: 20000", "steps of the optimizer"),
        ("    # loss: 0.000001", "mean squared error at or below this"),
        ("    # plateau: 50", "epochs without a lower training loss"),
        ("", ""),
    ]
}
