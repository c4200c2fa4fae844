/// Numbers in single precision that begin at a multiple of 64 bytes, where arrays would at 16.
///
/// A value: one that is shared is copied before it is written to.
struct AlignedNumbers {
    private var storage: Storage

    /// Zeros.
    init(count: Int) {
        storage = Storage(count: count)
        storage.numbers.initialize(repeating: 0)
    }

    private final class Storage {
        let numbers: UnsafeMutableBufferPointer<Float>

        /// Room for numbers that are still to be written.
        init(count: Int) {
            let bytes = UnsafeMutableRawBufferPointer.allocate(
                byteCount: count * MemoryLayout<Float>.stride, alignment: 64)
            numbers = bytes.bindMemory(to: Float.self)
        }

        deinit { UnsafeMutableRawBufferPointer(numbers).deallocate() }
    }
}

/// Nothing writes to a storage unless it is the only one that has it.
extension AlignedNumbers: @unchecked Sendable {}

extension AlignedNumbers {
    subscript(index: Int) -> Float { storage.numbers[index] }

    @inline(__always)
    mutating func withUnsafeMutableBufferPointer<Result>(
        _ body: (UnsafeMutableBufferPointer<Float>) -> Result
    ) -> Result {
        if !isKnownUniquelyReferenced(&storage) {
            let copy = Storage(count: storage.numbers.count)
            _ = copy.numbers.initialize(from: storage.numbers)
            storage = copy
        }
        return withExtendedLifetime(storage) { body(storage.numbers) }
    }
}
