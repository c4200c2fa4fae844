import JSON
import Text

extension NetworkFile {
    /// The network of a JSON text, all of whose rules are checked.
    ///
    ///     {
    ///       "activation": "relu",
    ///       "classes": ["blue", "orange"],
    ///       "window": [-1, 1, -1, 1],
    ///       "layers": [
    ///         {"weights": [[0.31, -1.5], [1, 2]], "biases": [0.2, 0]},
    ///         {"weights": [[1, -1]], "biases": [0.5]}
    ///       ]
    ///     }
    ///
    /// Only `layers` is required. A layer's weights have one row for each of its units.
    /// `activation` is that of all hidden layers; a hidden layer may have one of its own.
    ///
    /// - Parameters:
    ///   - activation: the activation of all hidden layers, whatever the text says. Without it ReLU
    ///     is taken where the text says nothing (`statesActivation`).
    ///   - losses: what the key `loss` may be; nil: any name.
    public init(
        json bytes: [UInt8], activation: Activation? = nil, losses: [String]? = nil
    ) throws(NetworkJSONError) {
        var reader = NetworkJSONReader(given: activation, losses: losses)
        do {
            self = try reader.file(bytes)
        } catch {
            let before = bytes[..<error.position]
            let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
            throw NetworkJSONError(
                line: before.count { $0 == 10 } + 1,
                // Continuation bytes of UTF-8 begin no scalar.
                column: before[lineStart...].count { $0 & 0xc0 != 0x80 } + 1,
                key: error.key ?? reader.key, problem: error.problem)
        }
    }
}

/// Reads the JSON form of a network.
private struct NetworkJSONReader {
    /// A problem at a byte.
    struct Fault: JSONFailure {
        var position: Int
        var problem: NetworkJSONError.Problem
        /// Set if it differs from the one that is being read.
        var key: String?

        static func unexpected(at position: Int, expected: JSONPart) -> Fault {
            Fault(position: position, problem: .unexpected(expected))
        }

        static func repeated(key: String, at position: Int) -> Fault {
            Fault(position: position, problem: .repeatedKey)
        }
    }

    typealias Scanner = JSONScanner<Fault>

    /// A text and the byte at which it begins.
    struct Name {
        var text: String
        var position: Int
    }

    /// The numbers of a window or an interval, and the byte at which they begin.
    struct Sides {
        var numbers: [Double]
        var position: Int
    }

    struct Layer {
        /// The byte at which it begins.
        var position: Int
        var inputCount: Int
        var weights: [Double]
        var biases: [Double]
        var activation: Name?
    }

    /// The activation of all hidden layers, whatever the text says.
    let given: Activation?
    /// What the key `loss` may be; nil: any name.
    let losses: [String]?
    /// The path of what is being read, such as `layers[0].weights[3]`; after a fault, where it was.
    private(set) var key = ""
    private var layers: [Layer] = []
    private var activation: Name?
    private var title: String?
    private var classNames: [Name] = []
    private var labels: (names: [[Name]], position: Int)?
    private var window: Sides?
    private var axisNames: [String] = []
    private var loss: String?
    private var output: (function: OutputFunction, position: Int)?
}

extension NetworkJSONReader {
    init(given: Activation?, losses: [String]?) { (self.given, self.losses) = (given, losses) }

    mutating func file(_ bytes: [UInt8]) throws(Fault) -> NetworkFile {
        // A byte order mark is no blank.
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        var scanner = Scanner(bytes[start...])
        scanner.skipBlanks()
        let place = scanner.position
        var hasLayers = false
        try scanner.object { scanner, key, place throws(Fault) in
            hasLayers = hasLayers || key == "layers"
            try member(key, at: place, &scanner)
        }
        try scanner.end()
        guard hasLayers else { throw Fault(position: place, problem: .missingKey("layers")) }
        let isStated = activation != nil || layers.dropLast().allSatisfy { $0.activation != nil }
        try checkActivations(isStated: isStated)
        try checkOutput()
        let network = try network()
        try checkClassCount(network)
        try checkLabels()
        var file = NetworkFile(
            network: network, statesActivation: isStated, title: title,
            classNames: classNames.map { $0.text },
            labels: labels?.names.map { $0.map { $0.text } } ?? [], axisNames: axisNames,
            loss: loss, output: output?.function)
        if let window, !file.setSides(window.numbers) {
            throw Fault(
                position: window.position, problem: .badWindow(inputs: network.inputCount),
                key: "window")
        }
        return file
    }

    private static let keys = [
        "title", "activation", "classes", "labels", "window", "axes", "loss", "output", "layers",
    ]

