import Foundation
import Testing

@testable import Lab

@Suite struct Base64Tests {
    @Test func `the text is that of the standard library, for every length`() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 37 * $0 * $0 + count) }
            #expect(Base64.text(of: bytes) == Data(bytes).base64EncodedString())
        }
        #expect(Base64.text(of: [255, 255, 254]) == "///+")
    }
}
