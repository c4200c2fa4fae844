import Testing

@testable import Lab

@Suite struct FilmTimingTests {
    @Test(arguments: FilmFormat.gif.frameRates)
    func `hundredths add up to the time that has gone by`(_ rate: Int) {
        var timing = FilmTiming()
        timing.framesPerSecond = rate
        var sum = 0
        for index in 0..<300 {
            let hundredths = timing.hundredths(of: index, count: 301)
            #expect(hundredths >= 2)
            sum += hundredths
            #expect(abs(Double(sum) - 100 * Double(index + 1) / Double(rate)) <= 0.5)
        }
    }

    @Test func `the last frame stays for the time of the hold, and never less than any other`() {
        var timing = FilmTiming()
        #expect(timing.hundredths(of: 9, count: 10) == 200)
        #expect(timing.repetitions(of: 9, count: 10) == 60)
        #expect(timing.repetitions(of: 8, count: 10) == 1)
        #expect(timing.seconds(of: 10) == 9.0 / 30 + 2)
        timing.hold = 0
        timing.framesPerSecond = 25
        #expect(timing.hundredths(of: 9, count: 10) == 4)
        #expect(timing.repetitions(of: 9, count: 10) == 1)
        #expect(abs(timing.seconds(of: 10) - 10.0 / 25) < 1e-12)
    }

    @Test(
        arguments: [
            ("a.png", .png), ("a.apng", .png), ("x/b.GIF", .gif), ("b.c.mp4", .mp4),
            ("c.webm", .webm),
            ("a.avi", nil), ("gif", nil), (".gif", nil), ("a.gif/b", nil), ("", nil), ("a.", nil),
        ] as [(String, FilmFormat?)])
    func `the ending of a path selects the format`(_ path: String, _ format: FilmFormat?) {
        #expect(FilmFormat(path: path) == format)
    }
}
