// The plane: the core's pixels, and above them the axes, the region that is lit, and new points.

const sideLimit = 1000;

class Plane {
  constructor(app) {
    this.app = app;
    this.pixels = byId('pixels');
    this.marks = byId('marks');
    this.context = this.pixels.getContext('2d');
    new ResizeObserver(() => this.resize()).observe(this.pixels);
  }

  get side() {
    const scale = Math.min(devicePixelRatio || 1, 2);
    return Math.max(64, Math.min(sideLimit, Math.round(this.pixels.clientWidth * scale)));
  }

  resize() {
    // A page that is being laid out, or printed, has no width for a moment.
    if (this.pixels.clientWidth < 64) return;
    this.app.look();
    this.drawMarks();
  }

  show({ pixels, width, height, state }) {
    if (this.pixels.width !== width || this.pixels.height !== height) {
      [this.pixels.width, this.pixels.height] = [width, height];
    }
    this.context.putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0);
    const isMoved = String(this.plot) !== String(state.plot);
    this.plot = state.plot;
    if (isMoved) this.drawMarks();
  }

  /** The plane's point below a place of the window of the browser. */
  point(event) {
    const box = this.pixels.getBoundingClientRect();
    const inner = this.pixels.clientWidth;
    return this.pointAt((event.clientX - box.left - 1) / inner,
      (event.clientY - box.top - 1) / inner);
  }

  pointAt(shareX, shareY) {
    const [x0, x1, y0, y1] = this.app.window;
    const [left, top, width, height] = this.plot;
    const side = this.pixels.width;
    return [
      x0 + (shareX * side - left) / width * (x1 - x0),
      y1 - (shareY * side - top) / height * (y1 - y0),
    ];
  }

  /** The place of a point, in the units of the marks. */
  mark([x, y]) {
    const [x0, x1, y0, y1] = this.app.window;
    const [left, top, width, height] = this.plot;
    const scale = this.pixels.clientWidth / this.pixels.width;
    return [
      this.pixels.offsetLeft + 1 + scale * (left + (x - x0) / (x1 - x0) * width),
      this.pixels.offsetTop + 1 + scale * (top + (y1 - y) / (y1 - y0) * height),
    ];
  }

  /** One pixel of the browser in units of the plane. */
  get unit() {
    const [x0, x1] = this.app.window;
    return (x1 - x0) / (this.plot[2] * this.pixels.clientWidth / this.pixels.width);
  }

  drawMarks() {
    if (!this.plot || !this.app.window) return;
    const parts = this.axes();
    const { place, fresh } = this.app;
    if (place?.region) {
      const corners = place.region.corners.map(corner => this.mark(corner).join(',')).join(' ');
      parts.push(shape('polygon', { class: 'lit-band', points: corners }),
        shape('polygon', { class: 'lit', points: corners }));
      if (place.nearest && this.app.pinned) {
        const [x1, y1] = this.mark([place.x, place.y]);
        const [x2, y2] = this.mark([place.nearest.x, place.nearest.y]);
        parts.push(shape('line', { class: 'nearest', x1, y1, x2, y2 }));
      }
    }
    for (const { at, colour } of fresh ?? []) {
      const [cx, cy] = this.mark(at);
      parts.push(shape('circle', { class: 'fresh', cx, cy, r: 4, fill: colour }));
    }
    this.marks.replaceChildren(...parts);
  }

  axes() {
    const [x0, x1, y0, y1] = this.app.window;
    const base = this.pixels.offsetTop + this.pixels.offsetHeight;
    const left = this.pixels.offsetLeft;
    const texts = [];
    for (const value of ticks(x0, x1)) {
      const [x] = this.mark([value, y0]);
      texts.push(shape('text', { x, y: base + 17, 'text-anchor': 'middle' }, tickText(value)));
    }
    for (const value of ticks(y0, y1)) {
      const [, y] = this.mark([x0, value]);
      texts.push(shape('text', { x: left - 6, y: y + 4, 'text-anchor': 'end' }, tickText(value)));
    }
    return texts;
  }
}

/** Round numbers between two ends. */
function ticks(low, high) {
  const rough = (high - low) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(step => step >= rough);
  const found = [];
  for (let index = Math.ceil(low / step); index * step <= high; index += 1) {
    found.push(index * step);
  }
  return found;
}

function tickText(value) {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}
