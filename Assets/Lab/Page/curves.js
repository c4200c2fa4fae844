// The curves of loss and accuracy over the steps, as the command's frames have them.

const recordLimit = 600;

class Curves {
  constructor() {
    this.place = element('div');
    this.records = [];
    this.loss = this.chart(texts.loss);
    this.accuracy = this.chart(texts.accuracy);
  }

  chart(title) {
    const drawing = shape('svg', { class: 'chart', 'aria-hidden': 'true' });
    const reading = element('span');
    this.place.append(
      element('div', { class: 'chart-title' }, element('strong', {}, title),
        element('span', { class: 'training' }, `— ${texts.trainingCurve}`),
        element('span', { class: 'test' }, `- - ${texts.testCurve}`), reading),
      drawing);
    drawing.addEventListener('pointermove', event => {
      const [record] = this.nearest(drawing, event);
      reading.textContent = record ? this.words(record, drawing === this.loss.drawing) : '';
    });
    drawing.addEventListener('pointerleave', () => { reading.textContent = ''; });
    return { drawing };
  }

  words(record, isLoss) {
    const text = scores => scores ? (isLoss ? scores.lossText : scores.accuracyText) : '';
    return `${texts.readouts.step} ${record.stepText}: ${text(record.training)} / ` +
      text(record.test);
  }

  nearest(drawing, event) {
    const { left, width } = drawing.getBoundingClientRect();
    const share = (event.clientX - left - 42) / (width - 50);
    const last = this.records.at(-1)?.step ?? 0;
    const wanted = Math.expm1(share * Math.log1p(Math.max(last, 1)));
    return this.records.slice().sort(
      (a, b) => Math.abs(a.step - wanted) - Math.abs(b.step - wanted));
  }

  clear() {
    this.records = [];
    this.draw();
  }

  add(state) {
    const last = this.records.at(-1);
    if (last && last.step >= state.step) return;
    this.records.push(state);
    if (this.records.length > recordLimit) {
      // Every second record of the later half: the early steps are the dense ones.
      this.records = this.records.filter(
        (record, index) => index % 2 === 0 || index < 40 || index > recordLimit - 4);
    }
  }

  draw() {
    const losses = this.records.flatMap(({ training, test }) => [training.loss, test?.loss ?? 0])
      .filter(value => value > 0);
    const top = Math.max(1, ...losses);
    const bottom = Math.max(Math.min(0.1, ...losses), top * 1e-12);
    const high = Math.ceil(Math.log10(top));
    const low = Math.floor(Math.log10(bottom));
    const stride = Math.ceil((high - low) / 4);
    const ticks = [];
    for (let power = high; power >= low; power -= stride) {
      ticks.push([(power - low) / (high - low), power >= -3 ? String(10 ** power).slice(0, 6)
        : `1e${power}`]);
    }
    this.drawChart(this.loss.drawing, ticks, scores => scores.loss > 0
      ? (Math.log10(scores.loss) - low) / (high - low) : 0);
    this.drawChart(this.accuracy.drawing, [[0, '0 %'], [0.5, '50 %'], [1, '100 %']],
      scores => scores.accuracy);
  }

  drawChart(drawing, ticks, share) {
    const width = drawing.clientWidth || 280;
    const height = drawing.clientHeight || 130;
    const [left, right, top, base] = [42, width - 8, 6, height - 20];
    const lastStep = Math.max(this.records.at(-1)?.step ?? 0, 1);
    const x = step => left + (right - left) * Math.log1p(step) / Math.log1p(lastStep);
    const y = value => base - (base - top) * Math.max(0, Math.min(1, value));
    const parts = [];
    for (const [value, text] of ticks) {
      parts.push(shape('line', { class: 'grid', x1: left, x2: right, y1: y(value), y2: y(value) }),
        shape('text', { x: left - 5, y: y(value) + 4, 'text-anchor': 'end' }, text));
    }
    let taken = -Infinity;
    for (let step = 0; step <= lastStep; step = step === 0 ? 1 : step * 10) {
      if (x(step) - taken < 34) continue;
      taken = x(step);
      parts.push(shape('line', { class: 'grid', x1: taken, x2: taken, y1: top, y2: base }),
        shape('text', { x: taken, y: height - 5, 'text-anchor': 'middle' },
          step.toLocaleString('en-US')));
    }
    parts.push(shape('rect', {
      class: 'border', x: left, y: top, width: right - left, height: base - top,
    }));
    for (const kind of ['training', 'test']) {
      const points = this.records.filter(record => record[kind])
        .map(record => `${x(record.step).toFixed(1)},${y(share(record[kind])).toFixed(1)}`);
      if (points.length === 0) continue;
      parts.push(shape('polyline', { class: kind, points: points.join(' ') }));
    }
    drawing.replaceChildren(...parts);
  }
}
