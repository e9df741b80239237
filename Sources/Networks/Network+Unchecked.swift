// The only unsafe code of this module, for loops in which a bounds check costs a third of the time. Debug builds, which the tests run, check every access.

/// A fixed number of plain values that one algorithm works with.
///
/// SAFETY: the memory is this value's own from init to deinit; it is initialised at once, holds trivial values, and is not handed out. Indices are the
/// caller's business: those of a network's nodes, arcs or clusters, whose ranges ``Network/checkInvariants()`` has checked.
@safe struct Flat<Element: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
    private let base: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating value: Element, count: Int) {
        self.count = count
        unsafe base = .allocate(capacity: count)
        unsafe base.initialize(repeating: value, count: count)
    }

    init(_ values: [Element]) {
        count = values.count
        unsafe base = .allocate(capacity: values.count)
        unsafe values.withUnsafeBufferPointer { values in
            if let start = values.baseAddress { unsafe base.initialize(from: start, count: values.count) }
        }
    }

    deinit { unsafe base.deallocate() }

    subscript(_ place: Int) -> Element {
        get {
            assert(place >= 0 && place < count, "Index out of range")
            return unsafe base[place]
        }
        nonmutating set {
            assert(place >= 0 && place < count, "Index out of range")
            unsafe base[place] = newValue
        }
    }

    func fill(_ value: Element) {
        unsafe base.update(repeating: value, count: count)
    }

    var array: [Element] { prefix(count) }

    func prefix(_ length: Int) -> [Element] {
        precondition(length >= 0 && length <= count, "No such prefix")
        return unsafe Array(UnsafeBufferPointer(start: base, count: length))
    }
}

/// The rows of an adjacency, to be read within ``Adjacency/withRows(_:)``.
///
/// SAFETY: the pointers are those of arrays that `withRows` keeps alive and unchanged while its closure runs; no algorithm lets a value of this type out.
@safe struct Rows: @unchecked Sendable {
    fileprivate let starts: UnsafePointer<Int>
    fileprivate let ends: UnsafePointer<UInt32>
    fileprivate let values: UnsafePointer<Double>
    let count: Int
    let arcCount: Int

    func start(_ node: Int) -> Int {
        assert(node >= 0 && node < count, "Index out of range")
        return unsafe starts[node]
    }

    func end(_ node: Int) -> Int {
        assert(node >= 0 && node < count, "Index out of range")
        return unsafe starts[node + 1]
    }

    func neighbour(_ arc: Int) -> Int {
        assert(arc >= 0 && arc < arcCount, "Index out of range")
        return unsafe Int(ends[arc])
    }

    func weight(_ arc: Int) -> Double {
        assert(arc >= 0 && arc < arcCount, "Index out of range")
        return unsafe values[arc]
    }
}

extension Adjacency {
    func withRows<Result, Failure: Error>(_ body: (Rows) throws(Failure) -> Result) throws(Failure) -> Result {
        try unsafe offsets.withUnsafeBufferPointer { (starts) throws(Failure) -> Result in
            try unsafe neighbours.withUnsafeBufferPointer { (ends) throws(Failure) -> Result in
                try unsafe weights.withUnsafeBufferPointer { (values) throws(Failure) -> Result in
                    // An empty array has an address too where there is one; without arcs none is read.
                    let none = unsafe UnsafePointer<UInt32>(bitPattern: 16)!
                    return try body(
                        unsafe Rows(
                            starts: starts.baseAddress!, ends: ends.baseAddress ?? none, values: values.baseAddress ?? UnsafePointer(OpaquePointer(none)),
                            count: rowCount, arcCount: arcCount))
                }
            }
        }
    }
}
