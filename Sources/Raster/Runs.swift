/// Writes `start + i * step` to `target[i]` for `i` below `count`, which the caller has room for.
@inline(__always)
func writeRun(_ target: UnsafeMutablePointer<Float>, count: Int, start: Double, step: Double) {
    let raw = UnsafeMutableRawPointer(target)
    let slope = Float(step)
    @inline(__always)
    func store<Lanes: SIMD>(_ lanes: Lanes, at index: Int) where Lanes.Scalar == Float {
        let values = Float(start + Double(index) * step) + lanes * slope
        raw.storeBytes(of: values, toByteOffset: 4 &* index, as: Lanes.self)
    }
    let eight = SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7)
    let four = SIMD4<Float>(0, 1, 2, 3)
    var index = 0
    while index &+ 8 <= count {
        store(eight, at: index)
        index &+= 8
    }
    // The last store overlaps the one before rather than running over the end.
    switch count {
    case 8...: if index < count { store(eight, at: count &- 8) }
    case 4...:
        store(four, at: 0)
        store(four, at: count &- 4)
    default:
        while index < count {
            target[index] = Float(start + Double(index) * step)
            index &+= 1
        }
    }
}

/// Writes `byte` to `target[i]` for `i` below `count`, which the caller has room for.
@inline(__always)
func repeatByte(_ byte: UInt8, _ target: UnsafeMutablePointer<UInt8>, count: Int) {
    let raw = UnsafeMutableRawPointer(target)
    let word = UInt64(byte) &* 0x0101_0101_0101_0101
    var index = 0
    while index &+ 8 <= count {
        raw.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
        index &+= 8
    }
    // As above.
    switch count {
    case 8...: raw.storeBytes(of: word, toByteOffset: count &- 8, as: UInt64.self)
    case 4...:
        let half = UInt32(truncatingIfNeeded: word)
        raw.storeBytes(of: half, toByteOffset: 0, as: UInt32.self)
        raw.storeBytes(of: half, toByteOffset: count &- 4, as: UInt32.self)
    default:
        while index < count {
            target[index] = byte
            index &+= 1
        }
    }
}
