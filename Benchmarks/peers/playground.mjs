// A training step in the way of TensorFlow Playground: an object for each unit and each link, one
// sample at a time, slopes gathered in the links, and plain descent after each batch.
//
// usage: node playground.mjs WIDTH DEPTH BATCH
// One measurement for each line of standard input; prints seconds a step, those of the process.
// As there, the network has one output with tanh, a squared error, and links from -0.5 to 0.5.

import { createInterface } from "node:readline";

const RELU = { value: (x) => Math.max(0, x), slope: (x) => (x <= 0 ? 0 : 1) };
const TANH = {
  value: Math.tanh,
  slope: (x) => {
    const y = Math.tanh(x);
    return 1 - y * y;
  },
};
const SQUARED = { slope: (output, target) => output - target };

class Link {
  constructor(source, target) {
    this.source = source;
    this.target = target;
    this.weight = Math.random() - 0.5;
    this.slope = 0;
    this.gathered = 0;
    this.gatheredCount = 0;
  }
}

class Unit {
  constructor(activation) {
    this.activation = activation;
    this.linksIn = [];
    this.linksOut = [];
    this.bias = 0.1;
    this.sum = 0;
    this.output = 0;
    this.outputSlope = 0;
    this.sumSlope = 0;
    this.gathered = 0;
    this.gatheredCount = 0;
  }

  updateOutput() {
    this.sum = this.bias;
    for (let i = 0; i < this.linksIn.length; i++) {
      const link = this.linksIn[i];
      this.sum += link.weight * link.source.output;
    }
    this.output = this.activation.value(this.sum);
    return this.output;
  }
}

function network(sizes) {
  const layers = sizes.map((size, index) =>
    Array.from({ length: size }, () => new Unit(index === sizes.length - 1 ? TANH : RELU)),
  );
  for (let index = 1; index < layers.length; index++) {
    for (const unit of layers[index]) {
      for (const source of layers[index - 1]) {
        const link = new Link(source, unit);
        source.linksOut.push(link);
        unit.linksIn.push(link);
      }
    }
  }
  return layers;
}

function forward(layers, inputs) {
  layers[0].forEach((unit, index) => (unit.output = inputs[index]));
  for (let index = 1; index < layers.length; index++) {
    const layer = layers[index];
    for (let i = 0; i < layer.length; i++) layer[i].updateOutput();
  }
  return layers[layers.length - 1][0].output;
}

function backward(layers, target, error) {
  const last = layers[layers.length - 1][0];
  last.outputSlope = error.slope(last.output, target);
  for (let index = layers.length - 1; index > 0; index--) {
    const layer = layers[index];
    for (let i = 0; i < layer.length; i++) {
      const unit = layer[i];
      unit.sumSlope = unit.outputSlope * unit.activation.slope(unit.sum);
      unit.gathered += unit.sumSlope;
      unit.gatheredCount++;
    }
    for (let i = 0; i < layer.length; i++) {
      const unit = layer[i];
      for (let j = 0; j < unit.linksIn.length; j++) {
        const link = unit.linksIn[j];
        link.slope = unit.sumSlope * link.source.output;
        link.gathered += link.slope;
        link.gatheredCount++;
      }
    }
    if (index === 1) continue;
    const before = layers[index - 1];
    for (let i = 0; i < before.length; i++) {
      const unit = before[i];
      unit.outputSlope = 0;
      for (let j = 0; j < unit.linksOut.length; j++) {
        const link = unit.linksOut[j];
        unit.outputSlope += link.weight * link.target.sumSlope;
      }
    }
  }
}

function descend(layers, rate) {
  for (let index = 1; index < layers.length; index++) {
    const layer = layers[index];
    for (let i = 0; i < layer.length; i++) {
      const unit = layer[i];
      if (unit.gatheredCount > 0) {
        unit.bias -= (rate * unit.gathered) / unit.gatheredCount;
        unit.gathered = 0;
        unit.gatheredCount = 0;
      }
      for (let j = 0; j < unit.linksIn.length; j++) {
        const link = unit.linksIn[j];
        if (link.gatheredCount > 0) {
          link.weight -= (rate / link.gatheredCount) * link.gathered;
          link.gathered = 0;
          link.gatheredCount = 0;
        }
      }
    }
  }
}

/// 2,000 points of two spirals in a random order, with the labels 1 and -1.
function spirals() {
  const points = [];
  for (const [start, label] of [[0, 1], [Math.PI, -1]]) {
    for (let i = 0; i < 1000; i++) {
      const radius = (i / 1000) * 5;
      const angle = ((1.75 * i) / 1000) * 2 * Math.PI + start;
      points.push({ x: radius * Math.sin(angle), y: radius * Math.cos(angle), label });
    }
  }
  for (let i = points.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [points[i], points[j]] = [points[j], points[i]];
  }
  return points;
}

/// Goes through all points; the number of steps taken.
function epoch(layers, points, batch) {
  let steps = 0;
  points.forEach((point, index) => {
    forward(layers, [point.x, point.y]);
    backward(layers, point.label, SQUARED);
    if ((index + 1) % batch === 0) {
      descend(layers, 0.03);
      steps++;
    }
  });
  return steps;
}

function processSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const [width, depth, batch] = process.argv.slice(2).map(Number);
const layers = network([2, ...Array(depth).fill(width), 1]);
const points = spirals();
for await (const _ of createInterface({ input: process.stdin })) {
  const start = processSeconds();
  let steps = 0;
  while (processSeconds() - start < 0.4) steps += epoch(layers, points, batch);
  console.log((processSeconds() - start) / steps);
}
