import Points
import Testing
import Text

@testable import ScenarioFiles

@Suite struct PointsErrorTests {
    @Test(arguments: cases)
    func `a source of points that cannot be is refused in one line`(_ example: ErrorCase) {
        example.check()
    }

    static let cases: [ErrorCase] = [
        .whole(
            "points: []\nnetwork: {hidden: [4]}\n",
            "1:9: points: is empty (at least one source, such as - moons)"),
        .whole(
            "points: moons\nnetwork: {hidden: [4]}\n",
            "1:9: points: moons is not a list (of sources, such as - moons)"),
        .whole(
            "points:\nnetwork: {hidden: [4]}\n",
            "1:8: points: is empty, not a list (of sources, such as - moons)"),
        .whole(
            "points: [7]\nnetwork: {hidden: [4]}\n",
            """
            1:10: points[0]: 7 is not a source of points (spirals, lang-witbrock, moons, \
            rings, xor, blobs, checkerboard, half-plane, polygon, formula, \
            playground-circle, playground-gauss, playground-xor, playground-spiral, csv, image or literal)
            """),
        .source(
            "spiral",
            "2:5: points[0]: spiral is not a source of points (did you mean spirals?)"),
        .source(
            "spirals: {cuont: 5}",
            "2:15: points[0].spirals.cuont: unknown key (did you mean count?)"),
        .source(
            "spirals: {count: 0}",
            "2:22: points[0].spirals.count: 0 is not a value of count (1 to 1000000)"),
        .source(
            "spirals: {count: 2000000}",
            """
            2:22: points[0].spirals.count: 2000000 is over the limit for a value of count \
            (1 to 1000000)
            """, .limit),
        .source(
            "spirals: {turns: 99}",
            "2:22: points[0].spirals.turns: 99 is not a value of turns (0.05 to 20)"),
        .source(
            "spirals: {count: 3.5}",
            """
            2:22: points[0].spirals.count: 3.5 is not a value of count (a whole number, 1 \
            to 1000000)
            """),
        .source(
            "spirals: {count: 500}\n    moons: {}",
            "3:5: points[0].moons: is a second key after spirals (only one name is allowed here)"),
        .source(
            "spirals:\n    count: 500",
            """
            3:5: points[0].count: is a second key after spirals (indent it further, so that it \
            belongs to spirals)
            """),
        .source(
            "spirals: {noise: -1}",
            "2:22: points[0].spirals.noise: -1 is not a standard deviation (0 to 1e30)"),
        .source(
            "spirals: {labelNoise: 2}",
            "2:27: points[0].spirals.labelNoise: 2 is not a share (0 to 1)"),
        .source(
            "spirals: {balance: {a: 2}}",
            "2:28: points[0].spirals.balance.a: 2 is not a share (0 to 1)"),
        .source(
            "spirals: {balance: 2}",
            """
            2:24: points[0].spirals.balance: 2 is not a mapping (a class and the share of \
            it to keep)
            """),
        .source(
            "spirals: {classes: [a, b], balance: {c: 0.5}}",
            "2:42: points[0].spirals.balance.c: the source has no class of this name (a or b)"),
        .source(
            "literal: {class: red, at: [[0, 0]]}", below: "classes: [blue, orange]\n",
            "2:22: points[0].literal.class: red is not among classes (known: blue, orange)"),
        .source(
            "literal: {class: blu, at: [[0, 0]]}", below: "classes: [blue, orange]\n",
            "2:22: points[0].literal.class: blu is not among classes (did you mean blue?)"),
        .source(
            "literal: {at: [[0, 0]]}",
            "2:14: points[0].literal.class: is missing (required: class and at)"),
        .source(
            "literal: {class: a, at: []}",
            "2:29: points[0].literal.at: has no point (at least 1)"),
        .source(
            "literal: {class: a, at: [[0]]}",
            "2:30: points[0].literal.at[0]: is a list, not a point ([x, y])"),
        .source(
            "literal: {class: a, at: [0, 1]}",
            "2:30: points[0].literal.at[0]: 0 is not a point ([x, y])"),
        .source(
            "literal: {class: a, at: [[0, 1e308]]}",
            "2:34: points[0].literal.at[0][1]: 1e308 is not a coordinate (-1e30 to 1e30)"),
        .source(
            "literal: {class: a, at: [[0, .nan]]}",
            "2:34: points[0].literal.at[0][1]: .nan is not a finite number (write digits)"),
        .source(
            "literal: {class: a, at: [[0, x]]}",
            "2:34: points[0].literal.at[0][1]: x is not a coordinate (-1e30 to 1e30)"),
        .source(
            "literal: {class: a, at: [[0, 1]], classes: [b]}",
            """
            2:39: points[0].literal.classes: unknown key (known here: class, at, noise, \
            labelNoise, balance)
            """),
        .source(
            "polygon: {count: 5}",
            "2:14: points[0].polygon.corners: is missing (required: corners)"),
        .source(
            "polygon: {corners: [[0, 0], [1, 1]]}",
            "2:24: points[0].polygon.corners: has 2 points (at least 3)"),
        .source(
            "polygon: {corners: [[0, 0], [1, 1], [0, 1], [1, 0]]}",
            """
            2:24: points[0].polygon.corners: edge 1-2 from (0, 0) to (1, 1) crosses edge 3-4 from \
            (0, 1) to (1, 0) (an outline may not cross itself)
            """),
        .source(
            "csv: {}",
            "2:10: points[0].csv.file: is missing (required: file)"),
        .source(
            "csv: {file: \"\"}",
            "2:17: points[0].csv.file: is blank, not a file name (at least one character)"),
        .source(
            "csv: {file: a.csv, colour: b}",
            """
            2:24: points[0].csv.colour: unknown key (known here: file, x, y, class, \
            missing, split, noise, labelNoise, balance, classes)
            """),
        .source(
            "image: {file: a.png, count: 0}",
            "2:33: points[0].image.count: 0 is not a number of points (1 to 1000000)"),
        .source(
            "image: {file: a.png, window: [1, 0, 0, 1]}",
            "2:38: points[0].image.window[1]: 0 is not right of 1 (x0 below x1)"),
        .source(
            "image: {file: [a]}",
            "2:19: points[0].image.file: is a list, not a file name (a text)"),
        .source(
            "blobs: {classes: 65}",
            """
            2:22: points[0].blobs.classes: 65 is over the limit for a value of classes (1 \
            to 64)
            """, .limit),
        .source(
            "blobs: {classes: [a, 7, \"\"]}",
            """
            2:29: points[0].blobs.classes[2]: is blank, not a class name (at least one \
            character)
            """),
        .source(
            "blobs: {classes: [a, b]}", below: "classes: [a, c]\n",
            "2:26: points[0].blobs.classes[1]: b is not among classes (known: a, c)"),
        .source(
            "csv: {file: a.csv, missing: drop}",
            "2:33: points[0].csv.missing: drop is not a rule (did you mean skip?)"),
        .source(
            "csv: {file: a.csv, split: tset}",
            "2:31: points[0].csv.split: tset is not a split (did you mean test?)"),
        .source(
            "csv: {file: a.csv, split: test}",
            """
            2:31: points[0].csv.split: leaves no source to train with (at least one has split: \
            train)
            """),
        .source(
            "csv: {file: a.csv, split: test}\n  - moons", below: "test: 0.5\n",
            """
            5:7: test: cannot be combined with split: test (the test points are those of that \
            source)
            """),
        .source(
            "csv: {file: a.csv, x: [1]}",
            "2:27: points[0].csv.x: is a list, not a column name (a text)"),
        .source(
            "moons: {classes: [a, 7, \"\"]}",
            """
            2:29: points[0].moons.classes[2]: is blank, not a class name (at least one \
            character)
            """),
        .source(
            "moons: {classes: []}",
            "2:22: points[0].moons.classes: is empty (1 to 256 entries)"),
        .source(
            "rings: {rings: 9}",
            "2:20: points[0].rings.rings: 9 is over the limit for a value of rings (2 to 8)", .limit
        ),
        .source(
            "playground-gauss: {noise: 0.6}",
            "2:31: points[0].playground-gauss.noise: 0.6 is not a value of noise (0 to 0.5)"),
        .source(
            "lang-witbrock: {count: 5}",
            """
            2:21: points[0].lang-witbrock.count: unknown key (known here: density, radius, \
            noise, labelNoise, balance, classes)
            """),
        .source(
            "half-plane: {angle: 400}",
            "2:25: points[0].half-plane.angle: 400 is not a value of angle (-360 to 360)"),
        .source(
            "formula: {count: 5}",
            "2:14: points[0].formula.expression: is missing (required: expression)"),
        .source(
            "formula: {expression: y - xx, count: 5}",
            "2:31: points[0].formula.expression: unknown name 'xx' (write x x to multiply)"),
        .source(
            "formula: {expression: \"y - xx\"}",
            "2:32: points[0].formula.expression: unknown name 'xx' (write x x to multiply)"),
        .source(
            "formula: {expression: max(x, y)}",
            """
            2:30: points[0].formula.expression: this parenthesis is not closed: the comma ends \
            the formula here (put a formula with a comma in quotes)
            """),
        .source(
            "formula: {expression: [x]}",
            """
            2:27: points[0].formula.expression: is a list, not a formula (such as "x^2")
            """),
        .source(
            "formula: {expression: \(String(repeating: "-", count: 101))x}",
            """
            2:127: points[0].formula.expression: too many parentheses, signs and exponents inside \
            each other (at most 100 levels)
            """, .limit),
        .source(
            "formula: {expression: x, box: [1, 0, 0, 1]}",
            "2:39: points[0].formula.box[1]: 0 is not right of 1 (x0 below x1)"),
        .source(
            "polygon: {corners: 7}",
            """
            2:24: points[0].polygon.corners: 7 is not a list (of points, such as [[0, 1], \
            [2, 3]])
            """),
        .source(
            "polygon: {corners: [[0, 0], [1, 1], [2]]}",
            "2:41: points[0].polygon.corners[2]: is a list, not a point ([x, y])"),
    ]
}
