// The bar that trains, and the numbers below it.

class Transport {
  constructor(app) {
    this.app = app;
    this.play = button(texts.play, () => app.setPlaying(!app.isPlaying), {
      class: 'main', id: 'play',
    });
    this.step = button(texts.step, () => app.advance(1), { id: 'step' });
    this.epochButton = button(texts.epoch, () => this.epoch(), { id: 'epoch' });
    this.undo = button(texts.undo, () => app.history.undo(), { id: 'undo' });
    this.redo = button(texts.redo, () => app.history.redo(), { id: 'redo' });
    const speed = element('select', {
      'aria-label': texts.speed,
      onchange: () => {
        app.speed = Number(speed.value);
        if (app.isPlaying) app.setPlaying(true);
      },
    }, ...texts.speeds.map(([value, text]) => element('option', {
      value, selected: Number(value) === app.speed,
    }, text)));
    byId('transport').append(
      this.play, this.step, this.epochButton,
      button(texts.reset, () => app.reset(), { id: 'reset' }),
      button(texts.seed, () => app.newSeed(), { id: 'new-seed' }), speed, this.undo, this.redo);
    this.update();
  }

  epoch() {
    if (this.app.state) this.app.advance(this.app.state.stepsPerEpoch);
  }

  update() {
    this.play.textContent = this.app.isPlaying ? texts.pause : texts.play;
    for (const control of [this.play, this.step, this.epochButton]) {
      control.disabled = !this.app.canTrain;
    }
    this.undo.disabled = !this.app.history.canUndo;
    this.redo.disabled = !this.app.history.canRedo;
  }

  key(event) {
    const actions = {
      ' ': () => this.app.setPlaying(!this.app.isPlaying), '.': () => this.app.advance(1),
      e: () => this.epoch(), r: () => this.app.reset(), n: () => this.app.newSeed(),
    };
    const action = actions[event.key];
    if (!action) return;
    action();
    event.preventDefault();
  }

  show(state) {
    const pair = (name) => state.training[name] + (state.test ? ` / ${state.test[name]}` : '');
    const values = {
      step: `${state.stepText} of ${state.lastStep}`, epoch: state.epoch, loss: pair('lossText'),
      accuracy: pair('accuracyText'),
      regions: state.isExact ? state.regions : texts.sampled, length: state.length,
      rate: state.rate,
    };
    const place = byId('readouts');
    if (place.children.length === 0) {
      for (const key of Object.keys(values)) {
        place.append(element('div', {}, element('dt', {}, texts.readouts[key]),
          element('dd', { id: `value-${key}` })));
      }
    }
    for (const [key, value] of Object.entries(values)) byId(`value-${key}`).textContent = value;
  }
}
