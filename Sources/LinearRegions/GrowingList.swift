/// A list of trivial values that grows at its end, without the checks that an array makes at each
/// access.
///
/// Indices have to be below `count`.
struct GrowingList<Element: BitwiseCopyable>: ~Copyable {
    private(set) var count = 0
    private var capacity: Int
    private var elements: UnsafeMutablePointer<Element>

    init(capacity: Int = 64) {
        self.capacity = capacity
        elements = .allocate(capacity: capacity)
    }

    deinit { elements.deallocate() }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return elements[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            elements[index] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(toHold: count &+ 1) }
        elements[count] = element
        count &+= 1
    }

    mutating func append(contentsOf other: UnsafeBufferPointer<Element>) {
        guard let start = other.baseAddress else { return }
        if count &+ other.count > capacity { grow(toHold: count &+ other.count) }
        (elements + count).update(from: start, count: other.count)
        count &+= other.count
    }

    /// Takes the last value, of which there has to be one.
    @inline(__always)
    mutating func removeLast() -> Element {
        count &-= 1
        return elements[count]
    }

    @inline(__always)
    mutating func removeAll() { count = 0 }

    /// The values, valid until the list changes.
    var values: UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: elements, count: count)
    }

    @inline(never)
    private mutating func grow(toHold needed: Int) {
        let larger = max(needed, 2 &* capacity)
        let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
        moved.update(from: elements, count: count)
        elements.deallocate()
        elements = moved
        capacity = larger
    }
}
