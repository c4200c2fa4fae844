#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The processor time of this thread, in seconds.
///
/// On a machine that others use too, wall time would measure them as well. What is measured by it
/// runs on one thread and does not wait.
func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The processor time that something takes on this thread, in seconds.
func seconds<E: Error>(_ work: () throws(E) -> Void) throws(E) -> Double {
    let start = threadSeconds()
    try work()
    return threadSeconds() - start
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
