import Geometry
import RealFunctions
import Testing

@testable import NeuralNetworks

/// The ways in which people name and lay out the tensors of one network, 2-4-3-1.
@Suite struct LayerLayoutTests {
    typealias Tensors = [(name: String, shape: [Int], values: [Double])]

    static let shapes = [(units: 4, inputs: 2), (units: 3, inputs: 4), (units: 1, inputs: 3)]

    /// Numbers that repeat nowhere.
    static func numbers(_ count: Int, seed: Int) -> [Double] {
        (0..<count).map { Portable.sin(Double(7 * seed + 3 * $0 + 1)) }
    }

    static func weights(_ layer: Int) -> [Double] {
        numbers(shapes[layer].units * shapes[layer].inputs, seed: layer)
    }

    static func biases(_ layer: Int) -> [Double] { numbers(shapes[layer].units, seed: 10 + layer) }

    /// The tensors with a name for each layer.
    static func tensors(_ names: [String]) -> Tensors {
        names.enumerated().flatMap { layer, name in
            let shape = shapes[layer]
            return [
                (name + ".bias", [shape.units], biases(layer)),
                (name + ".weight", [shape.units, shape.inputs], weights(layer)),
            ]
        }
    }

    /// The tensors of a normalisation of so many numbers.
    static func normalisation(_ name: String, _ count: Int) -> Tensors {
        let seed = 20 + count
        return [
            (name + ".weight", [count], numbers(count, seed: seed)),
            (name + ".bias", [count], numbers(count, seed: seed + 1)),
            (name + ".running_mean", [count], numbers(count, seed: seed + 2)),
            (name + ".running_var", [count], numbers(count, seed: seed + 3).map { $0 * $0 + 0.1 }),
        ]
    }

    static func read(
        _ tensors: Tensors, metadata: String? = nil, _ reading: NetworkReading = NetworkReading()
    ) throws -> (network: Network, assumptions: [NetworkAssumption]) {
        try Network.read(
            Safetensors(bytes: safetensorsFile(metadata: metadata, tensors: tensors)), reading)
    }

    /// The definition: batch normalisation of numbers, a number at a time.
    static func normalised(_ x: [Double], epsilon: Double) -> [Double] {
        let seed = 20 + x.count
        let (gamma, beta) = (numbers(x.count, seed: seed), numbers(x.count, seed: seed + 1))
        let (mean, root) = (numbers(x.count, seed: seed + 2), numbers(x.count, seed: seed + 3))
        return x.indices.map { index in
            let variance = root[index] * root[index] + 0.1
            return gamma[index] * (x[index] - mean[index]) / (variance + epsilon).squareRoot()
                + beta[index]
        }
    }

    static func dense(_ x: [Double], _ layer: Int) -> [Double] {
        (0..<shapes[layer].units).map { unit in
            x.indices.reduce(biases(layer)[unit]) {
                $0 + weights(layer)[unit * x.count + $1] * x[$1]
            }
        }
    }

    static func relu(_ x: [Double]) -> [Double] { x.map { max($0, 0) } }

    static let points = (0..<40).map { Point(numbers(2, seed: $0)[0], numbers(2, seed: $0)[1]) }

    /// The plain network, written out.
    static func plain(_ point: Point) -> Double {
        dense(relu(dense(relu(dense([point.x, point.y], 0)), 1)), 2)[0]
    }

    private func expect(
        _ network: Network, is function: (Point) -> Double = plain,
        _ place: SourceLocation = #_sourceLocation
    ) {
        for point in Self.points {
            let (logit, wanted) = (network.logits(at: point)[0], function(point))
            #expect(abs(logit - wanted) <= 1e-12 * max(1, abs(wanted)), sourceLocation: place)
        }
    }

    @Test(arguments: [
        ["net.0", "net.2", "net.4"], ["module.net.0", "module.net.2", "module.net.4"],
        ["_orig_mod.module.net.0", "_orig_mod.module.net.2", "_orig_mod.module.net.4"],
        ["layers.0", "layers.1", "layers.2"], ["fc1", "fc2", "fc3"], ["fc1", "fc2", "out"],
        ["input", "hidden", "output"], ["0", "3", "6"], ["net.9", "net.10", "net.11"],
        ["body.1", "body.2", "head"], ["dense", "dense_1", "dense_2"], ["l1/", "l2", "l3"],
        ["input_layer", "hidden.0", "output_layer"],
    ])
    func `layers in the order of their names`(names: [String]) throws {
        // The file's order says nothing.
        let read = try Self.read(Self.tensors(names).reversed())
        expect(read.network)
        let cleaned = names.map { $0.replacing("/", with: "") }
        #expect(read.assumptions == [.orderByNames(cleaned)])
    }