    private mutating func member(
        _ name: String, at place: Int, _ scanner: inout Scanner
    ) throws(Fault) {
        try reading(name) { reader throws(Fault) in
            switch name {
            case "title": reader.title = try reader.name(&scanner, limit: 200).text
            case "activation": reader.activation = try reader.activationName(&scanner)
            case "classes": reader.classNames = try reader.names(&scanner)
            case "labels": reader.labels = try reader.labelLists(&scanner)
            case "window": reader.window = try reader.sides(&scanner)
            case "axes": reader.axisNames = try reader.axes(&scanner)
            case "loss": reader.loss = try reader.lossName(&scanner)
            case "output": reader.output = try reader.outputFunction(&scanner)
            case "layers": try reader.readLayers(&scanner)
            default:
                throw Fault(
                    position: place, problem: .unknownKey(among: Self.keys),
                    key: name.quotedForError)
            }
        }
    }

    /// Notes what is being read; after a fault it stays noted.
    private mutating func reading(
        _ part: String, _ read: (inout Self) throws(Fault) -> Void
    ) throws(Fault) {
        let outer = key
        key = outer.isEmpty || part.hasPrefix("[") ? outer + part : outer + "." + part
        try read(&self)
        key = outer
    }
}

extension NetworkJSONReader {
    private mutating func readLayers(_ scanner: inout Scanner) throws(Fault) {
        let place = scanner.position
        try scanner.list { scanner, index throws(Fault) in
            try reading("[\(index)]") { reader throws(Fault) in
                reader.layers.append(try reader.layer(&scanner))
            }
        }
        guard !layers.isEmpty else { throw Fault(position: place, problem: .noLayers) }
    }

    private mutating func layer(_ scanner: inout Scanner) throws(Fault) -> Layer {
        let place = scanner.position
        let path = key
        var inputs = layers.last?.biases.count
        var layer = Layer(
            position: place, inputCount: inputs ?? 2, weights: [], biases: [], activation: nil)
        var biases: (values: [Double], position: Int)?
        try scanner.object { scanner, key, place throws(Fault) in
            try reading(key) { reader throws(Fault) in
                switch key {
                case "weights":
                    layer.weights = try reader.rows(of: &inputs, &scanner)
                    layer.inputCount = inputs ?? 2
                case "biases":
                    let start = scanner.position
                    biases = (try reader.numbers(&scanner), start)
                case "activation": layer.activation = try reader.activationName(&scanner)
                default:
                    throw Fault(
                        position: place,
                        problem: .unknownKey(among: ["weights", "biases", "activation"]),
                        key: "\(path).\(key.quotedForError)")
                }
            }
        }
        let units = layer.weights.count / layer.inputCount
        guard units > 0 else { throw Fault(position: place, problem: .missingKey("weights")) }
        layer.biases = biases?.values ?? [Double](repeating: 0, count: units)
        guard layer.biases.count == units else {
            throw Fault(
                position: biases?.position ?? place,
                problem: .biasCount(layer.biases.count, units: units), key: key + ".biases")
        }
        return layer
    }

    /// The weights, row by row; the first layer's first row says whether there are one or two
    /// inputs.
    private mutating func rows(
        of inputs: inout Int?, _ scanner: inout Scanner
    ) throws(Fault) -> [Double] {
        let place = scanner.position
        var weights: [Double] = []
        try scanner.list { scanner, index throws(Fault) in
            try reading("[\(index)]") { reader throws(Fault) in
                let place = scanner.position
                let row = try reader.numbers(&scanner)
                let wanted = inputs ?? (row.count == 1 ? 1 : 2)
                guard row.count == wanted else {
                    throw Fault(position: place, problem: .rowLength(row.count, inputs: wanted))
                }
                inputs = wanted
                weights.append(contentsOf: row)
            }
        }
        guard !weights.isEmpty else { throw Fault(position: place, problem: .noUnits) }
        return weights
    }

    private func numbers(_ scanner: inout Scanner) throws(Fault) -> [Double] {
        var numbers: [Double] = []
        try scanner.list { scanner, _ throws(Fault) in
            let place = scanner.position
            let number = try scanner.number()
            guard number.isFinite else { throw Fault(position: place, problem: .notFinite) }
            numbers.append(number)
        }
        return numbers
    }

    private func sides(_ scanner: inout Scanner) throws(Fault) -> Sides {
        let place = scanner.position
        let numbers = try numbers(&scanner)
        let isInterval = numbers.count == 2
        guard isInterval || numbers.count == 4, numbers.allSatisfy({ abs($0) <= 1e30 }),
            stride(from: 0, to: numbers.count, by: 2).allSatisfy({ numbers[$0] < numbers[$0 + 1] })
        else {
            throw Fault(position: place, problem: .badWindow(inputs: isInterval ? 1 : 2))
        }
        return Sides(numbers: numbers, position: place)
    }
}

