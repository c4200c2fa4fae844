import Testing
import Text

@testable import ScenarioFiles

@Suite struct TrainingErrorTests {
    @Test(arguments: cases)
    func `training that cannot be is refused in one line`(_ example: ErrorCase) {
        example.check()
    }

    static let cases: [ErrorCase] = [
        .below(
            "training: {rate: 0}\n",
            "3:18: training.rate: 0 is not a learning rate (above 0, at most 1000000)"),
        .below(
            "training: {rate: -1}\n",
            "3:18: training.rate: -1 is not a learning rate (above 0, at most 1000000)"),
        .below(
            "training: {rate: 1e400}\n",
            "3:18: training.rate: 1e400 is too large for a number (at most 1.8e308)"),
        .below(
            "training: {rate: 1e-400}\n",
            "3:18: training.rate: 1e-400 is too close to 0 for a number (write 0)"),
        .below(
            "training: {rate: .nan}\n",
            "3:18: training.rate: .nan is not a finite number (write digits)"),
        .below(
            "training: {rate: .inf}\n",
            "3:18: training.rate: .inf is not a finite number (write digits)"),
        .below(
            "training: {rate: NaN}\n",
            "3:18: training.rate: NaN is not a finite number (write digits)"),
        .below(
            "training: {rate: fast}\n",
            "3:18: training.rate: fast is not a learning rate (above 0, at most 1000000)"),
        .below(
            "training:\n  rate: 0,01\n",
            "4:9: training.rate: 0,01 has a decimal comma (write 0.01)"),
        .below(
            "training: {rate: 1e7}\n",
            "3:18: training.rate: 1e7 is not a learning rate (above 0, at most 1000000)"),
        .below(
            "training: {rate: \"0.1\"}\n",
            "3:18: training.rate: \"0.1\" is text (write 0.1 without quotes)"),
        .below(
            "training: {rate: }\n",
            "3:18: training.rate: is empty, not a learning rate (above 0, at most 1000000)"),
        .below(
            "training: {rate: [0.1]}\n",
            "3:18: training.rate: is a list, not a learning rate (above 0, at most 1000000)"),
        .below(
            "training: {rate: {perUnit: -1}}\n",
            "3:28: training.rate.perUnit: -1 is not a learning rate (above 0, at most 1000000)"),
        .below(
            "training: {rate: {a: 0.1}}\n",
            "3:19: training.rate.a: unknown key (known here: perUnit, maximum)"),
        .below(
            "training: {batch: 0}\n",
            "3:19: training.batch: 0 is not a batch size (1 to 1000000)"),
        .below(
            "training: {batch: all}\n",
            "3:19: training.batch: all is not a batch size (1 to 1000000, or full)"),
        .below(
            "training: {batch: 2000000}\n",
            "3:19: training.batch: 2000000 is over the limit for a batch size (1 to 1000000)",
            .limit),
        .below(
            "training: {stop: {epochs: 1000000000000000000}}\n",
            """
            3:27: training.stop.epochs: 1000000000000000000 is over the limit for a number \
            of epochs (1 to 1000000000)
            """, .limit),
        .below(
            "training: {stop: {epochs: 0}}\n",
            "3:27: training.stop.epochs: 0 is not a number of epochs (1 to 1000000000)"),
        .below(
            "training: {stop: {accuracy: 100}}\n",
            """
            3:29: training.stop.accuracy: 100 is not an accuracy to stop at (above 0, at \
            most 1)
            """),
        .below(
            "training: {stop: {loss: -1}}\n",
            "3:25: training.stop.loss: -1 is not a loss to stop at (0 to 1000000)"),
        .below(
            "training: {stop: 400}\n",
            "3:18: training.stop: 400 is not a mapping (with keys such as epochs:)"),
        .below(
            "training: {optimizer: addam}\n",
            "3:23: training.optimizer: addam is not an optimizer (did you mean adam?)"),
        .below(
            "training: {optimizer: {adam: {beta: 0.9}}}\n",
            "3:31: training.optimizer.adam.beta: unknown key (did you mean beta1?)"),
        .below(
            "training: {optimizer: {adam: {beta1: 1}}}\n",
            "3:38: training.optimizer.adam.beta1: 1 is not a decay rate (0 or more, below 1)"),
        .below(
            "training: {optimizer: {sgd: {beta: 1}}}\n",
            "3:30: training.optimizer.sgd.beta: unknown key (no keys belong here)"),
        .below(
            "training: {optimizer: [adam]}\n",
            """
            3:23: training.optimizer: is a list, not an optimizer (sgd, momentum, \
            nesterov, rms-prop, adam, adam-w or levenberg-marquardt)
            """),
        .below(
            "training: {optimizer: {}}\n",
            """
            3:23: training.optimizer: is a mapping, not an optimizer (sgd, momentum, \
            nesterov, rms-prop, adam, adam-w or levenberg-marquardt)
            """),
        .below(
            "training: {optimizer: {adam: {}, sgd: {}}}\n",
            "3:34: training.optimizer.sgd: is a second key after adam (only one name is "
                + "allowed here)"),
        .below(
            "training: {schedule: {step: {factor: 2}}}\n",
            "3:38: training.schedule.step.factor: 2 is not a factor (above 0, at most 1)"),
        .below(
            "training: {schedule: linear}\n",
            "3:22: training.schedule: linear is not a schedule (constant, step or cosine)"),
        .below(
            "training: {loss: hinge}\n",
            """
            3:18: training.loss: hinge is not a loss (cross-entropy, logistic, softmax or \
            squared)
            """),
        .below(
            "training: {loss: cross entropie}\n",
            "3:18: training.loss: \"cross entropie\" is not a loss (did you mean cross-entropy?)"),
        .below(
            "training: 7\n",
            "3:11: training: 7 is not a mapping (with keys such as optimizer:)"),
        .below(
            "training: {l2: -1}\n",
            "3:16: training.l2: -1 is not a penalty (0 to 1000000)"),
        .below(
            "training: {l1: 1e9}\n",
            "3:16: training.l1: 1e9 is not a penalty (0 to 1000000)"),
        .below(
            "training:\n  rat: 1\nfoo: 1\n",
            "4:3: training.rat: unknown key (did you mean rate?)"),
        .below(
            "training: {stop: {plateau: 0}}\n",
            "3:28: training.stop.plateau: 0 is not a number of epochs (1 to 1000000000)"),
        .below(
            "training: {stop: {steps: 1.5}}\n",
            """
            3:26: training.stop.steps: 1.5 is not a number of steps (a whole number, 1 to \
            1000000000)
            """),
        .below(
            "training: {rate: zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz}\n",
            """
            3:18: training.rate: zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz... is not a \
            learning rate (above 0, at most 1000000)
            """),
        .below(
            "training: {loss: \"a\\nb\"}\n",
            """
            3:18: training.loss: "a<U+000A>b" is not a loss (cross-entropy, logistic, \
            softmax or squared)
            """),
        .below(
            "training: {\"a\\nb\": 1}\n",
            """
            3:12: training["a<U+000A>b"]: unknown key (known here: optimizer, rate, \
            schedule, batch, shuffle, loss, classWeights, l1, l2, stop, keep)
            """),
        .below(
            "training: {shuffle: never}\n",
            "3:21: training.shuffle: never is not a shuffle (every-epoch or once)"),
        .below(
            "training: {classWeights: 2}\n",
            """
            3:26: training.classWeights: 2 is not class weights (none, balanced, or \
            {NAME: number, ...})
            """),
        .below(
            "training: {classWeights: {upper: 0}}\n",
            "3:34: training.classWeights.upper: 0 is not a class weight (above 0, at most 1000)"),
        .below(
            "training: {classWeights: {upper: 1001}}\n",
            "3:34: training.classWeights.upper: 1001 is not a class weight (above 0, at most 1000)"),
        .below(
            "training: {stop: {testLoss: -1}}\n",
            "3:29: training.stop.testLoss: -1 is not a loss to stop at (0 to 1000000)"),
        .below(
            "training: {stop: {testLos: 1}}\n",
            "3:19: training.stop.testLos: unknown key (did you mean testLoss?)"),
        .below(
            "training: {optimizer: {adam: 7}}\n",
            "3:30: training.optimizer.adam: 7 is not a mapping (with keys such as beta1:)"),
        .below(
            "training: {schedule: {constant: {a: 1}}}\n",
            "3:34: training.schedule.constant.a: unknown key (no keys belong here)"),
        .below(
            "training: {schedule: [step]}\n",
            "3:22: training.schedule: is a list, not a schedule (constant, step or cosine)"),
    ]
}
