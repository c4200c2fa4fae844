// The page as a whole: the scenario, the worker that trains it, and the panels.

const looks = ['paper', 'paper-dark', 'glass', 'glass-dark'];

class App {
  constructor() {
    this.history = new History(firstScenario(), () => this.changed());
    this.isPlaying = false;
    this.speed = 10;
    this.fresh = [];
    this.isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    this.isGlass = false;
    for (const part of ['data', 'view', 'network', 'training', 'files']) {
      byId(`${part}-title`).textContent = texts[part];
    }
    byId('tagline').textContent = texts.tagline;
    this.say(texts.loading);
    this.bench = new Bench(this.handlers);
    this.plane = new Plane(this);
    this.pointer = new Pointer(this);
    this.transport = new Transport(this);
    this.showAppearance();
    document.addEventListener('keydown', event => this.key(event));
  }

  get scenario() { return this.history.scenario; }
  get window() { return this.setup?.window ?? this.scenario.window; }

  get handlers() {
    return {
      ready: data => this.ready(data),
      opened: data => this.opened(data),
      refused: ({ text }) => this.refused(text),
      frame: data => this.frame(data),
      place: ({ place }) => this.showPlace(place),
      file: data => this.files.receive(data),
      trap: data => this.trap(data),
    };
  }

  ready({ arithmetic, catalogue }) {
    this.catalogue = catalogue;
    this.arithmetic = arithmetic;
    if (!this.data) {
      this.data = new DataPanel(this);
      this.networkPanel = new NetworkPanel(this);
      this.training = new TrainingPanel(this);
      this.files = new FilesPanel(this);
      byId('files').append(element('p', { class: 'note', id: 'arithmetic' },
        texts.arithmetic[arithmetic]));
    }
    this.say('');
    this.look();
    this.changed();
  }

  /** Shows the scenario that is the present one now, and opens it. */
  changed() {
    this.setPlaying(false);
    this.unpin();
    const { scenario } = this;
    this.canTrain = false;
    if (hasPoints(scenario)) this.bench.open(scenario);
    else this.say(texts.nothing);
    this.updatePanels();
  }

  /** Says what is wrong with the scenario; the plane keeps the picture of the one before. */
  refused(text) {
    this.say(text);
    this.transport.update();
  }

  updatePanels() {
    if (!this.data) return;
    this.data.update();
    this.networkPanel.update();
    this.training.update();
    this.transport.update();
    this.updateBrushes();
  }

  opened({ setup }) {
    this.setup = setup;
    this.canTrain = true;
    this.transport.update();
    this.say('');
    this.training.curves.clear();
    this.data.update();
    this.updateBrushes();
    this.bench.post('file', { format: 'yaml', serial: this.bench.serial });
  }

  frame(data) {
    this.state = data.state;
    this.plane.show(data);
    this.training.curves.add(data.state);
    if (!data.isPlaying && this.isPlaying) {
      this.setPlaying(false);
    }
    this.drawSlowly(data, !data.isPlaying);
    this.frames = (this.frames ?? 0) + 1;
    this.paintTime = data.paintTime;
    if (data.isPlaying && !this.pinned && this.place) this.ask([this.place.x, this.place.y]);
  }

  /** What costs more than pixels is drawn some times per second. */
  drawSlowly(data, isAtOnce) {
    const now = performance.now();
    if (!isAtOnce && now - (this.drawn ?? 0) < 120) return;
    this.drawn = now;
    this.transport.show(data.state);
    this.training.curves.draw();
    this.networkPanel.draw(data.weights);
    this.networkPanel.note.textContent =
      texts.parameters(data.state.shape, data.state.parameters);
    if (isAtOnce) {
      const words = texts.picture(data.state);
      byId('live').textContent = data.state.stop ? `${texts.stopped(data.state)} ${words}` : words;
      byId('pixels').setAttribute('aria-label', words);
      byId('pixels').setAttribute('role', 'img');
      this.say(data.state.isDiverged ? texts.stopped(data.state) : '');
    }
  }

  trap({ text }) {
    if (text === 'no-simd') return this.say(texts.noEngine);
    if (text === 'no-bits') return this.say(texts.noBits);
    this.say(texts.trap);
    if (this.catalogue) this.bench.restart();
  }

