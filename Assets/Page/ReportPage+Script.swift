extension ReportPage {
    /// What the page does.
    static func script(_ subject: Subject) -> String {
        #"""
        "use strict";
        const data = id => JSON.parse(document.getElementById(id).textContent);
        const $ = id => document.getElementById(id);
        const comparison = data("document"), pictures = data("pictures"), frames = data("frames");
        const markers = data("markers");
        const candidates = comparison.candidates;

        function make(name, properties = {}, ...children) {
          const element = Object.assign(document.createElement(name), properties);
          element.append(...children);
          return element;
        }
        const digits = (value, count) => value.toLocaleString("en", {
          minimumFractionDigits: count, maximumFractionDigits: count });
        // 100 % only where nothing is missing.
        const hundredths = value =>
          value < 1 && value > .9995 ? "99.9" : digits(100 * value, 1);
        const percent = value => hundredths(value) + " %";
        const whole = value => digits(value, 0);
        const loss = value => value === 0 ? "0" : Math.abs(value) < 1e-3 || Math.abs(value) >= 1e4
          ? value.toExponential(1) : String(Number(value.toPrecision(3)));

        // The head.
        $("title").textContent = comparison.title;
        $("reading").textContent = comparison.reading;
        \#(subject.legendScript)

        // The viewer.
        const shown = candidates.filter(candidate => pictures[candidate.name]);
        let viewed = 0;
        \#(subject.rankingScript)
        const median = candidate =>
          candidate.cells.find(cell => cell.seed === candidate.medianSeed);
        function describe(candidate) {
          const layers = candidate.depth === 1 ? "1 hidden layer" : `${candidate.depth} hidden layers`;
          const parts = [`${layers} of ${whole(candidate.width)}`,
            `${whole(candidate.parameters)} parameters`];
          const cell = median(candidate);
          if (cell) {
            \#(subject.describeScript)
            parts.push(cell.stopReason === "diverged" ? "diverged" : `seed ${cell.seed}`);
          }
          return parts.join(", ");
        }
        function view(index) {
          viewed = (index + shown.length) % shown.length;
          const candidate = shown[viewed];
          $("viewer-title").textContent = candidate.name;
          $("viewer-text").textContent = describe(candidate);
          $("viewer-picture").src = pictures[candidate.name];
          $("viewer-picture").alt =
            `\#(subject.pictureText): ${describe(candidate)}`;
          if (!$("viewer").open) { pause(); $("viewer").showModal(); $("close").focus(); }
        }
        $("before").onclick = () => view(viewed - 1);
        $("after").onclick = () => view(viewed + 1);
        $("close").onclick = () => $("viewer").close();
        $("viewer").onclick = event => { if (event.target === $("viewer")) $("viewer").close(); };
        function opener(candidate, properties, ...children) {
          const button = make("button", { type: "button", ...properties }, ...children);
          button.onclick = () => view(shown.indexOf(candidate));
          return button;
        }

        // The grid.
        for (const candidate of shown) {
          const [x, y, width, height] = candidate.panel;
          const button = opener(candidate, {
            ariaLabel: `${candidate.name}: ${describe(candidate)}`, title: candidate.name });
          const share = (part, all) => `${100 * part / all}%`;
          Object.assign(button.style, {
            left: share(x, comparison.grid.width), top: share(y, comparison.grid.height),
            width: share(width, comparison.grid.width),
            height: share(height, comparison.grid.height) });
          $("grid").append(button);
        }

        // The film.
        const film = $("film"), context = film.getContext("2d");
        film.width = comparison.frames.width;
        film.height = comparison.frames.height;
        $("scrubber").max = Math.max(frames.length - 1, 0);
        const interval = 1000 / 15;
        let wanted = 0, timer = null;
        async function show(index) {
          wanted = Math.min(Math.max(index, 0), frames.length - 1);
          const mine = wanted, step = comparison.frames.steps[frames[mine][0]];
          $("scrubber").value = mine;
          $("step").textContent = `step ${whole(step)}`;
          $("scrubber").setAttribute("aria-valuetext", `step ${step}`);
          film.setAttribute("aria-label", `All networks after ${step} steps of training`);
          const picture = new Image();
          picture.src = frames[mine][1];
          await picture.decode();
          if (mine === wanted) context.drawImage(picture, 0, 0);
        }
        function pause() {
          clearTimeout(timer);
          timer = null;
          $("play").ariaLabel = "Play";
          $("play-icon").setAttribute("d", "M4 2l10 6-10 6z");
        }
        function play() {
          $("play").ariaLabel = "Pause";
          $("play-icon").setAttribute("d", "M3 2h3.5v12H3zM9.5 2H13v12H9.5z");
          let next = wanted === frames.length - 1 ? 0 : wanted + 1;
          const tick = async () => {
            const due = performance.now() + interval;
            await show(next);
            if (timer === null) return;
            if (next === frames.length - 1) return pause();
            next = wanted + 1;
            timer = setTimeout(tick, Math.max(0, due - performance.now()));
          };
          timer = setTimeout(tick, 0);
        }
        const toggle = () => timer === null ? play() : pause();
        $("play").onclick = toggle;
        film.onclick = toggle;
        $("scrubber").oninput = () => { pause(); show($("scrubber").valueAsNumber); };
        addEventListener("keydown", event => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
          if ($("viewer").open) {
            // All other keys are the dialogue's: Escape, Tab and those that press a button.
            if (!move) return;
            view(viewed + move);
          } else if (move && event.target !== $("scrubber") && event.target !== $("table")) {
            pause();
            show(wanted + move);
          } else if (event.key === " " && [film, document.body, $("scrubber")].includes(event.target)) {
            toggle();
          } else return;
          event.preventDefault();
        });
        show(frames.length - 1);

        // The table: a title, what it is sorted by, how it is written, the order it begins with.
        // A number of the median start, and its range over all that did not diverge.
        const isSound = cell => cell && cell.stopReason !== "diverged";
        function spread(key, write, first, unit = "") {
          const value = candidate => isSound(median(candidate)) ? median(candidate)[key] : null;
          return [value, candidate => {
            const values = candidate.cells.filter(isSound).map(cell => cell[key]);
            if (!values.length || values.includes(null)) return null;
            const [lowest, highest] = [Math.min(...values), Math.max(...values)];
            return [value(candidate) === null ? "\u2013" : write(value(candidate)) + unit,
              lowest < highest ? `${write(lowest)}\u2013${write(highest)}` : ""];
          }, first];
        }
        const columns = [
          ["network", candidate => candidates.indexOf(candidate), null, 1],
          ["parameters", candidate => candidate.parameters,
            candidate => [whole(candidate.parameters)], 1],
          \#(subject.columnsScript)
          ["dead units", ...spread("deadUnits", whole, -1)],
          \#(subject.reachedScript)["diverged", candidate => candidate.diverged || null,
            candidate => candidate.diverged > 0 && [whole(candidate.diverged)], -1],
        ].filter(([, value]) => candidates.some(candidate => value(candidate) !== null));
        const [head, rows] = [document.querySelector("thead"), document.querySelector("tbody")];
        function row(candidate, index) {
          const name = pictures[candidate.name]
            ? opener(candidate, {}, candidate.name) : candidate.name;
          const marks = [index === comparison.best && "\#(subject.bestText)",
            index === comparison.smallest && "smallest that is enough"].filter(Boolean);
          const first = make("th", { scope: "row" }, name);
          if (marks.length) {
            if (comparison.missing.length) marks.push("of those finished");
            first.append(make("small", { className: "mark" }, marks.join(", ")));
          }
          return make("tr", {}, first, ...columns.slice(1).map(([, , write]) => {
            const [text, range] = write(candidate) || ["\u2013"];
            return make("td", {}, text, ...(range ? [make("small", {}, range)] : []));
          }));
        }
        const lines = candidates.map(row);
        let sorted = [0, 1];
        function sort(column, direction) {
          sorted = [column, direction];
          const value = columns[column][1];
          const order = candidates.map((_, index) => index).sort((a, b) => {
            const [x, y] = [value(candidates[a]), value(candidates[b])];
            if (x === null || y === null) return (x === null) - (y === null) || a - b;
            return direction * (x - y) || a - b;
          });
          rows.append(...order.map(index => lines[index]));
          [...head.rows[0].cells].forEach((cell, index) => index === column
            ? cell.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending")
            : cell.removeAttribute("aria-sort"));
        }
        head.append(make("tr", {}, ...columns.map(([title, , , first], index) => {
          const button = make("button", { type: "button" }, title);
          button.onclick = () => sort(index, sorted[0] === index ? -sorted[1] : first);
          return make("th", { scope: "col" }, button);
        })));
        sort(0, 1);
        const starts = comparison.starts, startCount = starts * candidates.length;
        const unfinished = comparison.missing.length;
        $("table-note").textContent = (starts > 1
          \#(subject.noteScript)
          + (unfinished ? ` ${unfinished} of ${startCount} starts `
            + `${unfinished === 1 ? "is" : "are"} not finished.` : "");
        """#
    }
}
