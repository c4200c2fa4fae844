import NeuralNetworks

extension Network {
    /// FNV-1a, 64 bits, of all parameters as little-endian doubles: layer by layer, weights first.
    var bitHash: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for layer in layers {
            for number in layer.weights + layer.biases {
                var bits = number.bitPattern
                for _ in 0..<8 {
                    hash = (hash ^ (bits & 0xff)) &* 0x100_0000_01b3
                    bits >>= 8
                }
            }
        }
        return hash
    }

    /// The hash in 16 hexadecimal digits.
    var hashText: String {
        let digits = String(bitHash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
