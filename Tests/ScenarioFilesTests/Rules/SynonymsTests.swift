import Colours
import NeuralNetworks
import Points
import Scenarios
import Testing
import Training

@testable import ScenarioFiles

@Suite struct SynonymsTests {
    private static func error(_ yaml: String) -> String? {
        let error = #expect(throws: ScenarioError.self) {
            try ScenarioFile(yaml: yaml, path: "x.yaml")
        }
        return error?.description
    }

    private static func message(
        points: String = "moons", network: String = "hidden: [4]", training: String = "",
        top: String = ""
    ) -> String? {
        error("points: [\(points)]\nnetwork: {\(network)}\ntraining: {\(training)}\n\(top)")
    }

    @Test(arguments: [
        ("lr: 0.1", "rate"), ("learning_rate: 0.1", "rate"), ("LearningRate: 1", "rate"),
        ("batch_size: 3", "batch"), ("weight_decay: 0", "l2"), ("criterion: squared", "loss"),
        ("lr_scheduler: step", "schedule"), ("class_weight: balanced", "classWeights"),
        ("solver: adam", "optimizer"),
    ])
    func `the words of other programs mean keys of the training`(yaml: String, key: String) {
        #expect(
            Self.message(training: yaml)?.hasSuffix("unknown key (did you mean \(key)?)") == true)
    }

    @Test(arguments: [
        ("layers: [4]", "hidden"), ("units: 4", "hidden"), ("hidden_layer_sizes: [3]", "hidden"),
        ("hidden: [4], nonlinearity: relu", "activation"),
        ("hidden: [4], kernel_initializer: he", "init"),
    ])
    func `the words of other programs mean keys of the network`(yaml: String, key: String) {
        #expect(
            Self.message(network: yaml)?.hasSuffix("unknown key (did you mean \(key)?)") == true)
    }

    @Test(arguments: [
        ("csv: {file: a.csv, label: s}", "class"), ("csv: {file: a.csv, target: s}", "class"),
        ("csv: {file: a.csv, y_true: s}", "class"), ("csv: {path: a.csv}", "file"),
        ("csv: {file: a.csv, dropna: true}", "missing"), ("moons: {n_samples: 3}", "count"),
        ("moons: {std: 0.1}", "noise"), ("moons: {flip_y: 0.1}", "labelNoise"),
    ])
    func `the words of other programs mean keys of a source`(yaml: String, key: String) {
        #expect(
            Self.message(points: "{\(yaml)}")?.hasSuffix("unknown key (did you mean \(key)?)")
                == true)
    }

    @Test(arguments: [
        ("random_state: 3", "seed"), ("test_size: 0.2", "test"), ("scaler: true", "normalise"),
    ])
    func `the words of other programs mean keys of the top level`(yaml: String, key: String) {
        #expect(Self.message(top: yaml)?.hasSuffix("unknown key (did you mean \(key)?)") == true)
    }

    @Test(arguments: [
        ("epochs: 10", "write stop: {epochs: 10}"), ("max_epochs: 10", "write stop: {epochs: 10}"),
        ("accuracy: 1", "write stop: {accuracy: 1}"),
        ("hidden: [4]", "it belongs under network, beside training"),
        ("patience: 20", "write stop: {patience: 20}"),
        ("early_stopping: 20", "write stop: {patience: 20}"),
        ("early_stopping: true", "write stop: {patience: 20}"),
        ("folds: 5", "it belongs under compare, beside training"),
        ("cv: 5", "it belongs under compare as folds, beside training"),
        ("validation: 0.2", "it belongs at the top level"),
        ("test_size: 0.2", "it belongs at the top level as test"),
        ("stop: {lr: 3}", "it belongs under training as rate, beside stop"),
        ("stop: {rate: 3}", "it belongs under training, beside stop"),
        ("stop: {early_stopping: 3}", "did you mean patience?"),
        ("stop: {patience: 5, validation: 0.2}", "it belongs at the top level"),
        ("stop: {plateau: 5}, epochs: 20", "put epochs: 20 into training.stop"),
    ])
    func `a key of another section is sent there from the training`(yaml: String, hint: String) {
        #expect(Self.message(training: yaml)?.hasSuffix("unknown key (\(hint))") == true)
    }

    @Test(arguments: [
        ("epochs: 10", "write training: {stop: {epochs: 10}}"),
        ("lr: 0.1", "write training: {rate: 0.1}"),
        ("optimizer: adam", "write training: {optimizer: adam}"),
        ("hidden: [4]", "write network: {hidden: ...}"),
        ("early_stopping: 20", "write training: {stop: {patience: 20}}"),
        ("patience: 20", "write training: {stop: {patience: 20}}"),
        ("folds: 5", "write compare: {folds: 5}"),
        ("class_weight: balanced", "write training: {classWeights: balanced}"),
        ("network: {hidden: [4], lr: 0.1}", "it belongs under training as rate, beside network"),
        ("lr: 1\ntraining: {batch: 3}", "put rate: 1 into training"),
        ("epochs: 9\ntraining: {batch: 3}", "put stop: {epochs: 9} into training"),
        (
            "epochs: 9\ntraining: {stop: {plateau: 3}}", "put epochs: 9 into training.stop"
        ),
        ("network: {hidden: [4]}\ncompare: {test: 0.2}", "it belongs at the top level"),
    ])
    func `a key of another section is sent there from the top level`(yaml: String, hint: String) {
        #expect(
            Self.error("points: [moons]\n\(yaml)\n")?.hasSuffix("unknown key (\(hint))") == true)
    }

    @Test(arguments: [
        ("activation: linear", "identity"), ("activation: logistic", "sigmoid"),
        ("init: kaiming", "he"), ("init: glorot_uniform", "xavier"),
    ])
    func `other names of values are known`(yaml: String, name: String) {
        #expect(
            Self.message(network: "hidden: [4], \(yaml)")?.hasSuffix("(did you mean \(name)?)")
                == true)
    }

    @Test(arguments: [("mse", "squared"), ("bce", "logistic"), ("nll", "cross-entropy")])
    func `other names of losses are known`(loss: String, name: String) {
        #expect(
            Self.message(training: "loss: \(loss)")?.hasSuffix("(did you mean \(name)?)") == true)
    }

    @Test func `names are accepted in any letter case, and with other hyphens`() throws {
        let yaml = """
            points: [Moons]
            network: {hidden: [4, 3, 2], activation: [ReLU, LeakyReLU, "Leaky_ReLU:0.2"], init: Xavier}
            training: {optimizer: {RMSprop: {decay: 0.9}}, schedule: Cosine, loss: CrossEntropy}
            frames: {spacing: Linear, look: Glass_Dark}
            """
        let scenario = try ScenarioFile(yaml: yaml, path: "x.yaml").scenario
        #expect(
            scenario.network.hidden.map(\.activation)
                == [.relu, .leakyRelu(slope: 0.01), .leakyRelu(slope: 0.2)])
        #expect(scenario.network.initialisation == .xavier)
        #expect(scenario.training.optimizer.name == "rms-prop")
        #expect(scenario.training.loss == .crossEntropy && scenario.frames.look == .glassDark)
        for name in ["Adam", "ADAM", "AdamW", "SGD", "Nesterov"] {
            let yaml = "points: [moons]\nnetwork: {hidden: []}\ntraining: {optimizer: \(name)}\n"
            #expect(throws: Never.self) { try ScenarioFile(yaml: yaml, path: "x.yaml") }
        }
    }

    @Test(arguments: [
        ("rate: 0,01", "3:18: training.rate", "0.01"),
        ("l2: 1, l1: 0,5", "3:23: training.l1", "0.5"),
    ])
    func `a decimal comma within braces is named`(yaml: String, place: String, number: String) {
        #expect(
            Self.message(training: yaml)
                == "x.yaml:\(place): a comma ends a number here (write \(number))")
    }

    @Test(arguments: [
        ("network: {hidden: 8, 8}", "[8, 8]"), ("network: {hidden: 8, 4, init: he}", "[8, 4]"),
        ("network: {hidden: [4]}\ncompare: {widths: 2, 4, 8}", "[2, 4, 8]"),
        ("network: {hidden: [4]}\nframes: {size: 640, 480}", "[640, 480]"),
    ])
    func `a list without its brackets is named`(yaml: String, list: String) {
        #expect(
            Self.error("points: [moons]\n\(yaml)\n")?.hasSuffix(
                "a list needs brackets (write \(list))") == true)
    }

    @Test func `an option's word is a key of the scenario`() {
        #expect(ScenarioFile.place(ofKey: "lr") == "training: {rate: ...}")
        #expect(ScenarioFile.place(ofKey: "epochs") == "training: {stop: {epochs: ...}}")
        #expect(ScenarioFile.place(ofKey: "test-size") == "test: ...")
        #expect(ScenarioFile.place(ofKey: "verbose") == nil)
    }

    @Test func `the batch and the class weights have names in any letter case`() throws {
        let yaml =
            "points: [moons]\nnetwork: {hidden: []}\n"
            + "training: {batch: Full, classWeights: Balanced}\n"
        let training = try ScenarioFile(yaml: yaml, path: "x.yaml").scenario.training
        #expect(training.batchSize == Int(Int32.max) && training.classWeights == .balanced)
    }

    @Test func `every section has its keys, and no word means two keys of one section`() throws {
        for (path, keys) in Synonyms.sections {
            for (index, key) in keys.enumerated() {
                #expect(Synonyms.section(of: key)?.key == key)
                for other in keys[(index + 1)...] {
                    let words = Synonyms.words[key] ?? []
                    #expect(
                        !words.contains { Synonyms.words[other]?.contains($0) == true }, "\(path)")
                }
            }
        }
        for (name, words) in Synonyms.words {
            #expect(words.allSatisfy { $0 == $0.lowercased() && !$0.contains("_") }, "\(name)")
            #expect(Set(words).count == words.count, "\(name)")
        }
    }
}
