import Testing
import Text

@testable import ScenarioFiles

@Suite struct NetworkErrorTests {
    @Test(arguments: cases)
    func `a network that cannot be is refused in one line`(_ example: ErrorCase) {
        example.check()
    }

    static let cases: [ErrorCase] = [
        .network(
            "hidden: [16, 0]",
            "2:24: network.hidden[1]: 0 is not a width (1 to 4096)"),
        .network(
            "hidden: [-1]",
            "2:20: network.hidden[0]: -1 is not a width (1 to 4096)"),
        .network(
            "hidden: [3.5]",
            "2:20: network.hidden[0]: 3.5 is not a width (a whole number, 1 to 4096)"),
        .network(
            "hidden: [1000000000]",
            "2:20: network.hidden[0]: 1000000000 is over the limit for a width (1 to 4096)", .limit),
        .network(
            "hidden: [4097]",
            "2:20: network.hidden[0]: 4097 is over the limit for a width (1 to 4096)", .limit),
        .network(
            "hidden: [1e30]",
            "2:20: network.hidden[0]: 1e30 is over the limit for a width (1 to 4096)", .limit),
        .network(
            "hidden: 16",
            "2:19: network.hidden: 16 is not a list (of widths, such as [16, 16]; [] for none)"),
        .network(
            "hidden: [\"16\"]",
            "2:20: network.hidden[0]: \"16\" is text (write 16 without quotes)"),
        .network(
            "hidden: [wide]",
            "2:20: network.hidden[0]: wide is not a width (a whole number, 1 to 4096)"),
        .network(
            "hidden: [[4]]",
            "2:20: network.hidden[0]: is a list, not a width (a whole number, 1 to 4096)"),
        .network(
            "hidden: [~]",
            "2:20: network.hidden[0]: is empty, not a width (a whole number, 1 to 4096)"),
        .network(
            "hidden: [010]",
            """
            2:20: network.hidden[0]: 010 begins with a zero, which some YAML readers take as octal \
            (write 10)
            """),
        .network(
            "hidden: [1_000]",
            "2:20: network.hidden[0]: 1_000 contains an underscore (write 1000)"),
        .network(
            "hidden: [1:30]",
            """
            2:20: network.hidden[0]: 1:30 contains a colon, which some YAML readers take as base 60 \
            (write one decimal number)
            """),
        .network(
            "hidden: [999999999999999999:59]",
            """
            2:20: network.hidden[0]: 999999999999999999:59 contains a colon, which some \
            YAML readers take as base 60 (write one decimal number)
            """),
        .network(
            "hidden: [0x10]",
            "2:20: network.hidden[0]: 0x10 is not decimal (write 16)"),
        .network(
            "hidden: [0o17]",
            "2:20: network.hidden[0]: 0o17 is not decimal (write 15)"),
        .network(
            "hidden: [0b101]",
            "2:20: network.hidden[0]: 0b101 is not decimal (write 5)"),
        .network(
            "hidden: [4096, 4096, 4096, 4096]",
            """
            2:19: network.hidden: 50360321 weights and biases are over the limit (at most \
            50000000)
            """, .limit),
        .network(
            "hidden: [4], activation: step",
            """
            2:36: network.activation: step is flat everywhere and cannot be trained (relu, \
            leaky-relu, abs, hard-tanh, tanh, sigmoid, gelu, sine or identity)
            """),
        .network(
            "hidden: [4], activation: relux",
            "2:36: network.activation: relux is not an activation (did you mean relu?)"),
        .network(
            "hidden: [4], activation: softplus",
            """
            2:36: network.activation: softplus is not an activation (relu, leaky-relu, \
            abs, hard-tanh, tanh, sigmoid, gelu, sine or identity)
            """),
        .network(
            "hidden: [4], activation: [relu, relu]",
            """
            2:36: network.activation: 2 activations for one hidden layer (one name for \
            all, or one for each layer)
            """),
        .network(
            "hidden: [4], activation: [relu, {}]",
            """
            2:36: network.activation: 2 activations for one hidden layer (one name for \
            all, or one for each layer)
            """),
        .network(
            "hidden: [4], activation: leaky-relu:1.5",
            "2:36: network.activation: 1.5 is not a slope (0 or more, below 1)"),
        .network(
            "hidden: [4], activation: leaky-relu:x",
            "2:36: network.activation: x is not a slope (0 or more, below 1)"),
        .network(
            "hidden: [4], init: her",
            "2:30: network.init: her is not an initialisation (did you mean he?)"),
        .network(
            "hidden: [4], init: {uniform: 0, bias: 0.1}",
            """
            2:40: network.init.uniform: 0 is not a bound of the first weights (above 0, at most \
            1000)
            """),
        .network(
            "hidden: [4], init: {bias: 0.1}",
            "2:30: network.init.uniform: is missing (required: uniform)"),
        .network(
            "hidden: [4], init: {uniform: 1, bias: 2000}",
            "2:49: network.init.bias: 2000 is not a first bias (-1000 to 1000)"),
        .network(
            "hidden: [4], init: {uniform: 1, biases: 0}",
            "2:43: network.init.biases: unknown key (did you mean bias?)"),
        .network(
            "hidden: [4], output: sigmoid",
            "2:32: network.output: sigmoid is not an output (identity or tanh)"),
        .network(
            "hidden: [4], output: tanh",
            "2:32: network.output: tanh needs loss: squared (key training.loss)"),
        .whole(
            "points: [moons]\nnetwork: {hidden: [4], output: tanh}\ntraining: {loss: softmax}\n",
            "2:32: network.output: tanh needs loss: squared (key training.loss)"),
        .whole(
            "points: [moons]\nnetwork: [4]\n",
            "2:10: network: is a list, not a mapping (with keys such as hidden:)"),
        .whole(
            "points: [moons]\nnetwork:\n",
            "2:9: network.hidden: is missing (required: hidden)"),
        .network(
            "layers: [4]",
            "2:11: network.layers: unknown key (did you mean hidden?)"
        ),
        .whole(
            "network: {hidden: [0]}\npoints: [moon]\n",
            "1:20: network.hidden[0]: 0 is not a width (1 to 4096)"),
    ]
}
