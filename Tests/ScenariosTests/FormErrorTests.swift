import Testing
import Text

@testable import Scenarios

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
            "3:1: a second document begins (a file holds one scenario)"),
        .whole(
            "points: [moons]\nnetwork: {hidden: [4]}\n...\ntitle: x\n",
            "4:1: does not go on with what stands above (check the indentation)"),
        .whole(
            "points:\n\t- moons\n",
            "2:1: a tab cannot indent (use spaces)"),
        .whole(
            "points: [moons\nnetwork: {hidden: [4]}\n",
            "2:8: a list is not closed (a comma or ] to the one from 1:9)"),
        .whole(
            "network: {hidden: [4]\npoints: [moons]\n",
            "2:1: a mapping is not closed (a comma or } to the one from 1:10)"),
        .whole(
            "title: \"abc\n",
            "1:8: a quote is not closed (end the text with a quote)"),
        .whole(
            "title: 'abc\n",
            "1:8: a quote is not closed (end the text with a quote)"),
        .below(
            "seed: 1\nseed: 2\n",
            "4:1: seed: stands here a second time (a key stands once)"),
        .whole(
            "points: [moons]\nnetwork: {hidden: [4], hidden: [5]}\n",
            "2:24: network.hidden: stands here a second time (a key stands once)"),
        .below(
            "tittle: x\n",
            "3:1: tittle: unknown key (did you mean title?)"),
        .below(
            "zzz: 1\n",
            """
            3:1: zzz: unknown key (known here: title, seed, window, classes, points, test, \
            normalise, network, training, frames, compare)
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
            "1:1: network: is missing (points and network must be there)"),
        .whole(
            "{}",
            "1:1: points: is missing (points and network must be there)"),
        .whole(
            "network: {hidden: [4]}\n",
            "1:1: points: is missing (points and network must be there)"),
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
            batch, loss, l1, l2, stop)
            """),
        .whole(
            "a: &x [1]\n",
            "1:4: a: has an anchor (leave the & and its name out)"),
        .whole(
            "title: *x\n",
            "1:8: title: is an alias (write the value out; names with * are not read)"),
        .whole(
            "points:\n  - moons\n  - *x\n",
            "3:5: points[1]: is an alias (write the value out; names with * are not read)"),
        .above(
            "<<: {a: 1}\n",
            """
            1:1: ["<<"]: unknown key (known here: title, seed, window, classes, points, \
            test, normalise, network, training, frames, compare)
            """),
        .whole(
            "? [1]\n: 1\n",
            "1:3: a list is used as a key (a key is one word)"),
        .whole(
            "? {a: 1}\n: 1\n",
            "1:3: a mapping is used as a key (a key is one word)"),
        .whole(
            "network: !!map {hidden: [4]}\n",
            "1:10: network: has a tag (leave the ! and its name out)"),
        .whole(
            "points: !!set {[1]: }\n",
            "1:9: points: has a tag (leave the ! and its name out)"),
        .whole(
            "title: !!str x\n",
            "1:8: title: has a tag (leave the ! and its name out)"),
        .whole(
            "seed: ! 5\n",
            "1:7: seed: has a tag (leave the ! and its name out)"),
        .whole(
            "%YAML 1.1\n---\npoints: [moons]\nnetwork: {hidden: [4]}\n",
            "1:1: a line that begins with % is a YAML directive (leave it out)"),
        .whole(
            "[1]: 2\n",
            "1:1: a list is used as a key (a key is one word)"),
        .whole(
            "a: &a [l]\nb: &b [*a,*a]\n",
            "1:4: a: has an anchor (leave the & and its name out)"),
        .whole(
            "&a [*a]\n",
            "1:1: has an anchor (leave the & and its name out)"),
        .whole(
            "[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]",
            """
            1:17: [0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: is nested too deep (at \
            most 16 lists and mappings in one another)
            """, .limit),
        .whole(
            "a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: a: ",
            "1:5: a colon too many (quote text that holds a colon and a space)"),
        .whole(
            "- - - - - - - - - - - - - - - - - - - - x",
            """
            1:33: [0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: is nested too deep (at \
            most 16 lists and mappings in one another)
            """, .limit),
        .above(
            "title: a: b\n",
            "1:9: a colon too many (quote text that holds a colon and a space)"),
        .above(
            "title: @x\n",
            "1:8: nothing can begin with @ (put the text in quotes)"),
        .above(
            "title: `x`\n",
            "1:8: nothing can begin with ` (put the text in quotes)"),
        .whole(
            "points: [moons]\n network: {hidden: [4]}\n",
            "2:2: is indented like nothing above it (line it up with its neighbours)"),
        .whole(
            "points\nnetwork: 1\n",
            "2:8: a key cannot stand here (check the line above and the indentation)"),
        .whole(
            "  - a\nb: 1\n",
            "2:1: does not go on with what stands above (check the indentation)"),
        .whole(
            "a: - b\n",
            "1:4: a list cannot begin here (begin it on a line of its own, or write [a, b])"),
        .above(
            "title: % x\n",
            "1:8: nothing can begin with % (put the text in quotes)"),
        .above(
            "title: \"a\" b\n",
            "1:12: stands behind something complete (quote the whole text, or begin a new line)"),
        .below(
            "}\n",
            "3:1: a bracket that closes nothing (leave it out)"),
        .whole(
            "title: [a, b}\n",
            "1:13: a list is not closed (a comma or ] to the one from 1:8)"),
    ]
}
