import Testing
import Training

@Suite struct RateScheduleTests {
    @Test func `a constant rate never changes`() {
        for step in [0, 1, 1000] {
            #expect(RateSchedule.constant.factor(step: step, stepsPerEpoch: 7, lastStep: 9) == 1)
        }
    }

    @Test func `steps come after whole numbers of epochs`() {
        let schedule = RateSchedule.step(epochs: 3, factor: 0.1)
        let factors = [0, 1, 11, 12, 23, 24].map {
            schedule.factor(step: $0, stepsPerEpoch: 4, lastStep: 100)
        }
        for (factor, expected) in zip(factors, [1, 1, 1, 0.1, 0.1, 0.01]) {
            #expect(abs(factor - expected) < 1e-15)
        }
    }

    @Test func `a thousand halvings are exact`() {
        let factor = RateSchedule.step(epochs: 1, factor: 0.5)
            .factor(step: 1000, stepsPerEpoch: 1, lastStep: 1_000_000)
        #expect(factor == 0x1p-1000)
    }

    @Test func `a cosine goes from 1 by the mean to the floor at the last step`() {
        let schedule = RateSchedule.cosine(floor: 0.2)
        let factors = [0, 300, 600, 900, 1200].map {
            schedule.factor(step: $0, stepsPerEpoch: 4, lastStep: 1200)
        }
        let quarter = 0.4 * 0.5.squareRoot()
        for (factor, expected) in zip(factors, [1, 0.6 + quarter, 0.6, 0.6 - quarter, 0.2]) {
            #expect(abs(factor - expected) < 1e-15)
        }
    }

    @Test func `a cosine of no steps stays at its start`() {
        #expect(RateSchedule.cosine().factor(step: 0, stepsPerEpoch: 1, lastStep: 0) == 1)
    }
}