  say(text) {
    byId('message').hidden = text === '';
    byId('message').textContent = text;
  }

  setPlaying(wish) {
    const wasPlaying = this.isPlaying;
    const isPlaying = wish && this.canTrain;
    this.isPlaying = isPlaying;
    if (isPlaying || wasPlaying) {
      this.bench.post('play', { isPlaying, stepsPerFrame: this.speed });
    }
    this.transport?.update();
  }

  advance(steps) {
    if (!this.canTrain) return;
    this.setPlaying(false);
    this.bench.post('advance', { steps });
  }

  reset() {
    this.changed();
  }

  newSeed() {
    this.history.change(scenario => {
      scenario.seed = String((BigInt(scenario.seed) + 1n) % (1n << 62n));
    });
  }

  look() {
    if (!this.catalogue) return;
    const look = (this.isGlass ? 2 : 0) + (this.isDark ? 1 : 0);
    this.bench.post('look', { view: { width: this.plane.side, height: this.plane.side, look } });
  }

  showAppearance() {
    document.documentElement.classList.toggle('dark', this.isDark);
    const toggle = (text, isOn, set) => button(text, () => {
      set();
      this.showAppearance();
      this.look();
      this.networkPanel?.draw();
    }, { 'aria-pressed': String(isOn) });
    refill(byId('appearance'), [
      toggle(texts.paper, !this.isGlass, () => { this.isGlass = false; }),
      toggle(texts.glass, this.isGlass, () => { this.isGlass = true; }),
      toggle(texts.light, !this.isDark, () => { this.isDark = false; }),
      toggle(texts.dark, this.isDark, () => { this.isDark = true; }),
    ]);
  }

  updateBrushes() {
    const { tool } = this.pointer;
    const make = (text, chosen, swatch) => element('button', {
      type: 'button',
      'aria-pressed': String(tool.kind === chosen.kind && tool.name === chosen.name),
      'aria-label': chosen.kind === 'draw' ? texts.draw(chosen.name) : text,
      onclick: () => this.pointer.choose(chosen),
    }, ...(swatch ? [this.swatch(swatch)] : []), text);
    const classes = this.setup?.classes ?? [];
    const fresh = `class ${classes.length + 1}`;
    refill(byId('brushes'), [
      make(texts.look, { kind: 'look' }),
      ...classes.map(({ name, colour }) => make(name, { kind: 'draw', name, colour }, colour)),
      ...(classes.length < 14
        ? [make(texts.newClass, { kind: 'draw', name: fresh, colour: '#5d6b78' })] : []),
      make(texts.erase, { kind: 'erase' }), make(texts.drag, { kind: 'drag' }),
    ]);
    showPlace(byId('place'), this.place, this.pinned);
  }

  swatch(colour) {
    const made = element('span', { class: 'swatch' });
    made.style.backgroundColor = colour;
    return made;
  }

  ask([x, y]) {
    const [x0, x1, y0, y1] = this.window;
    if (x < x0 || x > x1 || y < y0 || y > y1) return this.forget();
    this.isAsked = true;
    this.bench.ask(x, y);
  }

  pin(point) {
    this.pinned = true;
    this.ask(point);
  }

  unpin() {
    this.pinned = false;
    this.forget();
  }

  forget() {
    this.isAsked = false;
    this.showPlace(undefined);
  }

  showPlace(place) {
    this.place = this.isAsked ? place : undefined;
    showPlace(byId('place'), this.place, this.pinned);
    this.networkPanel?.draw(undefined, new Set(this.place?.active ?? []));
    this.plane.drawMarks();
  }

  key(event) {
    const isTyping = event.target.matches('input, select, textarea');
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      if (isTyping || (key !== 'z' && key !== 'y')) return;
      if (key === 'y' || event.shiftKey) this.history.redo();
      else this.history.undo();
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape') return this.unpin();
    if (isTyping || event.altKey) return;
    if (event.key === ' ' && event.target.matches('button, summary')) return;
    this.transport.key(event);
  }
}

const app = new App();
