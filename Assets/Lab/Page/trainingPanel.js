// The panel of the training: curves and settings.

class TrainingPanel {
  constructor(app) {
    this.app = app;
    this.curves = new Curves();
    this.place = element('div');
    byId('training').append(this.curves.place, this.place);
  }

  update() {
    const { scenario, catalogue } = this.app;
    const edit = change => this.app.history.change(change);
    const optimizers = catalogue.optimizers.map(({ name }) => name);
    const schedules = catalogue.schedules.map(({ name }) => name);
    const number = (label, key, low, high, slider, step) => numberControl({
      label, value: scenario[key], low, high, slider, step,
      change: value => edit(scenario => { scenario[key] = value; }),
    });
    const choice = (label, key, choices, valuesKey) => choiceControl({
      label, value: scenario[key], choices,
      change: value => edit(scenario => {
        scenario[key] = value;
        if (valuesKey) delete scenario[valuesKey];
      }),
    });
    const isOpen = this.place.querySelector('details')?.open ?? false;
    refill(this.place, [
      choice(texts.optimizer, 'optimizer', optimizers, 'optimizerValues'),
      number(texts.rate, 'rate', 0, 1000),
      number(texts.batch, 'batch', 1, 1e6, [1, 256, 1], 1),
      numberControl({
        label: texts.epochs, value: scenario.stop.epochs, low: 1, high: 1e9, step: 1,
        slider: [10, 2000, 10],
        change: value => edit(scenario => { scenario.stop.epochs = value; }),
      }),
      choice(texts.schedule, 'schedule', schedules, 'scheduleValues'),
      ...this.parameters('schedule', 'scheduleValues', catalogue.schedules),
      choice(texts.loss, 'loss', catalogue.losses),
      element('details', { open: isOpen }, element('summary', {}, texts.moreSettings),
        ...this.parameters('optimizer', 'optimizerValues', catalogue.optimizers),
        number(texts.l1, 'l1', 0, 1000), number(texts.l2, 'l2', 0, 1000),
        numberControl({
          label: texts.stopLoss, value: scenario.stop.loss ?? 0, low: 0, high: 1000,
          change: value => edit(scenario => {
            if (value > 0) scenario.stop.loss = value;
            else delete scenario.stop.loss;
          }),
        })),
    ]);
  }

  /** The numbers that the chosen optimizer or schedule takes. */
  parameters(key, valuesKey, choices) {
    const { scenario } = this.app;
    const { parameters } = choices.find(({ name }) => name === scenario[key]);
    const values = scenario[valuesKey] ?? parameters.map(parameter => parameter.default);
    return parameters.map(({ name, meaning, low, high, isWhole }, index) => numberControl({
      label: name, title: meaning, value: values[index], low, high, step: isWhole ? 1 : 'any',
      change: value => this.app.history.change(scenario => {
        scenario[valuesKey] = values.map((old, place) => place === index ? value : old);
      }),
    }));
  }
}
