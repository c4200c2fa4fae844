import Testing

@testable import Lab

@Suite struct SlurmEngineTests {
    @Test func `starts are packed so that the tasks are at most 64, or as is said`() {
        var engine = SlurmEngine()
        #expect(
            [1, 36, 64, 65, 1000, 100_000].map { engine.taskCount(starts: $0) }
                == [1, 36, 64, 33, 63, 64])
        engine.startsPerTask = 10
        #expect([1, 36, 100_000].map { engine.taskCount(starts: $0) } == [1, 4, 1000])
    }

    @Test func `options become those of sbatch, and paths stay unchanged`() {
        var engine = SlurmEngine()
        engine.time = "2:00"
        engine.memory = "500M"
        engine.partition = "short"
        engine.concurrency = 8
        engine.startsPerTask = 3
        let words = engine.submission(starts: 36, folder: "/my grid's", program: "/bin/facet")
        #expect(
            words == [
                "sbatch", "--parsable", "--job-name=facet", "--array=0-11%8",
                "--output=/my grid's/logs/%a.txt", "--cpus-per-task=1", "--time=2:00",
                "--mem=500M", "--partition=short",
                """
                --wrap=exec '/bin/facet' cell '/my grid'\\''s' --share "$SLURM_ARRAY_TASK_ID"/12
                """,
            ])
    }

    @Test(arguments: ["plain", "two words", "it's", "$HOME `ls` \"x\" \\", "", "-n", "new\nline"])
    func `a quoted word comes through the shell as it is`(_ word: String) {
        let answer = ShellCommand.answer(["printf", "%s", word])
        #expect(answer.status == 0 && answer.text == word)
    }

    @Test func `the exit code and the error messages of a program are known`() {
        let answer = ShellCommand.answer(["sh", "-c", "echo one; echo two >&2; exit 3"])
        #expect(answer.status == 3 && answer.lastLine == "two")
        #expect(ShellCommand.answer(["there-is-no-such-program"]).status == 127)
    }
}
