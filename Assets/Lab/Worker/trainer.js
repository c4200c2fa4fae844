// The worker's loop: it trains for a part of each frame, paints, and waits until the page has
// shown the picture before it sends the next one.

/** How long training may take of a frame, in milliseconds. */
const trainingTime = 9;

class Trainer {
  constructor(core) {
    this.core = core;
    this.isPlaying = false;
    this.isWaiting = false;
    this.isStale = false;
    this.view = null;
    this.stepsPerFrame = 0;
    this.guess = 1;
    this.goesOn = false;
  }

  open(scenario, serial) {
    this.isPlaying = false;
    const setup = this.core.open(scenario);
    this.serial = serial;
    this.goesOn = true;
    this.guess = 1;
    this.isOpen = true;
    return setup;
  }

  play(isPlaying, stepsPerFrame) {
    this.isPlaying = isPlaying && this.goesOn;
    this.stepsPerFrame = stepsPerFrame;
    this.paintSoon();
  }

  /** Takes a number of steps at once, in parts, so that other messages get their turn. */
  advance(steps) {
    this.isPlaying = false;
    const end = performance.now() + 30;
    let left = steps;
    while (left > 0 && this.goesOn && performance.now() < end) {
      const part = Math.min(left, 50);
      this.goesOn = this.core.train(part);
      left -= part;
    }
    if (left > 0 && this.goesOn) setTimeout(() => this.advance(left), 0);
    this.paintSoon();
  }

  look(view) {
    this.view = view;
    this.paintSoon();
  }

  shown() {
    this.isWaiting = false;
    if (this.isStale || this.isPlaying) this.frame();
  }

  paintSoon() {
    this.isStale = true;
    if (!this.isWaiting) this.frame();
  }

  frame() {
    if (!this.view || !this.isOpen) return;
    if (this.isPlaying) this.trainForFrame();
    const { width, height, look } = this.view;
    const start = performance.now();
    const pixels = this.core.paint(width, height, look);
    const paintTime = performance.now() - start;
    const message = {
      kind: 'frame', serial: this.serial, width, height, pixels: pixels.buffer, paintTime,
      state: this.core.state(), weights: this.core.weights(), isPlaying: this.isPlaying,
    };
    this.isStale = false;
    this.isWaiting = true;
    postMessage(message, [pixels.buffer]);
  }

  trainForFrame() {
    const start = performance.now();
    if (this.stepsPerFrame > 0) {
      this.goesOn = this.core.train(this.stepsPerFrame);
    } else {
      this.goesOn = this.core.train(this.guess);
      const time = Math.max(0.05, performance.now() - start);
      const wanted = Math.round(this.guess * trainingTime / time);
      this.guess = Math.max(1, Math.min(wanted, 2 * this.guess, 2000));
    }
    if (!this.goesOn) this.isPlaying = false;
  }
}
