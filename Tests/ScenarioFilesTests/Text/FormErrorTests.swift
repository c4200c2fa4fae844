import Testing
import Text

@testable import ScenarioFiles

@Suite struct FormErrorTests {
    @Test(arguments: cases)
    func `text that is no YAML, or more than a scenario needs, is refused in one line`(
        _ example: ErrorCase
    ) {
        example.check()
    }

    static let cases: [ErrorCase] = [
        .whole(
            "",
            "1:1: is empty (a scenario needs the keys points and network)"),
        .whole(
            "# only a comment\n",
            "1:1: is empty (a scenario needs the keys points and network)"),
        .whole(
            "---\n",
            "1:1: is empty (a scenario needs the keys points and network)"),
        .whole(
            "hello",
            "1:1: hello is not a mapping (with keys such as points:)"),
        .whole(
            "- 1\n- 2\n",
            "1:1: is a list, not a mapping (with keys such as points:)"),
        .whole(
            "7",
            "1:1: 7 is not a mapping (with keys such as points:)"),
        .whole(
            "points: [moons]\nnetwork: {hidden: [4]}\n---\npoints: [moons]\nnetwork: {hidden: [4]}\n",
            "3:1: a second document begins (a file contains one scenario)"),
        .whole(
            "points: [moons]\nnetwork: {hidden: [4]}\n...\ntitle: x\n",
            "4:1: does not continue the text above (check the indentation)"),
        .whole(
            "points:\n\t- moons\n",
            "2:1: a tab cannot indent (use spaces)"),
        .whole(
            "points: [moons\nnetwork: {hidden: [4]}\n",
            "2:8: a list is not closed (add a comma or ] for the one from 1:9)"),
        .whole(
            "network: {hidden: [4]\npoints: [moons]\n",
            "2:1: a mapping is not closed (add a comma or } for the one from 1:10)"),
        .whole(
            "points: [{csv: {x: Alcohol (% vol), y: Proline [mg/l], class: c}}]\n",
            "1:40: brackets in a text need quotes (write \"Proline [mg/l]\")"),
        .whole(
            "points: [moons]\nnetwork: {hidden: [4]}\ntest:0.2\n",
            "3:1: a blank is missing after the colon (write test: 0.2)"),
        .whole(
            "title: \"abc\n",
            "1:8: a quote is not closed (end the text with a quote)"),
        .whole(
            "title: 'abc\n",
            "1:8: a quote is not closed (end the text with a quote)"),
        .below(
            "seed: 1\nseed: 2\n",
            "4:1: seed: appears a second time (give each key once)"),
        .whole(
            "points: [moons]\nnetwork: {hidden: [4], hidden: [5]}\n",
            "2:24: network.hidden: appears a second time (give each key once)"),
        .below(
            "tittle: x\n",
            "3:1: tittle: unknown key (did you mean title?)"),
        .below(
            "zzz: 1\n",
            """
            3:1: zzz: unknown key (known here: title, seed, window, classes, points, curve, test, \
            validation, normalise, network, training, frames, compare)
            """),
        .below(
            "normalize: false\n",
            "3:1: normalize: unknown key (did you mean normalise?)"),
        .network(
            "hiden: [4]",
            "2:11: network.hiden: unknown key (did you mean hidden?)"),
        .whole(
            "pionts: [moons]\nnetwork: {hidden: [4]}\n",
            "1:1: pionts: unknown key (did you mean points?)"),
        .whole(
            "points: [moons]\n",
            "1:1: network: is missing (required: points and network)"),
        .whole(
            "{}",
            "1:1: points: is missing (required: points and network)"),
        .whole(
            "network: {hidden: [4]}\n",
            "1:1: points: is missing (required: points and network)"),
        .below(
            "training: {rat: 0.1}\n",
            "3:12: training.rat: unknown key (did you mean rate?)"),
        .below(
            "training: {learning_rate: 0.1}\n",
            "3:12: training.learning_rate: unknown key (did you mean rate?)"),
        .below(
            "training: {momentum: 0.9}\n",
            """
            3:12: training.momentum: unknown key (known here: optimizer, rate, schedule, \
            batch, shuffle, loss, classWeights, l1, l2, stop, keep)
            """),
        .whole(
            "a: &x [1]\n",
            "1:4: a: has an anchor (remove the & and its name)"),
        .whole(
            "title: *x\n",
            "1:8: title: is an alias (write out the value; names with * are not supported)"),
        .whole(
            "points:\n  - moons\n  - *x\n",
            "3:5: points[1]: is an alias (write out the value; names with * are not supported)"),
        .above(
            "<<: {a: 1}\n",
            """
            1:1: ["<<"]: unknown key (known here: title, seed, window, classes, points, \
            curve, test, validation, normalise, network, training, frames, compare)
            """),
        .whole(
            "? [1]\n: 1\n",
            "1:3: a list is used as a key (a key is one word)"),
        .whole(
            "? {a: 1}\n: 1\n",
            "1:3: a mapping is used as a key (a key is one word)"),
        .whole(
            "network: !!map {hidden: [4]}\n",
            "1:10: network: has a tag (remove the ! and its name)"),
        .whole(
            "points: !!set {[1]: }\n",
            "1:9: points: has a tag (remove the ! and its name)"),
        .whole(
            "title: !!str x\n",
            "1:8: title: has a tag (remove the ! and its name)"),
        .whole(
            "seed: ! 5\n",
            "1:7: seed: has a tag (remove the ! and its name)"),
        .whole(
            "%YAML 1.1\n---\npoints: [moons]\nnetwork: {hidden: [4]}\n",
            "1:1: a line that begins with % is a YAML directive (remove it)"),
        .whole(
            "[1]: 2\n",
            "1:1: a list is used as a key (a key is one word)"),
        .whole(
            "a: &a [l]\nb: &b [*a,*a]\n",
            "1:4: a: has an anchor (remove the & and its name)"),
        .whole(
            "&a [*a]\n",
            "1:1: has an anchor (remove the & and its name)"),
        .whole(
            "[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]",
            """
            1:17: [0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: is nested too deeply (at \
            most 16 levels of lists and mappings)
            """, .limit),
        .whole(
            "a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: ",
            "1:5: one colon too many (quote text that contains a colon and a space)"),
        .whole(
            "- - - - - - - - - - - - - - - - - - - - x",
            """
            1:33: [0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: is nested too deeply (at \
            most 16 levels of lists and mappings)
            """, .limit),
        .above(
            "title: a: b\n",
            "1:9: one colon too many (quote text that contains a colon and a space)"),
        .above(
            "title: @x\n",
            "1:8: nothing can begin with @ (put the text in quotes)"),
        .above(
            "title: `x`\n",
            "1:8: nothing can begin with ` (put the text in quotes)"),
        .whole(
            "points: [moons]\n network: {hidden: [4]}\n",
            "2:2: matches the indentation of no line above (align it with its neighbours)"),
        .whole(
            "points\nnetwork: 1\n",
            "2:8: a key is not allowed here (check the line above and the indentation)"),
        .whole(
            "  - a\nb: 1\n",
            "2:1: does not continue the text above (check the indentation)"),
        .whole(
            "a: - b\n",
            "1:4: a list cannot begin here (begin it on a line of its own, or write [a, b])"),
        .above(
            "title: % x\n",
            "1:8: nothing can begin with % (put the text in quotes)"),
        .above(
            "title: \"a\" b\n",
            "1:12: follows a complete value (quote the whole text, or begin a new line)"),
        .below(
            "}\n",
            "3:1: a bracket that closes nothing (remove it)"),
        .whole(
            "title: [a, b}\n",
            "1:13: a list is not closed (add a comma or ] for the one from 1:8)"),
    ]
}