    @Test func `names that say nothing leave it to the shapes`() throws {
        let read = try Self.read(Self.tensors(["zeta", "alpha", "mid"]))
        expect(read.network)
        #expect(read.assumptions == [.orderByShapes(["zeta", "alpha", "mid"])])
        // Two layers of 4 x 4 could be either way round.
        var tensors = Self.tensors(["c", "out"])
        tensors += [("a.weight", [4, 4], Self.numbers(16, seed: 5))]
        tensors += [("b.weight", [4, 4], Self.numbers(16, seed: 6))]
        #expect(throws: SafetensorsError.self) { try Self.read(tensors) }
    }

    @Test func `names in the order given override both`() throws {
        let tensors =
            Self.tensors(["a", "c", "b"]) + [("d.weight", [9, 9], .init(repeating: 0, count: 81))]
        let read = try Self.read(tensors, NetworkReading(layers: ["a", "c", "b"]))
        expect(read.network)
        #expect(read.assumptions == [.omitted(["d"])])
        #expect(throws: SafetensorsError.brokenChain("a [4, 2]", "b [1, 3]")) {
            try Self.read(tensors, NetworkReading(layers: ["a", "b"]))
        }
        do {
            _ = try Self.read(tensors, NetworkReading(layers: ["a", "x"]))
            Issue.record("x is no layer")
        } catch {
            #expect("\(error)".contains("there is a [4, 2], b [1, 3], c [3, 4], d [9, 9]"))
        }
    }

    @Test func `kernels of Keras and Flax are transposed`() throws {
        func kernels(_ names: [String], _ separator: String, _ end: String) -> Tensors {
            names.enumerated().flatMap { layer, name -> Tensors in
                let shape = Self.shapes[layer]
                let kernel = (0..<shape.inputs).flatMap { input in
                    (0..<shape.units).map { Self.weights(layer)[$0 * shape.inputs + input] }
                }
                return [
                    (name + separator + "kernel" + end, [shape.inputs, shape.units], kernel),
                    (name + separator + "bias" + end, [shape.units], Self.biases(layer)),
                ]
            }
        }
        expect(try Self.read(kernels(["dense", "dense_1", "dense_2"], "/", ":0")).network)
        expect(
            try Self.read(
                kernels(["params.Dense_0", "params.Dense_1", "params.Dense_2"], ".", "")
            ).network)
        // In a mixed order, told by the shapes.
        expect(try Self.read(kernels(["q", "p", "r"], ".", "").reversed()).network)
    }

    @Test func `a normalisation is before or after the activation by its number`() throws {
        let before = Self.tensors(["0", "3", "6"]) + Self.normalisation("1", 4)
        let after = Self.tensors(["0", "3", "6"]) + Self.normalisation("2", 4)
        let counted =
            before + [("1.num_batches_tracked", [], [17])]
        for tensors in [before, counted] {
            let read = try Self.read(tensors)
            expect(read.network) { point in
                let sums = Self.dense([point.x, point.y], 0)
                let first = Self.relu(Self.normalised(sums, epsilon: 1e-5))
                return Self.dense(Self.relu(Self.dense(first, 1)), 2)[0]
            }
            #expect(
                read.assumptions.contains(
                    .normalisation("1", at: .beforeActivation(of: "0"), epsilon: 1e-5)))
        }
        let read = try Self.read(after)
        expect(read.network) { point in
            let first = Self.normalised(
                Self.relu(Self.dense([point.x, point.y], 0)), epsilon: 1e-5)
            return Self.dense(Self.relu(Self.dense(first, 1)), 2)[0]
        }
        #expect(
            read.assumptions.contains(
                .normalisation("2", at: .afterActivation(of: "0"), epsilon: 1e-5)))
    }

    @Test func `a normalisation of the inputs comes first`() throws {
        let tensors = Self.tensors(["1", "3", "5"]) + Self.normalisation("0", 2)
        for (metadata, reading, epsilon) in [
            (nil, NetworkReading(), 1e-5), (#""eps":"0.25""#, NetworkReading(), 0.25),
            (#""eps":"0.25""#, NetworkReading(epsilon: 0), 0),
        ] {
            let read = try Self.read(tensors, metadata: metadata, reading)
            expect(read.network) { point in
                let inputs = Self.normalised([point.x, point.y], epsilon: epsilon)
                return Self.dense(Self.relu(Self.dense(Self.relu(Self.dense(inputs, 0)), 1)), 2)[0]
            }
            #expect(
                read.assumptions.contains(.normalisation("0", at: .inputs, epsilon: epsilon)))
        }
    }

    @Test func `normalisations with names of their own follow the hidden layers`() throws {
        let function = { (point: Point, epsilon: Double) in
            let first = Self.relu(
                Self.normalised(Self.dense([point.x, point.y], 0), epsilon: epsilon))
            let second = Self.relu(Self.normalised(Self.dense(first, 1), epsilon: epsilon))
            return Self.dense(second, 2)[0]
        }
        let torch = try Self.read(
            Self.tensors(["fc1", "fc2", "fc3"]) + Self.normalisation("bn1", 4)
                + Self.normalisation("bn2", 3))
        expect(torch.network) { function($0, 1e-5) }
        let keras: [String: String] = [
            "weight": "gamma", "bias": "beta", "running_mean": "moving_mean",
            "running_var": "moving_variance",
        ]
        let normalisations = (Self.normalisation("bn", 4) + Self.normalisation("bn_1", 3)).map {
            let parts = $0.name.split(separator: ".")
            return ("\(parts[0])/\(keras[String(parts[1])] ?? ""):0", $0.shape, $0.values)
        }
        let read = try Self.read(Self.tensors(["dense", "dense_1", "dense_2"]) + normalisations)
        expect(read.network) { function($0, 1e-3) }
        let given = try Self.read(
            Self.tensors(["fc1", "fc2", "fc3"]) + Self.normalisation("bn1", 4)
                + Self.normalisation("bn2", 3),
            NetworkReading(layers: ["fc1", "bn1", "fc2", "bn2", "fc3"]))
        #expect(given.network == torch.network)
    }

    @Test(arguments: [
        ("scaler.mean", [2], "'scaler.mean' is not part of the network"),
        ("norm.weight", [4], "is not part of the network"),
        ("conv1.weight", [8, 1, 3, 3], "a convolution is not a dense layer"),
        ("scale", [1], "'scale' is not part of the network"),
    ])
    func `what is no dense layer is named with the way out`(
        name: String, shape: [Int], words: String
    ) throws {
        let count = shape.reduce(1, *)
        do {
            _ = try Self.read(
                Self.tensors(["fc1", "fc2", "fc3"])
                    + [(name, shape, .init(repeating: 1, count: count))])
            Issue.record("\(name) was read")
        } catch {
            #expect("\(error)".contains(words) && "\(error)".contains("Documentation/Networks.md"))
        }
    }

    @Test func `a LayerNorm is named`() throws {
        let tensors =
            Self.tensors(["fc1", "fc2", "fc3"])
            + [("ln.weight", [4], [1, 1, 1, 1]), ("ln.bias", [4], [0, 0, 0, 0])]
        #expect(throws: SafetensorsError.layerNorm("ln.weight")) { try Self.read(tensors) }
    }

    @Test func `what is not read may have any type`() throws {
        let header = #"""
            {"0.weight":{"dtype":"F64","shape":[1,2],"data_offsets":[0,16]},\#
            "0.bias":{"dtype":"I64","shape":[1],"data_offsets":[16,24]}}
            """#
        let bytes = safetensorsFile(header: header, data: .init(repeating: 0, count: 24))
        #expect(throws: SafetensorsError.unsupportedType(tensor: "0.bias", type: "I64")) {
            try Network.read(Safetensors(bytes: bytes), NetworkReading())
        }
        let other = safetensorsFile(
            header: header.replacing("0.bias", with: "scale"),
            data: .init(repeating: 0, count: 24))
        #expect(throws: SafetensorsError.unexpectedTensor("scale")) {
            try Network.read(Safetensors(bytes: other), NetworkReading())
        }
    }
}
