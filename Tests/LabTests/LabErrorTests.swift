import Files
import NeuralNetworks
import PNG
import Testing
import Text

@testable import Lab

@Suite struct LabErrorTests {
    /// What these problems were called, and how they ended a command, before they had a kind.
    static let problems: [(LabError.Problem, String, FaultKind)] = [
        (.isRun, "this is the run itself, whose frames an export does not replace", .cannotCreate),
        (
            .programMissing(program: "ffmpeg"),
            "this kind of film is made by ffmpeg, which is not installed "
                + "(.gif and .png need no program)", .cannotCreate
        ),
        (
            .cannotStart(program: "ffmpeg", SystemError(code: 13)),
            "ffmpeg cannot be started: Permission denied", .inputOutput
        ),
        (.programFailed(program: "ffmpeg", reason: "no"), "ffmpeg has failed: no", .inputOutput),
        (.badModel(.fileTooShort(bytes: 5)), "\(SafetensorsError.fileTooShort(bytes: 5))", .wrong),
        (.badMetadata(.loss("0.31")), "\(ModelMetadataError.loss("0.31"))", .wrong),
        (.incomplete(missing: "x"), "this is not a run's folder: it has no x", .unreadable),
        (.badTable(line: 3), "line 3 is not as the run wrote it", .wrong),
        (
            .snapshotCount(rows: 4, snapshots: 5),
            "5 snapshots do not go with the 4 rows of metrics.csv", .wrong
        ),
        (
            .classCount(network: 5, points: 2),
            "the network tells 5 classes apart, and the run's points have 2", .wrong
        ),
        (.missingFrame, "this frame is missing, and there are later ones", .unreadable),
        (.badFrame(.truncated), "\(PNGError.truncated)", .wrong),
        (.nothingTrained, "training showed no state (this is a fault of facet)", .internalFault),
        (.picture(reason: "x"), "the picture cannot be encoded: x", .internalFault),
        (
            .tooManyRegions(limit: 7, windowHelps: true),
            "there are more than 7 regions in the window (this form has room for no more; "
                + "a smaller window may do)", .limit
        ),
        (
            .tooManyRegions(limit: 7, windowHelps: false),
            "there are more than 7 regions in the window (this form has room for no more)", .limit
        ),
        (
            .smooth(.tanh),
            "the activation tanh makes no linear regions (relu, leaky-relu, abs, hard-tanh, step "
                + "or identity would; text and json tell of others)", .wrong
        ),
        (
            .unverifiable(.tanh),
            "there are no exact regions to verify: tanh is smooth (without --verify the network "
                + "is sampled)", .wrong
        ),
        (.noUnits, "the network has no hidden layers, and so no units to show", .wrong),
        (.noPoints, "there are no points (--points names a table of them)", .unreadable),
        (
            .failedCertificate(reason: "x"),
            "the certificate fails: x (this is a fault of facet)", .internalFault
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
