#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The processor time of this thread, in seconds.
///
/// On a machine that others use too, wall time would measure them as well. What is measured by it
/// runs on one thread and does not wait.
func threadSeconds() -> Double { seconds(of: CLOCK_THREAD_CPUTIME_ID) }

/// The processor time of all threads of this process, in seconds.
func processSeconds() -> Double { seconds(of: CLOCK_PROCESS_CPUTIME_ID) }

/// The time that passes, in seconds.
func wallSeconds() -> Double { seconds(of: CLOCK_MONOTONIC) }

private func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
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
