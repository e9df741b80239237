#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How long work is run: on how many threads, who hears of its progress, and who may end it.
///
/// It holds for what is computed within ``run(_:)``. Figures are the same to the last bit at any number of threads.
/// ```swift
/// let scores = try Execution(threads: 4, progress: { print($0) }).run { () throws(NetworkError) in try Betweenness().scores(of: network) }
/// ```
public struct Execution: Sendable {
    /// At least 1; nil is as many as the machine has processors.
    public var threads: Int?
    /// Called now and then with the share that is done, 0…1, rising, by one thread at a time. It must not take long.
    public var progress: (@Sendable (Double) -> Void)?
    /// Asked now and then; once it says true, work ends with ``NetworkError/Code/cancelled``. A cancelled Swift task ends it too.
    public var isCancelled: (@Sendable () -> Bool)?

    public init(threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil, isCancelled: (@Sendable () -> Bool)? = nil) {
        self.threads = threads
        self.progress = progress
        self.isCancelled = isCancelled
    }

    @TaskLocal static var current = Execution()

    /// Runs the work with these settings, on the caller's thread and others.
    public func run<Result, Failure>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        precondition(threads ?? 1 >= 1, "At least one thread")
        do {
            return try Execution.$current.withValue(self) { try work() }
        } catch {
            // `work` throws nothing else.
            throw error as! Failure
        }
    }

    var threadCount: Int { threads ?? Execution.processorCount }

    static let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// - Throws: ``NetworkError/Code/cancelled`` where that is wanted.
    static func checkCancellation(_ measure: String) throws(NetworkError) {
        if current.isCancelled?() == true || _Concurrency.Task.isCancelled { throw .cancelled(measure) }
    }
}
