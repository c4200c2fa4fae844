extension ReportPage {
    /// What the page shows before its script has run; texts are filled in by the script.
    static func body(_ content: Content) -> String {
        """
        <header>
        <h1 id="title"></h1>
        <p id="reading"></p>
        <ul id="classes" aria-label="Classes"></ul>
        <noscript><p>The film and the table need JavaScript.</p></noscript>
        </header>
        <main>
        <section aria-labelledby="grid-heading">
        <h2 id="grid-heading">After training</h2>
        <p class="note">Choose a picture to see it at full size.</p>
        <div class="sheet scrolled"><div id="grid" \
        style="min-width: \(content.grid.minimumWidth)px"><img src="\(content.grid.url)" \
        alt="\(content.subject.gridText)"></div></div>
        </section>
        <section aria-labelledby="film-heading">
        <h2 id="film-heading">While it trains</h2>
        <div class="sheet scrolled"><canvas id="film" role="img" tabindex="0" \
        style="min-width: \(content.filmWidth)px"></canvas></div>
        <div id="controls">
        <button id="play" type="button" aria-label="Play"><svg viewBox="0 0 16 16" \
        aria-hidden="true"><path id="play-icon" d="M4 2l10 6-10 6z"></path></svg></button>
        <input id="scrubber" type="range" min="0" value="0" step="1" aria-label="Frame">
        <output id="step" for="scrubber"></output>
        </div>
        </section>
        <section aria-labelledby="table-heading">
        <h2 id="table-heading">Networks</h2>
        <p class="note" id="table-note"></p>
        <p class="note"><code>facet explain</code> with the folder of this page explains the most \
        accurate network; <code>--network</code> with a name of the table explains another one.</p>
        <div id="table" tabindex="0" role="region" aria-labelledby="table-heading"><table>\
        <thead></thead><tbody></tbody></table></div>
        </section>
        <section aria-labelledby="curves-heading">
        <h2 id="curves-heading">\(content.subject.curvesHeading)</h2>
        <div class="sheet wide"><img src="\(content.curves)" alt="\(content.subject.curvesText)">\
        </div>
        </section>
        </main>
        <dialog id="viewer" aria-labelledby="viewer-title">
        <div class="bar"><h2 id="viewer-title"></h2>
        <button id="before" type="button" aria-label="The network before">&larr;</button>
        <button id="after" type="button" aria-label="The network after">&rarr;</button>
        <button id="close" type="button" aria-label="Close">&times;</button></div>
        <p id="viewer-text"></p>
        <div class="sheet wide"><img id="viewer-picture" alt=""></div>
        </dialog>
        """
    }
}
