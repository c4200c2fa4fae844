import Foundation
import TestSupport
import Testing

@testable import Lab

@Suite struct RelativePathTests {
    @Test func `a path from elsewhere leads to the same file`() throws {
        let temporary = try TemporaryFolder()
        try temporary.write("x", to: "a/b/data/f.csv")
        try temporary.write("x", to: "a/c/d/g.csv")
        let (b, d) = (temporary.file("a/b"), temporary.file("a/c/d"))
        #expect(RelativePath.path("data/f.csv", in: b, seenFrom: d) == "../../b/data/f.csv")
        #expect(RelativePath.path("../c/d/g.csv", in: b, seenFrom: d) == "g.csv")
        #expect(RelativePath.path("data/f.csv", in: b, seenFrom: b + "/data") == "f.csv")
        #expect(RelativePath.path("/etc/f.csv", in: b, seenFrom: d) == "/etc/f.csv")
        #expect(RelativePath.path("missing.csv", in: b, seenFrom: d) == "missing.csv")
    }
}
