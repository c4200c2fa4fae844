import Files
import NeuralNetworks
import PNG
import Testing
import Text

@testable import Lab

@Suite struct LabErrorTests {
    /// What these problems were called, and how they ended a command, before they had a kind.
    static let problems: [(LabError.Problem, String, FaultKind)] = [
        (
            .isRun, "this is the run itself, and an export does not replace its frames",
            .cannotCreate
        ),
        (
            .programMissing(program: "ffmpeg"),
            "this kind of film needs ffmpeg, which is not installed "
                + "(apt install ffmpeg, or on macOS brew install ffmpeg; .gif and .png need no "
                + "other program)", .cannotCreate
        ),
        (
            .cannotStart(program: "ffmpeg", SystemError(code: 13)),
            "ffmpeg cannot be started: Permission denied", .inputOutput
        ),
        (.programFailed(program: "ffmpeg", reason: "no"), "ffmpeg failed: no", .inputOutput),
        (
            .badNetwork(.safetensors(.fileTooShort(bytes: 5))),
            "\(SafetensorsError.fileTooShort(bytes: 5))", .wrong
        ),
        (
            .badNetwork(.metadata(.loss("0.31", among: ["a", "b"]))),
            "\(NetworkMetadataError.loss("0.31", among: ["a", "b"]))", .wrong
        ),
        (.incomplete(missing: "x"), "this is not the folder of a run: it has no x", .unreadable),
        (.badTable(line: 3), "line 3 is not as the run wrote it", .wrong),
        (
            .snapshotCount(rows: 4, snapshots: 5),
            "there are 5 snapshots, but metrics.csv has 4 rows", .wrong
        ),
        (
            .classCount(network: 5, points: 2),
            "the network has 5 classes, but the points of the run have 2", .wrong
        ),
        (.missingFrame, "this frame is missing, but there are later ones", .unreadable),
        (.badFrame(.truncated), "\(PNGError.truncated)", .wrong),
        (.nothingTrained, "training showed no state (this is a bug in facet)", .internalFault),
        (.picture(reason: "x"), "the picture cannot be encoded: x", .internalFault),
        (
            .tooManyRegions(limit: 7),
            "there are more than 7 regions in the window (the limit of this form; "
                + "a smaller window may work)", .limit
        ),
        (
            .smooth(.tanh),
            "the activation tanh makes no linear regions (relu, leaky-relu, abs, hard-tanh, step "
                + "and identity do; use text or json for others)", .wrong
        ),
        (
            .unverifiable(.tanh),
            "there are no exact regions to verify: tanh is smooth (without --verify, explain "
                + "samples the network)", .wrong
        ),
        (.noUnits, "the network has no hidden layers, so there are no units to show", .wrong),
        (.noPoints, "there are no points (--points gives a table of points)", .unreadable),
        (
            .failedCertificate(reason: "x"),
            "the certificate fails: x (this is a bug in facet)", .internalFault
        ),
    ]

    @Test(arguments: problems)
    func `each problem has its words and its kind`(
        problem: LabError.Problem, words: String, kind: FaultKind
    ) {
        let error = LabError(problem, path: "a\nb")
        #expect(error.description.hasSuffix("b: " + words) && !error.description.contains("\n"))
        #expect(error.kind == kind)
    }
}