extension NetworkJSONReader {
    private func name(_ scanner: inout Scanner, limit: Int = 64) throws(Fault) -> Name {
        let place = scanner.position
        let text = try scanner.text()
        guard text.isName(limit: limit) else { throw Fault(position: place, problem: .badName) }
        return Name(text: text, position: place)
    }

    /// Names that are all different.
    private mutating func names(_ scanner: inout Scanner) throws(Fault) -> [Name] {
        var names: [Name] = []
        try scanner.list { scanner, index throws(Fault) in
            try reading("[\(index)]") { reader throws(Fault) in
                let name = try reader.name(&scanner)
                guard !names.contains(where: { $0.text == name.text }) else {
                    throw Fault(position: name.position, problem: .repeatedName(name.text))
                }
                names.append(name)
            }
        }
        return names
    }

    /// The labels of each class, all different.
    private mutating func labelLists(
        _ scanner: inout Scanner
    ) throws(Fault) -> (names: [[Name]], position: Int) {
        let place = scanner.position
        var lists: [[Name]] = []
        try scanner.list { scanner, index throws(Fault) in
            try reading("[\(index)]") { reader throws(Fault) in
                lists.append(try reader.names(&scanner))
            }
        }
        var seen: Set<String> = []
        for name in lists.joined() where !seen.insert(name.text).inserted {
            throw Fault(position: name.position, problem: .repeatedName(name.text))
        }
        return (lists, place)
    }

    private func checkLabels() throws(Fault) {
        guard let labels, labels.names.count != classNames.count else { return }
        let problem = NetworkJSONError.Problem.labelCount(
            labels.names.count, classes: classNames.count)
        throw Fault(position: labels.position, problem: problem, key: "labels")
    }

    /// The names of the two axes.
    private mutating func axes(_ scanner: inout Scanner) throws(Fault) -> [String] {
        let place = scanner.position
        var names: [String] = []
        try scanner.list { scanner, index throws(Fault) in
            try reading("[\(index)]") { reader throws(Fault) in
                names.append(try reader.name(&scanner).text)
            }
        }
        guard names.count == 2 else {
            throw Fault(position: place, problem: .axisCount(names.count))
        }
        return names
    }

    private func lossName(_ scanner: inout Scanner) throws(Fault) -> String {
        let name = try name(&scanner)
        if let losses, !losses.contains(name.text) {
            throw Fault(
                position: name.position, problem: .unknownLoss(name.text, among: losses))
        }
        return name.text
    }

    private func outputFunction(
        _ scanner: inout Scanner
    ) throws(Fault) -> (function: OutputFunction, position: Int) {
        let name = try name(&scanner)
        guard let function = OutputFunction(rawValue: name.text) else {
            throw Fault(position: name.position, problem: .unknownOutput(name.text))
        }
        return (function, name.position)
    }

    private func checkOutput() throws(Fault) {
        guard let output, !output.function.serves(loss: loss) else { return }
        throw Fault(
            position: output.position, problem: .outputLoss(loss ?? ""), key: "output")
    }

    private func activationName(_ scanner: inout Scanner) throws(Fault) -> Name {
        let place = scanner.position
        let name = Name(text: try scanner.text(), position: place)
        guard Activation(name: name.text) != nil else {
            throw Fault(position: place, problem: .unknownActivation(name.text))
        }
        return name
    }

    private func network() throws(Fault) -> Network {
        if let last = layers.last?.activation, last.text != Activation.identity.description {
            throw Fault(
                position: last.position, problem: .outputActivation(last.text),
                key: "layers[\(layers.count - 1)].activation")
        }
        let common = activation.flatMap { Activation(name: $0.text) } ?? .relu
        return Network(
            unchecked: layers.enumerated().map { index, layer in
                let own = layer.activation.flatMap { Activation(name: $0.text) }
                return DenseLayer(
                    unchecked: layer.weights, biases: layer.biases, inputCount: layer.inputCount,
                    activation: index == layers.count - 1 ? .identity : given ?? own ?? common)
            })
    }

    /// Where some hidden layers have an activation, and none is common to all, each has one.
    private func checkActivations(isStated: Bool) throws(Fault) {
        let hidden = layers.dropLast()
        guard !isStated, given == nil, hidden.contains(where: { $0.activation != nil }),
            let bare = hidden.firstIndex(where: { $0.activation == nil })
        else { return }
        throw Fault(
            position: layers[bare].position, problem: .missingActivation, key: "layers[\(bare)]")
    }

    /// One of two classes may have no name: the other side of the named one.
    private func checkClassCount(_ network: Network) throws(Fault) {
        guard let first = classNames.first else { return }
        let counts = network.classCount == 2 ? [1, 2] : [network.classCount]
        guard counts.contains(classNames.count) else {
            throw Fault(
                position: first.position,
                problem: .classCount(classNames.count, network: network.classCount),
                key: "classes")
        }
    }
}
