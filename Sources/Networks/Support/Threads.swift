#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Threads of the operating system: algorithms are plain functions, which must be able to wait for them, and Foundation is not to be had here.
enum Threads {
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on `count` threads at once, one of them the caller's, and returns when all are done. Where the system refuses a thread, fewer do the work.
    ///
    /// SAFETY: each thread gets a retained reference of its own and releases it; every thread that was made is joined before this returns, so that
    /// `body` does not outlive the call.
    static func run(_ count: Int, _ body: @Sendable () -> Void) {
        withoutActuallyEscaping(body) { body in
            let work = Work(body)
            var threads: [pthread_t] = []
            for _ in 1..<max(1, count) {
                let argument = unsafe Unmanaged.passRetained(work)
                #if canImport(Darwin)
                    var thread: pthread_t?
                #else
                    var thread = pthread_t()
                #endif
                let failure = unsafe pthread_create(
                    &thread, nil,
                    { raw in
                        #if canImport(Darwin)
                            let work = unsafe Unmanaged<Work>.fromOpaque(raw).takeRetainedValue()
                        #else
                            let work = unsafe Unmanaged<Work>.fromOpaque(raw!).takeRetainedValue()
                        #endif
                        work.body()
                        return nil
                    }, argument.toOpaque())
                guard failure == 0 else {
                    unsafe argument.release()
                    break
                }
                #if canImport(Darwin)
                    if let thread { threads.append(thread) }
                #else
                    threads.append(thread)
                #endif
            }
            body()
            for thread in threads { pthread_join(thread, nil) }
        }
    }
}
