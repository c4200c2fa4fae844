// The panel of the network: its layers, and the drawing of its weights.

const unitLimit = 4096;
const layerLimit = 12;

class NetworkPanel {
  constructor(app) {
    this.app = app;
    this.diagram = element('canvas', { id: 'diagram', role: 'img', 'aria-label': texts.diagram });
    this.place = element('div');
    this.note = element('p', { class: 'note' });
    byId('network').append(this.diagram, this.note, this.place);
    this.active = new Set();
  }

  update() {
    const { scenario, catalogue } = this.app;
    const rows = scenario.hidden.map((units, layer) => this.row(units, layer));
    refill(this.place, [
      element('div', { class: 'layers' }, ...rows),
      element('div', { class: 'bar' },
        button(texts.addLayer, () => this.edit(scenario => {
          scenario.hidden.push(scenario.hidden.at(-1) ?? 4);
          scenario.activations.push(scenario.activations.at(-1) ?? 'relu');
        }), { disabled: scenario.hidden.length >= layerLimit })),
      element('p', { class: 'note' }),
      choiceControl({
        label: texts.initialisation, value: scenario.init, choices: catalogue.initialisations,
        change: value => this.edit(scenario => { scenario.init = value; }),
      }),
    ]);
  }

  row(units, layer) {
    const number = layer + 1;
    const set = value => this.edit(scenario => {
      scenario.hidden[layer] = Math.max(1, Math.min(unitLimit, Math.round(value) || 1));
    });
    const field = element('input', {
      type: 'number', class: 'count', min: 1, max: unitLimit, value: units,
      'aria-label': texts.units(number), onchange: () => set(Number(field.value)),
    });
    const select = element(
      'select', {
        'aria-label': texts.activation(number),
        onchange: () => this.edit(scenario => { scenario.activations[layer] = select.value; }),
      },
      ...this.app.catalogue.activations.map(name => element(
        'option', { value: name, selected: name === this.app.scenario.activations[layer] }, name)));
    return element('div', { class: 'layer-row' },
      button('−', () => set(units - 1), {
        'aria-label': texts.fewer(number), disabled: units < 2,
      }),
      field,
      button('+', () => set(units + 1), { 'aria-label': texts.more(number) }),
      select,
      button('×', () => this.edit(scenario => {
        scenario.hidden.splice(layer, 1);
        scenario.activations.splice(layer, 1);
      }), { 'aria-label': texts.removeLayer(number) }));
  }

  edit(change) {
    this.app.history.change(change);
  }

  /** Draws the weights; `active` has the names of the units that are active where one points. */
  draw(weights = this.weights, active = this.active) {
    if (!weights || weights.length === 0) return;
    [this.weights, this.active] = [weights, active];
    const scale = Math.min(devicePixelRatio || 1, 2);
    const { clientWidth: width, clientHeight: height } = this.diagram;
    if (width === 0) return;
    if (this.diagram.width !== Math.round(width * scale)) {
      this.diagram.width = Math.round(width * scale);
      this.diagram.height = Math.round(height * scale);
    }
    const context = this.diagram.getContext('2d');
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    new Diagram(weights, width, height).draw(context, active);
  }
}
