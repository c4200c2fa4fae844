import CSystem

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
        elements = Self.allocate(nil, capacity: capacity)
    }

    deinit { facet_free(elements) }

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
        extend(by: other.count).update(from: start, count: other.count)
    }

    /// Adds `count` values that are not defined yet, and returns where they are.
    @inline(__always)
    mutating func extend(by count: Int) -> UnsafeMutablePointer<Element> {
        if self.count &+ count > capacity { grow(toHold: self.count &+ count) }
        self.count &+= count
        return elements + (self.count &- count)
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
        capacity = max(needed, 2 &* capacity)
        elements = Self.allocate(elements, capacity: capacity)
    }

    /// Memory with the values of other memory, in whose place it is.
    ///
    /// The C library moves the pages of large memory instead of what is in them. Where there is no
    /// memory, the process ends, as it does when a Swift array cannot grow.
    private static func allocate(
        _ old: UnsafeMutablePointer<Element>?, capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        guard let memory = facet_realloc(old, capacity * MemoryLayout<Element>.stride) else {
            fatalError("out of memory")
        }
        return memory.bindMemory(to: Element.self, capacity: capacity)
    }
}
