import Foundation
import Lab
import TestSupport
import Testing
import Text

@Suite struct CurveNamesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// 2 |x - 1/4| - 1.
    private func model(_ options: ModelOptions = ModelOptions()) throws -> CurveModel {
        let path = try folder.write(
            """
            {"layers": [{"weights": [[1], [-1]], "biases": [-0.25, 0.25], "activation": "relu"},
            {"weights": [[2, 2]], "biases": [-1]}], "window": [-1, 1]}
            """, to: "net.json")
        guard case .curve(let model) = try TrainedModel(at: path, options: options) else {
            throw CancellationError()
        }
        return model
    }

    private func text(
        _ format: ExplanationFormat, resolution: Double? = 0.001, listsAll: Bool = false
    ) throws -> String {
        let options = CurveExplanation.Options(
            listsAll: listsAll, isNamed: true, resolution: resolution)
        return try CurveExplanation(of: try model(), options: options).text(format)
    }

    @Test func `a curve is named in words, with its formula and a table`() throws {
        #expect(
            try text(.text).hasPrefix(
                """
                net

                The curve is an absolute value.
                  given  0.001  as the distance from the samples
                  limit  0.025  for a known function: this distance, or 1 % of the range

                y = -1
                """))
        let lines = try text(.text).split(separator: "\n")
        let named = lines.filter { $0.hasPrefix("  >*  absolute value ") }
        #expect(named.count == 1)
        #expect(lines.last?.hasSuffix("more (--all shows them)") == true)
        let all = try text(.text, listsAll: true).split(separator: "\n")
        #expect(all.count { $0.contains(" y = ") } == 16)
    }

    @Test func `JSON has the names beside the pieces`() throws {
        let json = try JSONSerialization.jsonObject(with: Data(try text(.json).utf8))
        let all = try #require(json as? [String: Any])
        #expect((all["pieces"] as? [Any])?.count == 2)
        let names = try #require(all["names"] as? [String: Any])
        #expect(names["verdict"] as? String == "an absolute value")
        #expect(names["residual"] as? Double == 0.001)
        let forms = try #require(names["forms"] as? [[String: Any]])
        #expect(forms.count == 16 && forms.count { $0["named"] as? Bool == true } == 1)
        let named = forms[try #require(names["named"] as? Int)]
        #expect(named["form"] as? String == "absolute value" && named["numbers"] as? Int == 3)
        let parameters = try #require(named["parameters"] as? [[String: Any]])
        let values = parameters.compactMap { $0["value"] as? Double }
        for (value, truth) in zip(values, [-1, 2, 0.25]) { #expect(abs(value - truth) < 1e-6) }
    }

    @Test func `TeX has the formula`() throws {
        let lines = try text(.latex).split(separator: "\n")
        #expect(lines[0] == "% The curve: an absolute value.")
        #expect(lines[1].hasPrefix("% absolute value, named: 3 numbers, rms "))
        #expect(lines[2].hasPrefix("\\[ y = -1") && lines[2].contains("\\left|x - 0.25"))
    }

    @Test func `without names TeX has the network, and the piece at a place`() throws {
        let options = CurveExplanation.Options(places: [0.5, 3])
        let text = try CurveExplanation(of: try model(), options: options).text(.latex)
        #expect(text.hasPrefix("% net: the network 1-2-1, relu\n% needs amsmath\n"))
        #expect(
            text.hasSuffix(
                #"""
                \end{align*}
                % piece 1, of x = 0.5
                \[ y = 2\,x - 1.5,\quad y(0.5) = -0.5 \]
                % at x = 3: outside the window
                \[ y(3) = 4.5 \]

                """#))
    }

    @Test func `a file has no samples, so it needs a resolution`() throws {
        let error = #expect(throws: LabError.self) { try text(.text, resolution: nil) }
        #expect(error?.problem == .noSamples && error?.kind == .unreadable)
        let words = try #require(error?.description)
        #expect(
            words.hasSuffix(
                "net.json: a curve is named by how far it is from its samples, and there are none "
                    + "(a run has samples; --resolution gives the distance, in units of y)"))
    }

    @Test func `a larger distance from the samples accepts coarser functions`() throws {
        // Half the range is 1.25: a straight line is as good as anything within it.
        let text = try text(.text, resolution: 1.25)
        #expect(text.contains("The curve is a line.\n"), "\(text)")
        let lines = text.split(separator: "\n")
        #expect(
            lines.contains(
                "The distance that was given is 50 % of the range; the name is no better than that."
            ))
        #expect(
            lines.contains(
                "  limit  1.25  for a known function: the distance from the samples that was given")
        )
        #expect(!text.contains("  given  "))
    }

    @Test func `a constant has no formula of rounding errors`() throws {
        let path = try folder.write(
            """
            {"layers": [{"weights": [[1e-17]], "biases": [1], "activation": "relu"},
            {"weights": [[3]], "biases": [0]}], "window": [0, 1]}
            """, to: "flat.json")
        guard case .curve(let model) = try TrainedModel(at: path, options: ModelOptions()) else {
            throw CancellationError()
        }
        let options = CurveExplanation.Options(isNamed: true, resolution: 1e-16)
        let text = try CurveExplanation(of: model, options: options).text(.text)
        #expect(text.contains("The curve is a constant line.\n  given  1e-16"), "\(text)")
        #expect(text.contains("this distance, or what rounding can add\n\ny = 3\n"), "\(text)")
    }

    @Test func `the window is the part that is named`() throws {
        let options = CurveExplanation.Options(isNamed: true, resolution: 0.001)
        let part = try model(ModelOptions(interval: 0.3...1))
        #expect(try CurveExplanation(of: part, options: options).text(.text).contains("a line."))
    }
}
