import Files
import Foundation
import TestSupport
import Testing

@testable import Lab

@Suite struct ComparisonReportTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    static let browser = ExternalProgram("chromium", "chromium-browser", "google-chrome")

    /// The text of the page of a comparison.
    private func page(_ text: String = TinyComparison.text()) async throws -> String {
        let folder = ComparisonFolder(temporary.file("comparison"))
        _ = try await TinyComparison.setup(text, in: temporary).execute(in: folder, .new)
        return try temporary.text("comparison/report.html")
    }

    /// What a script in the page finds, as `name: value` lines; it may wait.
    ///
    /// Everything that goes wrong in the page is a line `error: ...`.
    private func findings(
        _ page: String, width: Int = 1280, _ script: String
    ) throws -> [String] {
        let watch = """
            <script>
            const found = [];
            const find = (name, value) => found.push(`${name}: ${value}`);
            // Time in the page is faster than the threads that decode pictures, so the main one
            // works a little.
            const work = () => { let sum = 0; for (let i = 0; i < 3e6; i++) sum += i % 7; return sum; };
            const until = async test => {
              for (let turn = 0; turn < 2000 && !test(); turn++) { work(); await wait(10); }
              return test();
            };
            const wait = time => new Promise(done => setTimeout(done, time));
            addEventListener("error", event => find("error", event.message), true);
            addEventListener("unhandledrejection", event => find("error", event.reason));
            addEventListener("securitypolicyviolation", event => find("error", event.blockedURI));
            console.error = console.warn = (...words) => find("error", words);
            </script>
            """
        let drive = """
            <script>
            (async () => {
              await wait(200);
              \(script)
            })().catch(error => find("error", error)).finally(() => {
              const end = document.createElement("pre");
              end.id = "found";
              end.textContent = found.join("\\n");
              document.body.replaceChildren(end);
            });
            </script>
            """
        let driven = page.replacingOccurrences(of: "<title>", with: watch + "<title>")
            .replacingOccurrences(of: "</body>", with: drive + "</body>")
        let path = try temporary.write(driven, to: "driven.html")
        let result = try #require(Self.browser).run([
            "--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
            "--user-data-dir=\(temporary.file("profile"))", "--window-size=\(width),900",
            "--virtual-time-budget=100000", "--dump-dom", "file://" + path,
        ])
        let text = String(decoding: result.output, as: UTF8.self)
        #expect(!result.errors.contains("CONSOLE"))
        let end = try #require(text.range(of: "<pre id=\"found\">"))
        return text[end.upperBound...].prefix { $0 != "<" }.split(separator: "\n").map(String.init)
    }

    @Test func `a page asks for nothing else, and is the same every time`() async throws {
        let page = try await page()
        let urls = page.matches(of: #/(?:src|href|url)\s*[=(]\s*["']?([a-z]+:)/#).map(\.output.1)
        #expect(!urls.isEmpty && urls.allSatisfy { $0 == "data:" })
        #expect(!page.contains("http:") && !page.contains("https:"))
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("color-scheme\" content=\"light\"") && page.contains("--paper: #fff"))
        #expect(!page.contains("prefers-color-scheme"))
        let second = try TemporaryFolder()
        _ = try await TinyComparison.setup(in: second)
            .execute(in: ComparisonFolder(second.file("comparison")), .new, jobs: 1)
        #expect(try second.text("comparison/report.html") == page)
    }

    @Test func `of many frames sixty are shown, from the first to the last`() {
        #expect(ComparisonReport.chosenFrames(of: 60) == Array(0..<60))
        for count in [61, 100, 119, 120, 1000] {
            let chosen = ComparisonReport.chosenFrames(of: count)
            #expect(chosen.count == 60 && Set(chosen).count == 60)
            #expect(chosen.first == 0 && chosen.last == count - 1 && chosen == chosen.sorted())
        }
    }

    @Test(arguments: [(10_000, 60), (6000, 60), (3000, 30), (100, 2), (-5, 2)])
    func `heavy frames are fewer, from the first to the last`(room: Int, count: Int) {
        let frames = (0..<60).map {
            (index: 2 * $0, url: String(repeating: "x", count: 100))
        }
        let kept = ComparisonReport.light(frames, room: room)
        #expect(kept.count == count && kept.first?.index == 0 && kept.last?.index == 118)
    }

    /// A script that uses everything in the page.
    private static let tour = """
        const $ = id => document.getElementById(id);
        const press = (key, target = document.body) => target.dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        find("title", document.querySelector("h1").textContent);
        find("panels", document.querySelectorAll("#grid button[aria-label]").length);
        find("rows", document.querySelectorAll("tbody tr").length);
        find("markers", [...document.querySelectorAll("#classes path")]
          .map(path => path.getAttribute("d")).every((path, index, all) =>
            path.length > 10 && path.endsWith("z") && all.indexOf(path) === index));
        find("images", await until(() => [...document.images].every(image =>
          image.id === "viewer-picture" || image.alt && image.naturalWidth > 200)));
        const scrubber = $("scrubber");
        find("last", scrubber.value === scrubber.max && scrubber.max);
        press("ArrowLeft"); await wait(50);
        find("left", scrubber.value);
        find("step", /^step \\d+$/.test($("step").textContent));
        const pixels = () => $("film").toDataURL();
        const blank = document.createElement("canvas");
        [blank.width, blank.height] = [$("film").width, $("film").height];
        find("film", await until(() => pixels() !== blank.toDataURL()));
        const before = pixels();
        scrubber.value = 0; scrubber.dispatchEvent(new Event("input"));
        find("film changes", await until(() => pixels() !== before));
        press(" "); await wait(20);
        find("plays", $("play").ariaLabel);
        await until(() => $("play").ariaLabel === "Play");
        find("ends", $("play").ariaLabel + " " + scrubber.value);
        const first = () => document.querySelector("tbody th").textContent;
        const heads = [...document.querySelectorAll("thead th")];
        heads[1].firstChild.click(); heads[1].firstChild.click();
        find("sorted", first().slice(0, 8) + " " + heads[1].ariaSort);
        document.querySelector("#grid button").click();
        await until(() => $("viewer-picture").naturalWidth > 0);
        find("viewer", $("viewer").open + " " + $("viewer-title").textContent + " "
          + ($("viewer-picture").naturalWidth === 240) + " " + ($("viewer-picture").alt !== ""));
        find("focus", document.activeElement.id);
        press("ArrowRight", $("close"));
        find("next", $("viewer-title").textContent);
        find("left alone", ["Escape", "Tab", "Enter", " "].map(key => press(key, $("close"))));
        $("close").click();
        find("closed", !$("viewer").open);
        """

    @Test(.enabled(if: browser != nil))
    func `in a browser it works by mouse and keyboard, without an error`() async throws {
        let found = try findings(try await page(), Self.tour)
        #expect(
            found == [
                "title: Tiny", "panels: 4", "rows: 4", "markers: true", "images: true", "last: 3",
                "left: 2",
                "step: true", "film: true", "film changes: true",
                "plays: Pause", "ends: Play 3", "sorted: relu-5x2 descending",
                "viewer: true relu-2x1 true true", "focus: close", "next: relu-5x1",
                "left alone: true,true,true,true", "closed: true",
            ])
    }

    @Test(.enabled(if: browser != nil))
    func `the table has the median starts, and lists what is not finished`() async throws {
        let text = TinyComparison.text(
            compare: "{widths: [2, 64], depths: [1, 3], seeds: 3}", rate: "3",
            optimizer: "sgd", loss: "squared")
        let folder = ComparisonFolder(temporary.file("comparison"))
        try TinyComparison.setup(text, in: temporary).plan(in: folder, .new)
        _ = try await folder.finish(.numbers([0, 1, 2, 3, 4, 5, 6, 10]))
        let comparison = try #require(try await folder.gather())
        let found = try findings(
            try temporary.text("comparison/report.html"),
            """
            const heads = [...document.querySelectorAll("thead th")].map(head => head.textContent);
            for (const row of document.querySelectorAll("tbody tr")) {
              const cell = name => row.cells[heads.indexOf(name)].firstChild.textContent;
              find("row", cell("regions") + ", " + cell("reached"));
            }
            find("marks", [...document.querySelectorAll(".mark")].every(mark =>
              mark.textContent.endsWith("of those finished")));
            find("reading", document.getElementById("reading").textContent);
            find("note", document.getElementById("table-note").textContent.split(". ").at(-1));
            """)
        let unfinished = "4 of 12 starts are not finished."
        #expect(comparison.reading.hasSuffix(unfinished))
        #expect(
            found == comparison.lines.map { line in
                "row: \(line.regions.map(String.init) ?? "\u{2013}"), \(line.reached) of 3"
            } + ["marks: true", "reading: " + comparison.reading, "note: " + unfinished])
        #expect(comparison.lines.contains { $0.diverged > 0 && $0.accuracy == nil })
        #expect(comparison.lines.contains { $0.regions != nil })
    }

    @Test(.enabled(if: browser != nil))
    func `the page of curves has their errors and pieces`() async throws {
        let comparison = try #require(
            try await TinyCurveComparison.setup(in: temporary).execute(
                in: ComparisonFolder(temporary.file("curves")), .new))
        let found = try findings(
            try temporary.text("curves/report.html"),
            """
            const heads = [...document.querySelectorAll("thead th")].map(head => head.textContent);
            find("heads", heads);
            for (const row of document.querySelectorAll("tbody tr")) {
              const cell = name => row.cells[heads.indexOf(name)].firstChild.textContent;
              find("row", cell("pieces"));
            }
            find("classes", document.getElementById("classes"));
            find("reading", document.getElementById("reading").textContent);
            find("note", document.getElementById("table-note").textContent);
            """)
        #expect(
            found == [
                "heads: network,parameters,largest error,rms error,training loss,pieces,dead units"
            ] + comparison.curveLines.map { "row: \($0.pieces ?? 0)" } + [
                "classes: null", "reading: " + comparison.reading,
                "note: A row has the numbers of the median of 3 starts, by largest error, and the "
                    + "lowest and highest of all starts below them.",
            ])
    }

    @Test(.enabled(if: browser != nil), arguments: [375, 1280])
    func `nothing is wider than the window, and buttons are large enough`(
        _ width: Int
    ) async throws {
        let found = try findings(
            try await page(), width: width,
            """
            // The window may be wider than what was asked for.
            document.body.style.cssText = "width: \(width)px; margin: 0";
            await wait(50);
            const wide = [...document.querySelectorAll("body *")].filter(element =>
              !element.closest("#table, .wide, script, head, dialog")
              && !element.closest(".scrolled > *")
              && element.getBoundingClientRect().right > \(width) + .5);
            find("wide", wide.map(element => element.tagName + element.id));
            const small = [...document.querySelectorAll("#play, thead button, #scrubber")]
              .filter(element => element.getBoundingClientRect().height < 44);
            find("small", small.map(element => element.textContent));
            for (const sheet of document.querySelectorAll(".scrolled")) {
              const picture = sheet.querySelector("img, canvas");
              await until(() => !picture.decode || picture.naturalWidth > 0);
              const size = picture.naturalWidth || picture.width;
              const least = parseInt(sheet.firstElementChild.style.minWidth);
              // A phone shows the whole picture; anything wider, one that can be read.
              find("fits", innerWidth <= 600 ? sheet.scrollWidth <= sheet.clientWidth
                : picture.clientWidth >= least && least > size / 4 && least <= size * 1.2
                  && sheet.scrollWidth >= least);
            }
            """)
        #expect(found == ["wide: ", "small: ", "fits: true", "fits: true"])
    }

    @Test(.enabled(if: browser != nil))
    func `a title with markup in it is text`() async throws {
        let title = "</script><script>document.bad=1</script><b>&amp;"
        let found = try findings(
            try await page(
                TinyComparison.text().replacing("title: Tiny", with: "title: '\(title)'")),
            """
            find("bad", document.bad);
            find("title", btoa(document.querySelector("h1").textContent));
            find("window", btoa(document.title));
            """)
        #expect(
            found == [
                "bad: undefined", "title: " + Base64.text(of: Array(title.utf8)),
                "window: " + Base64.text(of: Array((title + ": a comparison").utf8)),
            ])
    }
}
