import NeuralNetworks
import Points
import Text
import Training

extension ScenarioTemplate {
    /// The scenario, each key with a few words on what it is for.
    public var text: String {
        Self.aligned(origin == .curve ? curveLines : pointLines)
    }

    /// A line of YAML and the comment that explains it.
    typealias Line = (yaml: String, comment: String)

    private var pointLines: [Line] {
        titleLines
            + [
                ("seed: 0", "a different seed gives different points and initial weights"),
                (
                    "# window: [-6, 6, -6, 6]",
                    "x0, x1, y0, y1; by default: all points and 10 % around"
                ),
                ("# classes: \(flow(classNames))", "or with colours: {blue: \"#1f77b4\", ...}"),
                ("", ""),
                ("points:", "any number of sources"),
            ] + sourceLines + noiseLines + [testLine] + settingLines
    }

    var titleLines: [Line] {
        let words = name.split(separator: "-").joined(separator: " ")
        return [
            ("# \(summary)", ""),
            ("title: \(words.prefix(1).uppercased() + words.dropFirst())", ""),
        ]
    }

    /// As many names as the source has classes by default.
    private var classNames: [String] {
        let names = ["blue", "orange", "green"]
        guard case .generator(let kind) = origin else { return Array(names.prefix(2)) }
        return Array(names.prefix(kind.classNames(values: kind.defaults).count))
    }

    private var sourceLines: [Line] {
        switch origin {
        case .generator(let kind): Self.lines(of: kind)
        case .csv:
            [
                ("  - csv:", ""),
                ("      file: points.csv", "relative to this file's folder"),
                ("      x: x", "the name of a column"),
                ("      y: y", "the name of a column"),
                ("      class: class", "the name of a column"),
                ("      missing: refuse", "rows that lack a value: refuse or skip"),
                ("      split: train", "train, or test: all rows are held out, and test is 0"),
            ]
        case .image:
            [
                ("  - image:", ""),
                ("      file: picture.png", "relative to this file's folder"),
                ("      count: 1000", "points to sample"),
                (
                    "      # window: [-1, 1, -1, 1]",
                    "x0, x1, y0, y1; by default its own proportions, 2 wide or high"
                ),
            ]
        case .literal:
            [
                ("  - literal:", ""),
                ("      class: blue", ""),
                ("      at: [[0, 0], [1, 1]]", "[x, y] of each point"),
                ("  - literal:", ""),
                ("      class: orange", ""),
                ("      at: [[0, 1], [1, 0]]", ""),
            ]
        case .curve: []
        }
    }

    private static func lines(of kind: GeneratorKind) -> [Line] {
        var lines: [Line] = [("  - \(kind.rawValue):", "")]
        if kind == .polygon {
            lines.append(("      corners: [[0, 0], [2, 0], [1, 2]]", "[x, y] of each corner"))
        }
        if kind == .formula {
            lines.append(("      expression: \"y - x^2\"", "its sign is the class"))
            lines.append(("      box: [-3, 3, -3, 3]", "[x0, x1, y0, y1]"))
        }
        return lines
            + kind.parameters.map { parameter in
                ("      \(parameter.name): \(parameter.defaultValue.shortest)", parameter.meaning)
            }
    }

    private var noiseLines: [Line] {
        var lines: [Line] = []
        if !ownKeys.contains("noise") {
            lines.append(("      # noise: 0.1", "standard deviation of noise added to x and y"))
        }
        // A source of one class has no wrong class to give.
        if origin != .literal {
            lines.append(("      # labelNoise: 0.05", "share of the points that get a wrong class"))
        }
        return lines + [("", "")]
    }

    private var ownKeys: [String] {
        guard case .generator(let kind) = origin else { return [] }
        return kind.parameters.map { $0.name }
    }

    /// Some points are so few that none can be spared for testing.
    private var testLine: Line {
        let isSmall = origin == .literal || origin == .generator(.langWitbrock)
        return ("test: \(isSmall ? "0" : "0.5")", "share of the points held out")
    }
}

