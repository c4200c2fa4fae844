// The panel of the data: the generator with its parameters, noise, shares and the seed.

/** Where sliders end; what is typed may lie outside. By generator and parameter, or parameter. */
const sliderEnds = {
  count: [10, 2000, 10], turns: [0.25, 4, 0.05], arms: [2, 8, 1], radius: [0.5, 10, 0.1],
  start: [0.01, 0.9, 0.01], density: [1, 20, 1], rings: [2, 8, 1], inner: [0.1, 5, 0.1],
  outer: [0.2, 10, 0.1], gap: [0, 3, 0.05], size: [0.5, 10, 0.1], margin: [0, 1, 0.01],
  classes: [1, 14, 1], spread: [0, 2, 0.02], cells: [1, 12, 1], angle: [-180, 180, 1],
  offset: [-2, 2, 0.02], noise: [0, 0.5, 0.01],
};

class DataPanel {
  constructor(app) {
    this.app = app;
    this.place = element('div');
    byId('data').append(this.place);
  }

  update() {
    const { scenario, catalogue, setup } = this.app;
    const source = generatorOf(scenario);
    const names = catalogue.generators.map(({ name }) => name);
    const children = [
      choiceControl({
        label: texts.source, value: source?.generator ?? '', wide: true,
        choices: [...names, ['', texts.drawnOnly]], change: name => this.choose(name),
      }),
    ];
    if (source) children.push(...this.generatorControls(source));
    children.push(
      numberControl({
        label: texts.testShare, value: scenario.test, low: 0, high: 0.95, slider: [0, 0.9, 0.05],
        change: value => this.edit(scenario => { scenario.test = value; }),
      }),
      this.seedControl(scenario));
    const drawn = drawnCount(scenario);
    if (drawn > 0) {
      children.push(element('div', { class: 'bar' },
        element('span', { class: 'note' }, texts.drawn(drawn)),
        button(texts.clear, () => this.edit(scenario => {
          scenario.points = scenario.points.filter(source => source.generator);
        }))));
    }
    if (setup) {
      children.push(element('p', { class: 'note' },
        texts.points(setup.trainingCount, setup.testCount)));
    }
    refill(this.place, children);
  }

  generatorControls(source) {
    const kind = this.app.catalogue.generators.find(({ name }) => name === source.generator);
    const edit = change => this.edit(scenario => change(generatorOf(scenario)));
    const parameters = kind.parameters.map(({ name, meaning, low, high, isWhole, ...rest }) =>
      numberControl({
        label: name, title: meaning, value: source.values[name] ?? rest.default, low, high,
        step: isWhole ? 1 : 'any', slider: sliderEnds[name],
        change: value => edit(source => { source.values[name] = value; }),
      }));
    // The sets of the Playground have a noise of their own, by the same key.
    const hasOwnNoise = kind.parameters.some(({ name }) => name === 'noise');
    return [
      element('p', { class: 'note' }, kind.summary), ...parameters,
      ...(hasOwnNoise ? [] : [numberControl({
        label: texts.noise, value: source.noise, low: 0, high: 1e6, slider: [0, 1, 0.01],
        change: value => edit(source => { source.noise = value; }),
      })]),
      numberControl({
        label: texts.labelNoise, value: source.labelNoise, low: 0, high: 1, slider: [0, 0.5, 0.01],
        change: value => edit(source => { source.labelNoise = value; }),
      }),
    ];
  }

  seedControl(scenario) {
    const id = 'seed';
    const field = element('input', {
      type: 'text', id, inputmode: 'numeric', value: scenario.seed,
      onchange: () => this.edit(scenario => { scenario.seed = field.value.trim(); }),
    });
    return element('div', { class: 'control' }, element('label', { for: id }, texts.seedNumber),
      field);
  }

  edit(change) {
    this.app.history.change(change);
  }

  choose(name) {
    this.edit(scenario => {
      const drawn = drawnOf(scenario);
      if (name === '') {
        scenario.window ??= this.app.setup?.window;
        scenario.points = drawn;
      } else {
        scenario.points = [{ generator: name, values: {}, noise: 0, labelNoise: 0 }, ...drawn];
        if (drawn.length === 0) delete scenario.window;
      }
      scenario.title = name || 'Drawn points';
    });
  }
}
