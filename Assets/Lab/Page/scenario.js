// The scenario in the form that the core reads.

/** That of Scenarios/two-spirals.yaml, except for the names of its classes. */
function firstScenario() {
  return {
    title: 'Two spirals', seed: '7', window: [-6, 6, -6, 6],
    points: [{
      generator: 'spirals', values: { count: 500, turns: 1.75 }, noise: 0, labelNoise: 0,
    }],
    test: 0.5, hidden: [16, 16, 16], activations: ['relu', 'relu', 'relu'], init: 'he',
    optimizer: 'adam', rate: 0.02, schedule: 'cosine', scheduleValues: [0.1], batch: 32,
    loss: 'cross-entropy', l1: 0, l2: 0, stop: { epochs: 400 },
  };
}

const generatorOf = scenario => scenario.points.find(source => source.generator);
const drawnOf = scenario => scenario.points.filter(source => source.class !== undefined);
const drawnCount = scenario => drawnOf(scenario).reduce((sum, { at }) => sum + at.length, 0);
const hasPoints = scenario => Boolean(generatorOf(scenario)) || drawnCount(scenario) > 0;

/** Adds drawn points of a class. */
function addDrawn(scenario, name, points) {
  const source = drawnOf(scenario).find(source => source.class === name);
  if (source) source.at.push(...points);
  else scenario.points.push({ class: name, at: points });
}

/** Makes drawn points of all points, so that each can be moved and erased. */
function makeDrawn(scenario, setup) {
  if (!generatorOf(scenario)) return;
  scenario.points = setup.classes.map(({ name }, label) => ({
    class: name, at: setup.points.filter(point => point[2] === label).map(([x, y]) => [x, y]),
  })).filter(({ at }) => at.length > 0);
}

/** Removes what has become empty. */
function dropEmpty(scenario) {
  scenario.points = scenario.points.filter(({ at }) => at === undefined || at.length > 0);
}
