// The scenario that is being edited, and the ones before it: every change can be undone.

const historyLimit = 200;

class History {
  constructor(scenario, changed) {
    this.states = [JSON.stringify(scenario)];
    this.place = 0;
    this.changed = changed;
  }

  get scenario() {
    return JSON.parse(this.states[this.place]);
  }

  /** Changes a copy of the scenario and makes it the present one. */
  change(edit) {
    const scenario = this.scenario;
    edit(scenario);
    const text = JSON.stringify(scenario);
    if (text === this.states[this.place]) return;
    this.states = [...this.states.slice(0, this.place + 1), text].slice(-historyLimit - 1);
    this.place = this.states.length - 1;
    this.changed();
  }

  get canUndo() { return this.place > 0; }
  get canRedo() { return this.place < this.states.length - 1; }

  undo() {
    if (!this.canUndo) return;
    this.place -= 1;
    this.changed();
  }

  redo() {
    if (!this.canRedo) return;
    this.place += 1;
    this.changed();
  }
}
