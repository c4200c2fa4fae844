// What the pointer and the arrow keys do on the plane: look, draw, erase and drag.

const reach = 12;
const strokeGap = 9;

class Pointer {
  constructor(app) {
    this.app = app;
    this.tool = { kind: 'look' };
    const pixels = byId('pixels');
    this.pixels = pixels;
    pixels.addEventListener('pointerdown', event => this.down(event));
    pixels.addEventListener('pointermove', event => this.move(event));
    pixels.addEventListener('pointerup', () => this.up());
    pixels.addEventListener('pointercancel', () => this.up());
    pixels.addEventListener('pointerleave', () => this.leave());
    pixels.addEventListener('keydown', event => this.key(event));
    this.cursor = [0.5, 0.5];
  }

  choose(tool) {
    this.tool = tool;
    this.pixels.classList.toggle('drawing', tool.kind !== 'look');
    this.app.updateBrushes();
  }

  down(event) {
    if (event.button !== 0 || !this.app.plane.plot) return;
    const point = this.app.plane.point(event);
    if (this.tool.kind === 'look') {
      this.app.pin(point);
      return;
    }
    event.preventDefault();
    this.pixels.setPointerCapture(event.pointerId);
    this.begin(point);
  }

  begin(point) {
    this.stroke = { points: [], draft: this.app.history.scenario };
    if (this.tool.kind !== 'draw' && this.app.setup) makeDrawn(this.stroke.draft, this.app.setup);
    if (this.tool.kind === 'drag') this.stroke.held = this.nearest(this.stroke.draft, point);
    this.apply(point);
  }

  move(event) {
    if (!this.app.plane.plot) return;
    const point = this.app.plane.point(event);
    if (this.stroke) this.apply(point);
    else if (this.tool.kind === 'look' && !this.app.pinned) this.app.ask(point);
  }

  apply(point) {
    const { stroke, tool } = this;
    const unit = this.app.plane.unit;
    const isNear = (a, b, pixels) => Math.hypot(a[0] - b[0], a[1] - b[1]) < pixels * unit;
    if (tool.kind === 'draw') {
      const last = stroke.points.at(-1);
      if (last && isNear(last, point, strokeGap)) return;
      stroke.points.push(point);
      this.app.fresh.push({ at: point, colour: tool.colour });
      this.app.plane.drawMarks();
    } else if (tool.kind === 'erase') {
      for (const source of drawnOf(stroke.draft)) {
        source.at = source.at.filter(at => !isNear(at, point, reach));
      }
      this.show(stroke.draft);
    } else if (stroke.held) {
      [stroke.held[0], stroke.held[1]] = point;
      this.show(stroke.draft);
    }
  }

  /** Shows the points of a draft before they are the scenario's. */
  show(draft) {
    const { classes } = this.app.setup;
    this.app.fresh = drawnOf(draft).flatMap(source => {
      const colour = classes.find(({ name }) => name === source.class)?.colour;
      return source.at.map(at => ({ at, colour }));
    });
    this.app.plane.drawMarks();
  }

  nearest(draft, [x, y]) {
    let found;
    let distance = reach * this.app.plane.unit;
    for (const source of drawnOf(draft)) {
      for (const at of source.at) {
        const here = Math.hypot(at[0] - x, at[1] - y);
        if (here <= distance) [found, distance] = [at, here];
      }
    }
    return found;
  }

  up() {
    if (!this.stroke) return;
    const { points, draft } = this.stroke;
    this.stroke = undefined;
    if (this.tool.kind === 'draw') addDrawn(draft, this.tool.name, points);
    dropEmpty(draft);
    draft.window ??= this.app.window;
    this.app.history.change(scenario => Object.assign(scenario, draft));
    this.app.fresh = [];
    this.app.plane.drawMarks();
  }

  leave() {
    if (!this.stroke && !this.app.pinned) this.app.forget();
  }

  key(event) {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = steps[event.key];
    if (!this.app.plane.plot) return;
    if (step) {
      const size = event.shiftKey ? 0.1 : 0.01;
      this.cursor = this.cursor.map((share, axis) =>
        Math.max(0.001, Math.min(0.999, share + size * step[axis])));
      this.app.unpin();
      this.app.ask(this.app.plane.pointAt(...this.cursor));
      event.preventDefault();
    } else if (event.key === 'Enter') {
      const point = this.app.plane.pointAt(...this.cursor);
      if (this.tool.kind === 'look') this.app.pin(point);
      else {
        this.begin(point);
        this.up();
      }
    }
  }
}
