import Foundation
import Geometry
import NeuralNetworks
import TestSupport
import Testing

@testable import Lab

@Suite struct ExplanationLatexTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private func latex(
        _ network: Network, at places: [Point] = [], listsAll: Bool = false
    ) throws -> String {
        let path = try temporary.write(
            NetworkFile(network: network, title: "50 % of \\it").bytes(as: .json), to: "net.json")
        let explanation = try Explanation(
            of: LoadedModel(at: path),
            options: ExplanationOptions(places: places, listsAll: listsAll))
        return String(
            decoding: try ExplanationJSONTests.bytes(explanation, .latex), as: UTF8.self)
    }

    private static let pdflatex = ExternalProgram("pdflatex")

    /// Compiles a text, where that is possible, and checks that what is opened is closed.
    private func check(_ latex: String) throws {
        let code = latex.split(separator: "\n").filter { !$0.hasPrefix("%") }
            .joined(separator: "\n")
        var open: [String] = []
        for match in code.matches(of: /\\(begin|end)\{([a-z*]+)\}/) {
            if match.1 == "begin" {
                open.append(String(match.2))
            } else {
                #expect(open.popLast() == String(match.2))
            }
        }
        #expect(open.isEmpty)
        #expect(code.count { $0 == "{" } == code.count { $0 == "}" })
        #expect(
            code.components(separatedBy: "\\left").count
                == code.components(separatedBy: "\\right").count)
        guard let pdflatex = Self.pdflatex else { return }
        let document =
            "\\documentclass{article}\\usepackage{amsmath}\\begin{document}\n\(latex)\n"
            + "\\end{document}\n"
        let path = try temporary.write(document, to: "net.tex")
        let result = try pdflatex.run([
            "-interaction=nonstopmode", "-halt-on-error", "-output-directory", temporary.path, path,
        ])
        #expect(result.status == 0)
    }

    @Test(arguments: [
        Activation.relu, .leakyRelu(slope: 0.1), .abs, .hardTanh, .tanh, .sigmoid, .gelu, .sine,
        .step, .identity,
    ])
    func `a network of any activation is a formula that closes what it opens`(
        activation: Activation
    ) throws {
        let network = SampleNetwork.network(activation, hidden: [4, 3], outputs: 3, seed: 1)
        let text = try latex(network, at: [Point(0.25, -0.5), Point(7, 7)])
        try check(text)
        #expect(text.hasPrefix("% 50 % of \\it: the network 2-4-3-3, "))
        #expect(text.components(separatedBy: "\\begin{align*}").count == 4)
    }

    @Test func `the weights stand in matrices, and a region in sums`() throws {
        let first = DenseLayer(
            unchecked: [1, -0.00000025, 0.5, 0], biases: [0, -3], inputCount: 2,
            activation: .relu)
        let last = DenseLayer(
            unchecked: [2, -1], biases: [0.125], inputCount: 2, activation: .identity)
        let text = try latex(Network(unchecked: [first, last]), at: [Point(0.5, 0)])
        for line in [
            "  h_{1} &= \\operatorname{ReLU}\\left(\\begin{pmatrix} 1 & -2.5\\cdot 10^{-7} \\\\ 0.5 & 0 "
                + "\\end{pmatrix}\\,\\begin{pmatrix} x \\\\ y \\end{pmatrix} + \\begin{pmatrix} 0 \\\\ "
                + "-3 \\end{pmatrix}\\right) \\\\",
            "  \\ell &= \\begin{pmatrix} 2 & -1 \\end{pmatrix}\\,h_{1} + \\begin{pmatrix} 0.125 "
                + "\\end{pmatrix}",
            "  \\ell(x, y) &= 2\\,x - 5\\cdot 10^{-7}\\,y + 0.125 \\\\",
        ] { #expect(text.contains(line + "\n"), "\(line)") }
        try check(text)
    }

    @Test func `a large layer is written out only where everything is asked for`() throws {
        let network = SampleNetwork.network(.relu, hidden: [13, 3], outputs: 1, seed: 1)
        let short = try latex(network)
        #expect(short.contains("\\underset{13\\times2}{W_{1}}"))
        #expect(short.contains("(--all writes them)"))
        try check(short)
        let long = try latex(network, listsAll: true)
        #expect(!long.contains("underset") && long.contains("\\setcounter{MaxMatrixCols}{13}"))
        try check(long)
    }
}
