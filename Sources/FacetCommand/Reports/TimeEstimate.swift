/// How long a run will still take, judged by what it has done so far.
///
/// The time is taken to be `a` x the share of the steps + `b` x the share of the frames, with the
/// `a` and `b`, neither below 0, that fit all observations best by least squares: some runs wait
/// for training and others for drawing, and most frames are of the first few steps.
struct TimeEstimate: Sendable {
    private var steps = 0.0
    private var frames = 0.0
    private var (stepsSquared, framesSquared, product) = (0.0, 0.0, 0.0)
    private var (stepsTime, framesTime) = (0.0, 0.0)

    /// Records that these shares were done after this number of seconds.
    mutating func observe(steps: Double, frames: Double, seconds: Double) {
        self.steps = steps
        self.frames = frames
        stepsSquared += steps * steps
        framesSquared += frames * frames
        product += steps * frames
        stepsTime += steps * seconds
        framesTime += frames * seconds
    }

    /// The seconds that are left; nil before anything is done.
    var secondsLeft: Double? {
        guard let (a, b) = fit else { return nil }
        return a * (1 - steps) + b * (1 - frames)
    }

    private var fit: (a: Double, b: Double)? {
        guard stepsSquared > 0, framesSquared > 0 else { return nil }
        let determinant = stepsSquared * framesSquared - product * product
        // Below this, the two shares are the same except for rounding.
        if determinant > 1e-9 * stepsSquared * framesSquared {
            let a = (stepsTime * framesSquared - framesTime * product) / determinant
            let b = (framesTime * stepsSquared - stepsTime * product) / determinant
            if a >= 0 && b >= 0 { return (a, b) }
            if a < 0 { return (0, framesTime / framesSquared) }
        }
        return (stepsTime / stepsSquared, 0)
    }
}
