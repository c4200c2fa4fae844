import Foundation
import TestSupport
import Testing

@Suite struct RecoverCurveTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// f = 2 x + 1 - 3 relu(x - 1) + 4 relu(x - 2.5), at multiples of 1/2.
    private static let samples = """
        x,y
        0,1
        0.5,2
        1,3
        1.5,2.5
        2,2
        2.5,1.5
        3,3
        3.5,4.5

        """

    @Test func `samples of a sum give it back`() throws {
        try folder.write(Self.samples, to: "samples.csv")
        let result = try FacetProcess("recover", "samples.csv", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(
            result.output.hasPrefix(
                """
                samples.csv
                samples  8, x from 0 to 3.5
                within   3.5e-9, at the samples and at the kinks
                found    2 units, and no sum of fewer ReLUs and a line is as near to the samples \
                joined by straight lines

                f = 2 x + 1
                     - 3 relu(x - 1)
                     + 4 relu(x - 2.5)

                The curve does not determine

                """), "\(result.output)")
    }

    @Test func `a wider tolerance needs fewer units`() throws {
        try folder.write(Self.samples, to: "samples.csv")
        let result = try FacetProcess(
            "recover", "samples.csv", "--tolerance", "2", "--format", "json", in: folder)
        #expect(result.status == 0)
        #expect(result.output.contains("\"units\": []"), "\(result.output)")
    }

    @Test func `the network is written`() throws {
        try folder.write(Self.samples, to: "samples.csv")
        let result = try FacetProcess(
            "recover", "samples.csv", "--out", "net.json", in: folder)
        #expect(result.status == 0, "\(result.errors)")
        let text = try String(contentsOfFile: folder.path + "/net.json", encoding: .utf8)
        #expect(text.contains("\"activation\": \"relu\""), "\(text)")
        let again = try FacetProcess("recover", "samples.csv", "--out", "net.json", in: folder)
        #expect(again.status == 73)
    }

    @Test(
        arguments: [
            ("x,y\n0,1\n", 65, "samples.csv: one sample (at least 2)\n"),
            (
                "x,y\n0,1\n0,2\n", 65,
                "samples.csv: two samples have x = 0 (a function has one value for each x)\n"
            ),
            ("x,y\n0,1\n1,b\n", 65, "samples.csv:3:3: y: \"b\" is not a number"),
        ] as [(String, Int32, String)])
    func `what is no curve is refused in one line`(
        _ text: String, _ status: Int32, _ line: String
    ) throws {
        try folder.write(text, to: "samples.csv")
        let result = try FacetProcess("recover", "samples.csv", in: folder)
        #expect(result.status == status)
        #expect(result.errors.hasPrefix(line), "\(result.errors)")
    }

    @Test func `options of the other kind are refused`() throws {
        try folder.write(Self.samples, to: "samples.csv")
        for options in [["--activation", "relu"], ["--window", "0,1,0,1"]] {
            let result = try FacetProcess(
                script: "\"$FACET\" recover samples.csv \(options.joined(separator: " "))",
                in: folder)
            #expect(result.status == 64, "\(options)")
        }
        let negative = try FacetProcess("recover", "samples.csv", "--tolerance", "-1", in: folder)
        #expect(negative.status == 64)
        #expect(
            negative.errorLines.first.map(String.init)
                == "Error: The value '-1' is invalid for '--tolerance <d>': a distance is a number "
                + "above 0: 0.01")
        let network = try FacetProcess("recover", "net.json", "--tolerance", "1", in: folder)
        #expect(network.status == 64)
        #expect(try FacetProcess("recover", "no.png", in: folder).status == 66)
    }
}
