/// A stack of memory for trivial values: what a branch of the recursion takes is given back in one
/// go when the branch is done, so that nothing is allocated from the system while regions stream.
///
/// Pointers stay valid until the arena is rewound past them: blocks never move.
struct Arena: ~Copyable {
    /// How full the arena was at some moment.
    struct Mark {
        fileprivate let block: Int
        fileprivate let used: Int
    }

    /// At least one.
    private var blocks: [UnsafeMutableRawBufferPointer]
    private var block = 0
    private var used = 0
    private var base: UnsafeMutableRawPointer
    private var capacity: Int

    init() {
        (base, capacity) = (
            UnsafeMutableRawPointer.allocate(byteCount: Self.minimumBlock, alignment: 64),
            Self.minimumBlock
        )
        blocks = [UnsafeMutableRawBufferPointer(start: base, count: capacity)]
    }

    private static let minimumBlock = 1 << 18

    var mark: Mark { Mark(block: block, used: used) }

    /// Room for `count` values, whose contents are not defined.
    @inline(__always)
    mutating func allocate<Value: BitwiseCopyable>(
        _ type: Value.Type, count: Int
    ) -> UnsafeMutablePointer<Value> {
        // Every piece starts on a 32-byte boundary, so any value and any SIMD4<Double> is aligned.
        let bytes = (count &* MemoryLayout<Value>.stride &+ 31) & ~31
        if used &+ bytes > capacity { advance(toHold: bytes) }
        let start = base + used
        used &+= bytes
        return start.bindMemory(to: type, capacity: count)
    }

    /// Gives back all that was taken since `mark`.
    @inline(__always)
    mutating func rewind(to mark: Mark) {
        if mark.block != block { select(mark.block) }
        used = mark.used
    }

    @inline(never)
    private mutating func advance(toHold bytes: Int) {
        while block + 1 < blocks.count {
            select(block + 1)
            used = 0
            if bytes <= capacity { return }
        }
        let size = max(bytes, capacity)
        blocks.append(.allocate(byteCount: size, alignment: 64))
        select(blocks.count - 1)
        used = 0
    }

    private mutating func select(_ index: Int) {
        guard let start = blocks[index].baseAddress else { return }
        block = index
        base = start
        capacity = blocks[index].count
    }

    deinit {
        for block in blocks { block.deallocate() }
    }
}
