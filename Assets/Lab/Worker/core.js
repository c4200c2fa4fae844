// The core: Facet's own modules in WebAssembly, with texts and bytes in place of addresses.

/** Weights of the first steps of two spirals, by which the arithmetic of a module is known. */
const fusedHash = '583031e4450f9321';
const plainHash = 'f59b6d0fe57f37a2';
const probeSteps = 20;

class Core {
  constructor(module) {
    this.f = new WebAssembly.Instance(module, {}).exports;
  }

  /** The first of the modules that this engine has and that computes as the command does. */
  static async choose(relaxed, plain) {
    if (WebAssembly.validate(relaxed)) {
      const core = new Core(await WebAssembly.compile(relaxed));
      if (core.probe() === fusedHash) return { core, module: relaxed, arithmetic: 'fused' };
    }
    if (!WebAssembly.validate(plain)) throw new Error('no-simd');
    const core = new Core(await WebAssembly.compile(plain));
    if (core.probe() !== plainHash) throw new Error('no-bits');
    return { core, module: plain, arithmetic: 'plain' };
  }

  probe() {
    return BigInt.asUintN(64, this.f.facet_two_spirals(probeSteps)).toString(16).padStart(16, '0');
  }

  /** A copy of the output's bytes. */
  bytes(count) {
    const from = this.f.facet_output();
    return new Uint8Array(this.f.memory.buffer, from, count).slice();
  }

  text(count) {
    return new TextDecoder().decode(this.bytes(count));
  }

  json(count) {
    return JSON.parse(this.text(count));
  }

  /** Opens a scenario; throws what is wrong with it. */
  open(scenario) {
    const bytes = new TextEncoder().encode(JSON.stringify(scenario));
    const room = this.f.facet_input(bytes.length);
    new Uint8Array(this.f.memory.buffer, room, bytes.length).set(bytes);
    const count = this.f.facet_open();
    if (count < 0) throw new Error(this.text(-count));
    return this.json(count);
  }

  train(steps) {
    return this.f.facet_train(steps) === 1;
  }

  paint(width, height, look) {
    return this.bytes(this.f.facet_paint(width, height, look));
  }

  state() {
    return this.json(this.f.facet_state());
  }

  weights() {
    return this.json(this.f.facet_weights());
  }

  place(x, y) {
    return this.json(this.f.facet_place(x, y));
  }

  catalogue() {
    return this.json(this.f.facet_catalogue());
  }

  yaml() {
    return this.text(this.f.facet_yaml());
  }

  /** The network's file: 0 is safetensors, 1 JSON. */
  file(format) {
    return this.bytes(this.f.facet_file(format));
  }
}
