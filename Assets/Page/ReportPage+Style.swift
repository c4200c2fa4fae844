extension ReportPage {
    /// The colours around pictures of a look.
    static func colours(isDark: Bool) -> String {
        isDark
            ? """
            :root { --ink: #e6e9ed; --faint: #9aa7b4; --line: #333a43; --paper: #14171c;
              --soft: #1d2229; --accent: #6cb0f0; --warm: #f0a06a }
            """
            : """
            :root { --ink: #1c2127; --faint: #5d6b78; --line: #d9dee4; --paper: #fff;
              --soft: #f4f6f8; --accent: #1565b8; --warm: #b85410 }
            """
    }

    static let style = #"""
        * { box-sizing: border-box }
        body { margin: 0 auto; max-width: 76rem; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem;
          background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
        h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere }
        h2 { margin: 0; font-size: 1.15rem }
        #reading { margin: .6rem 0 0; max-width: 46rem; font-size: 1.1rem }
        #classes { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .6rem 0 0;
          padding: 0; list-style: none; color: var(--faint) }
        #classes svg { width: 1.1em; height: 1.1em; margin-right: .35em; vertical-align: -.15em }
        #classes li { overflow-wrap: anywhere }
        section { margin-top: 2.5rem }
        .note { margin: .15rem 0 0; color: var(--faint); font-size: .9rem }
        .sheet { position: relative; margin-top: .75rem; border: 1px solid var(--line);
          border-radius: 6px; overflow: hidden; background: var(--soft) }
        .sheet img, .sheet canvas { display: block; width: 100%; height: auto }
        .scrolled { overflow-x: auto }
        #grid { position: relative }
        #grid button { position: absolute; padding: 0; border: 0; border-radius: 3px;
          background: none; cursor: zoom-in }
        #grid button:hover { box-shadow: 0 0 0 3px var(--accent) }
        button { font: inherit; color: inherit }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
        #film:focus-visible { outline-offset: -3px }
        #controls { display: flex; align-items: center; gap: .75rem; margin-top: .6rem }
        #play, .bar button { flex: none; display: grid; place-items: center; width: 2.75rem;
          height: 2.75rem; border: 1px solid var(--line); border-radius: 50%;
          background: var(--soft); cursor: pointer }
        #play svg { width: 1rem; height: 1rem; fill: currentColor }
        #scrubber { flex: 1; min-width: 0; height: 2.75rem; margin: 0; accent-color: var(--accent) }
        #step { flex: none; min-width: 6.5em; text-align: right; color: var(--faint);
          font-variant-numeric: tabular-nums }
        #table { margin-top: .75rem; overflow-x: auto }
        table { border-collapse: collapse; width: 100%; font-size: .94rem; font-variant-numeric: tabular-nums }
        th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: right;
          white-space: nowrap; vertical-align: top }
        thead th { padding: 0; vertical-align: bottom; font-weight: 500; white-space: normal }
        thead button { width: 100%; min-height: 2.75rem; padding: .4rem .6rem; border: 0;
          background: none; color: var(--faint); text-align: inherit; line-height: 1.25;
          cursor: pointer }
        thead button:hover { color: var(--ink); text-decoration: underline }
        th[aria-sort] button { color: var(--ink) }
        th[aria-sort=ascending] button::after { content: " \2191" }
        th[aria-sort=descending] button::after { content: " \2193" }
        th:first-child { position: sticky; left: 0; background: var(--paper); text-align: left }
        tbody th { font-weight: 500 }
        tbody th button { padding: 0; border: 0; background: none; color: var(--accent);
          cursor: pointer; text-decoration: underline; text-underline-offset: .2em }
        small { display: block; color: var(--faint); font-weight: 400 }
        tbody th small { max-width: 7.5rem; white-space: normal; line-height: 1.25 }
        .mark { color: var(--warm); font-weight: 600 }
        dialog { width: min(96vw, 64rem); max-height: 96vh; padding: 1rem; border: 0;
          border-radius: 10px; background: var(--paper); color: var(--ink) }
        dialog::backdrop { background: rgb(0 0 0 / .6) }
        .bar { display: flex; align-items: center; gap: .5rem }
        .bar h2 { flex: 1; min-width: 0; overflow-wrap: anywhere }
        @media (max-width: 37.5rem) {
          #grid, #film { min-width: 0 !important }
        }
        #viewer-text { margin: .25rem 0 0; color: var(--faint) }
        """#
}
