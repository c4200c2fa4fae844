import Foundation
import TestSupport
import Testing

@Suite struct FailingSystemTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Example.tiny, to: "tiny.yaml")
    }

    /// A limit on the size of files fails as a full disk does: in the middle of a file.
    @Test(arguments: [0, 1, 8])
    func `a file that cannot be written in full ends the run with 74 and is not left`(
        _ kibibytes: Int
    ) throws {
        let result = try FacetProcess(
            script: "ulimit -f \(kibibytes); \"$FACET\" run tiny.yaml --quiet 2> >(cat >&2)",
            in: folder)
        #expect(result.status == 74)
        for name in folder.names(below: "runs/tiny") where name.contains(".") {
            #expect(!name.hasSuffix(".partial"), "\(name)")
        }
        #expect(!folder.names(below: "runs/tiny").contains("summary.json"))
    }

    @Test func `a folder in the way of the run ends it with 73`() throws {
        try folder.write("x", to: "runs")
        let result = try FacetProcess("run", "tiny.yaml", in: folder)
        #expect(result.status == 73 && result.hasOneErrorLine)
        let below = try FacetProcess("run", "tiny.yaml", "--out", "/dev/null/x", in: folder)
        #expect(below.status == 73 && below.hasOneErrorLine)
    }

    @Test(arguments: [">&-", "2>&-", ">&- 2>&- <&-", "> /dev/full", "| true", "<&-"])
    func `a run does not mind who listens`(_ redirection: String) throws {
        let result = try FacetProcess(
            script: "set -o pipefail; \"$FACET\" run tiny.yaml \(redirection)", in: folder)
        #expect(result.status == 0)
        let names = folder.names(below: "runs/tiny").filter { $0.contains(".") }
        #expect(names.count == 17)
        // No message has landed in a file.
        let quiet = try FacetProcess("run", "tiny.yaml", "--quiet", "--out", "x", in: folder)
        #expect(quiet.status == 0)
        let kept = names.filter { $0 != "summary.json" }
        #expect(
            try folder.bytes(of: kept, below: "runs/tiny") == folder.bytes(of: kept, below: "x"))
    }

    @Test(arguments: [(">&-", 74), ("> /dev/full", 74), ("| true", 0)] as [(String, Int32)])
    func `a table that cannot be printed is an error, one that no one reads is not`(
        _ redirection: String, _ status: Int32
    ) throws {
        let rows = (0..<20000).map { "\($0),1" }.joined(separator: "\n")
        try folder.write("x,y\n" + rows, to: "p.csv")
        #expect(try FacetProcess("run", "tiny.yaml", in: folder).status == 0)
        let result = try FacetProcess(
            script: "set -o pipefail; \"$FACET\" predict runs/tiny p.csv \(redirection)",
            in: folder)
        #expect(result.status == status)
        #expect(result.hasOneErrorLine == (status != 0))
    }

    @Test(.enabled(if: isOptimized, "a debug build needs more memory for the stack"))
    func `little memory for the stack is enough`() throws {
        let result = try FacetProcess(
            script: "ulimit -s 256; \"$FACET\" run tiny.yaml --quiet", in: folder)
        #expect(result.status == 0, "\(result.errors)")
    }
}

/// Whether `facet` is built as people use it; `facet` and its tests are built together.
private var isOptimized: Bool {
    #if DEBUG
        false
    #else
        true
    #endif
}