extension ScenarioTemplate {
    private var settingLines: [Line] {
        if let example = PlaygroundExample(origin) {
            return Self.networkLines(of: example) + Self.trainingLines(of: example)
                + Self.frameLines
        }
        return Self.networkLines + trainingLines + Self.frameLines
    }

    private static let networkLines: [Line] = [
        ("normalise: box", "to -1 ... 1 for training; or standard, robust or none"),
        ("", ""),
        ("network:", ""),
        ("  hidden: [16, 16]", "units of each hidden layer; [] for none"),
        ("  activation: relu", "one for all layers, or a list"),
        ("  init: he", "he, xavier or uniform"),
        ("", ""),
    ]

    /// The defaults for tables; more steps for areas with exact borders, without noise to learn.
    private var trainingLines: [Line] {
        let (batch, epochs) = origin == .csv ? (128, 200) : (32, 400)
        return [
            ("training:", ""),
            ("  optimizer: adam", Optimizer.all.map { $0.name }.joinedAsChoice),
            ("  rate: 0.01", "the learning rate"),
            ("  schedule: constant", RateSchedule.all.map { $0.name }.joinedAsChoice),
            ("  batch: \(batch)", "points in a step; full for all"),
            ("  loss: cross-entropy", "cross-entropy, logistic, softmax or squared"),
            ("  l1: 0", "penalty on |w|"),
            ("  l2: 0", "penalty on half of w squared"),
            ("  stop:", "whichever comes first"),
            ("    epochs: \(epochs)", "passes over the training points"),
            ("    # steps: 10000", "steps of the optimizer"),
            ("    # loss: 0.001", "training loss at or below this"),
            ("    # accuracy: 1", "training accuracy at or above this"),
            ("    # plateau: 50", "epochs without a lower training loss"),
            ("", ""),
        ]
    }

    private static func networkLines(of example: PlaygroundExample) -> [Line] {
        [
            ("normalise: none", "the site trains on the coordinates as they are"),
            ("", ""),
            ("network:", "the rules of the TensorFlow Playground site"),
            (
                "  hidden: \(flow(example.hidden.map { "\($0)" }))",
                "units of each hidden layer; [] for none"
            ),
            ("  activation: \(example.activation.description)", "one for all layers, or a list"),
            ("  init: {uniform: 0.5, bias: 0.1}", "weights in -0.5 ... 0.5, biases of 0.1"),
            ("  output: tanh", "the loss takes tanh of the logit"),
            ("", ""),
        ]
    }

    private static func trainingLines(of example: PlaygroundExample) -> [Line] {
        [
            ("training:", ""),
            ("  optimizer: sgd", Optimizer.all.map { $0.name }.joinedAsChoice),
            ("  rate: 0.03", "the learning rate"),
            ("  schedule: constant", RateSchedule.all.map { $0.name }.joinedAsChoice),
            ("  batch: 10", "points in a step; full for all"),
            ("  shuffle: once", "every-epoch or once"),
            ("  loss: squared", "half the squared distance to 1 or -1"),
            ("  l1: 0", "penalty on |w|"),
            ("  l2: 0", "penalty on half of w squared"),
            ("  stop:", "whichever comes first"),
            ("    epochs: \(example.epochs)", "passes over the training points"),
            ("    testLoss: 0.01", "test loss at or below this"),
            ("    # steps: 10000", "steps of the optimizer"),
            ("    # plateau: 50", "epochs without a lower training loss"),
            ("", ""),
        ]
    }

    static let frameLines: [Line] = [
        ("frames:", ""),
        ("  count: 120", "pictures"),
        ("  spacing: log", "log (most of them early) or linear"),
        ("  size: [960, 720]", "width and height in pixels"),
        ("  look: paper", "paper, paper-dark, glass or glass-dark"),
    ]

    /// The lines with their comments in one column.
    private static func aligned(_ lines: [Line]) -> String {
        let column = 34
        return lines.map { yaml, comment in
            guard !comment.isEmpty else { return yaml + "\n" }
            let gap = String(repeating: " ", count: max(2, column - yaml.count))
            return "\(yaml)\(gap)# \(comment)\n"
        }.joined()
    }
}
