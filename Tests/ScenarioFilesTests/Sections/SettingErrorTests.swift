import Testing
import Text

@testable import ScenarioFiles

@Suite struct SettingErrorTests {
    @Test(arguments: cases)
    func `a setting that cannot be is refused in one line`(_ example: ErrorCase) {
        example.check()
    }

    static let cases: [ErrorCase] = [
        .below(
            "frames: {size: [0, 0]}\n",
            "3:17: frames.size[0]: 0 is not a side in pixels (64 to 8192)"),
        .below(
            "frames: {size: [1, 1000000000]}\n",
            "3:17: frames.size[0]: 1 is not a side in pixels (64 to 8192)"),
        .below(
            "frames: {size: [960, 9000]}\n",
            "3:22: frames.size[1]: 9000 is over the limit for a side in pixels (64 to 8192)", .limit
        ),
        .below(
            "frames: {size: [960]}\n",
            "3:16: frames.size: has one number (expected two: [width, height])"),
        .below(
            "frames: {size: 960x720}\n",
            "3:16: frames.size: 960x720 is not a list ([width, height] in pixels)"),
        .below(
            "frames: {count: 1}\n",
            "3:17: frames.count: 1 is not a number of frames (2 to 100000)"),
        .below(
            "frames: {count: 100001}\n",
            "3:17: frames.count: 100001 is over the limit for a number of frames (2 to 100000)",
            .limit),
        .below(
            "frames: {look: paperdrak}\n",
            "3:16: frames.look: paperdrak is not a look (did you mean paper-dark?)"),
        .below(
            "frames: {markers: error}\n",
            "3:19: frames.markers: error is not a choice of markers (did you mean errors?)"),
        .below(
            "frames: {look: sepia}\n",
            "3:16: frames.look: sepia is not a look (paper, paper-dark, glass or glass-dark)"),
        .below(
            "frames: {spacing: quadratic}\n",
            "3:19: frames.spacing: quadratic is not a spacing (linear or log)"),
        .below(
            "seed: -1\n",
            "3:7: seed: -1 is not a seed (0 to 9223372036854775807)"),
        .below(
            "seed: 9223372036854775808\n",
            "3:7: seed: 9223372036854775808 is not a seed (0 to 9223372036854775807)"),
        .below(
            "seed: 1.5\n",
            "3:7: seed: 1.5 is not a seed (a whole number, 0 to 9223372036854775807)"),
        .below(
            "seed: 99999999999999999999999\n",
            "3:7: seed: 99999999999999999999999 is not a seed (0 to 9223372036854775807)"),
        .below(
            "test: 1\n",
            "3:7: test: 1 is not a share to hold out (0 or more, below 1)"),
        .below(
            "test: -0.1\n",
            "3:7: test: -0.1 is not a share to hold out (0 or more, below 1)"),
        .below(
            "test: 50%\n",
            "3:7: test: 50% is a percentage (write 0.5)"),
        .below(
            "normalise: yes\n",
            "3:12: normalise: yes is not a scaling (write true)"),
        .below(
            "normalise: 1\n",
            "3:12: normalise: 1 is not a scaling (write true)"),
        .below(
            "normalise: z-score\n",
            "3:12: normalise: z-score is not a scaling (did you mean standard?)"),
        .below(
            "normalise: maybe\n",
            "3:12: normalise: maybe is not a scaling (box, standard, robust or none)"),
        .below(
            "normalise: True\n",
            "3:12: normalise: True is not a scaling (write true)"),
        .below(
            "normalise: \"true\"\n",
            "3:12: normalise: \"true\" is not a scaling (write true)"),
        .below(
            "window: [6, -6, -6, 6]\n",
            "3:13: window[1]: -6 is not right of 6 (x0 below x1)"),
        .below(
            "window: [-6, 6, 6, 6]\n",
            "3:20: window[3]: 6 is not above 6 (y0 below y1)"),
        .below(
            "window: [-6, 6]\n",
            "3:9: window: has 2 numbers (expected four: [x0, x1, y0, y1])"),
        .below(
            "window: [1000, 1000.0000009, -6, 6]\n",
            "3:16: window[1]: 1000.0000009 is too close to 1000 (expected a distance of at "
                + "least 1e-9 of their magnitude)",
            .limit),
        .below(
            "window: [-6, 6, -1e30, -9.999999999e29]\n",
            """
            3:24: window[3]: -9.999999999e29 is too close to -1e30 \
            (expected a distance of at least 1e-9 of their magnitude)
            """, .limit),
        .below(
            "window: [-6, 6, 0, 1e-310]\n",
            "3:20: window[3]: 1e-310 is too close to 0 (expected a distance of at least 1e-9 "
                + "of their magnitude)",
            .limit),
        .below(
            "window: 6\n",
            "3:9: window: 6 is not a list ([x0, x1, y0, y1])"),
        .below(
            "window: [-1e31, 6, -6, 6]\n",
            "3:10: window[0]: -1e31 is not a coordinate (-1e30 to 1e30)"),
        .below(
            "window: [-6, 6, -6, .inf]\n",
            "3:21: window[3]: .inf is not a finite number (write digits)"),
        .below(
            "title: \"a\\ab\"\n",
            "3:8: title: contains a control character, U+0007 (remove it)"),
        .below(
            "title: \"a\\u202eb\"\n",
            "3:8: title: contains a direction mark, U+202E (remove it)"),
        .below(
            "title: a\u{202e}b\n",
            "3:8: title: contains a direction mark, U+202E (remove it)"),
        .below(
            "title: \"\"\n",
            "3:8: title: is blank, not a title (at least one character)"),
        .below(
            "title: \" \"\n",
            "3:8: title: is blank, not a title (at least one character)"),
        .below(
            "title: |\n  a\n  b\n",
            "3:8: title: contains a line break (a title is one line)"),
        .below(
            "title: null\n",
            "3:8: title: null means no value (to use it as a title, write \"null\")"),
        .below(
            "title: [a]\n",
            "3:8: title: is a list, not a title (a text)"),
        .below(
            "title: \"a\\0b\"\n",
            "3:8: title: contains a control character, U+0000 (remove it)"),
        .below(
            "title: \"\\uD800\"\n",
            "3:11: an escape that means no character (remove it)"),
        .below(
            "title: \"\\q\"\n",
            "3:9: an unknown escape (write \\\\ for a backslash, or single quotes)"),
        .below(
            "classes: [a, a]\n",
            "3:14: classes[1]: a appears a second time (give it once)"),
        .below(
            "classes: []\n",
            "3:10: classes: is empty (1 to 256 entries)"),
        .below(
            "classes: blue\n",
            "3:10: classes: blue is not a list of class names (such as [blue, orange])"),
        .below(
            "classes: {blue: \"#GG0000\"}\n",
            "3:17: classes.blue: \"#GG0000\" is not a colour (such as \"#1f77b4\")"),
        .below(
            "classes: {blue: red}\n",
            "3:17: classes.blue: red is not a colour (such as \"#1f77b4\")"),
        .below(
            "classes:\n  blue: #ff0000\n  orange: null\n",
            "4:8: classes.blue: #ff0000 is a comment here (write it in quotes: \"#ff0000\")"),
        .below(
            "classes: {blue: #ff0000, orange: null}\n",
            "3:17: # begins a comment here (write a colour in quotes: \"#ff0000\")"),
        .below(
            "classes: [\"a\\tb\"]\n",
            "3:11: classes[0]: contains a control character, U+0009 (remove it)"),
        .below(
            "classes: [null]\n",
            "3:11: classes[0]: null means no value (to use it as a class name, write \"null\")"),
        .below(
            "classes: [yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy]\n",
            "3:11: classes[0]: has more characters than a class name may have (at most 64)", .limit),
        .below(
            "classes: {a: 1, a: 2}\n",
            "3:17: classes.a: appears a second time (give each key once)"),
        .below(
            "compare: {widths: [2], parameters: 100}\n",
            "3:36: compare.parameters: cannot be combined with widths (give one of them)"),
        .below(
            "compare: {parameters: 0}\n",
            "3:23: compare.parameters: 0 is not a number of parameters (1 to 50000000)"),
        .below(
            "compare: {parameters: 9, activations: [relu, relu]}\n",
            "3:46: compare.activations[1]: relu appears a second time (give it once)"),
        .below(
            "compare: {parameters: 9, activations: [step]}\n",
            """
            3:40: compare.activations[0]: step is flat everywhere and cannot be trained (relu, \
            leaky-relu, abs, hard-tanh, tanh, sigmoid, gelu, sine or identity)
            """),
        .below(
            "compare: {widths: [2], target: 0}\n",
            "3:32: compare.target: 0 is not an accuracy to reach (above 0, at most 1)"),
        .below(
            "compare: {widths: []}\n",
            "3:19: compare.widths: is empty (1 to 64 entries)"),
        .below(
            "compare: {widths: [2, 2]}\n",
            "3:23: compare.widths[1]: 2 appears a second time (give it once)"),
        .below(
            "compare: {widths: [0]}\n",
            "3:20: compare.widths[0]: 0 is not a width (1 to 4096)"),
        .below(
            "compare: {widths: [4096], depths: [64]}\n",
            """
            3:19: compare.widths: 1057239041 weights and biases are over the limit (at \
            most 50000000)
            """, .limit),
        .below(
            "compare: {widths: [2], seeds: 0}\n",
            "3:31: compare.seeds: 0 is not a number of seeds (1 to 1000)"),
        .above(
            "classes:\n  blue: #ff0000\n  orange: null\n",
            "2:8: classes.blue: #ff0000 is a comment here (write it in quotes: \"#ff0000\")"),
        .below(
            "classes: {blue: [1]}\n",
            "3:17: classes.blue: is a list, not a colour (such as \"#1f77b4\")"),
        .whole(
            "title: \u{1}\n",
            "1:8: contains a control character, U+0001 (remove it)"),
        .above(
            "title: <script>alert(1)</script>\nseed: x\n",
            "2:7: seed: x is not a seed (a whole number, 0 to 9223372036854775807)"),
        .below(
            "seed: +-1\n",
            "3:7: seed: +-1 is not a seed (a whole number, 0 to 9223372036854775807)"),
        .below(
            "seed: 1e\n",
            "3:7: seed: 1e is not a seed (a whole number, 0 to 9223372036854775807)"),
        .below(
            "seed: 0b2\n",
            "3:7: seed: 0b2 is not decimal (write it with the digits 0 to 9)"),
        .below(
            "frames: {size: [64.5, 64]}\n",
            "3:17: frames.size[0]: 64.5 is not a side in pixels (a whole number, 64 to 8192)"),
        .below(
            "compare: 3\n",
            "3:10: compare: 3 is not a mapping (with keys such as widths:)"),
        .below(
            "compare: {widths: [2], depths: [0]}\n",
            "3:33: compare.depths[0]: 0 is not a number of hidden layers (1 to 64)"),
        .below(
            "compare: {widths: [2], seeds: 1001}\n",
            "3:31: compare.seeds: 1001 is over the limit for a number of seeds (1 to 1000)", .limit),
    ]
}
