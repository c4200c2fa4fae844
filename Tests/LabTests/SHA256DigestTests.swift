import Testing

@testable import Lab

@Suite struct SHA256DigestTests {
    /// Of NIST's examples for FIPS 180-4.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `the digests of published texts are right`(_ text: String, _ digest: String) {
        #expect(SHA256Digest(of: Array(text.utf8)).hex == digest)
    }

    @Test func `the digest of a million letters is right`() {
        #expect(
            SHA256Digest(of: Array(repeating: UInt8(ascii: "a"), count: 1_000_000)).hex
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// The digest of all digests of 0 to 200 zero bytes, as Python's hashlib has it.
    @Test func `every length around a block's end is padded correctly`() {
        let all = (0...200).map { SHA256Digest(of: Array(repeating: 0, count: $0)).hex }.joined()
        #expect(
            SHA256Digest(of: Array(all.utf8)).hex
                == "f55e502cfd80fef78fe7206d99c6dff4fab60fd17201a0a656296ce47240e6f2")
    }
}
