// Trains the network of Scenarios/two-spirals.yaml in both core modules and compares the bits of
// its weights with those of the command. Runs in Node and in a page of Chromium (see check.sh).

// The hashes of the 3,200 steps' weights: FACET_KERNELS=baseline rounds each product, and all
// other instruction sets have a fused multiply-add, as relaxed SIMD has.
const expected = { plain: '75d17da2fcee1920', relaxed: 'b60f7e865d767cbd' };
const steps = 3200;

/** A line about a module; throws where something is wrong. */
function check(name, bytes) {
  if (!WebAssembly.validate(bytes)) throw new Error(`${name}: this engine has no such SIMD`);
  const module = new WebAssembly.Module(bytes);
  const imports = WebAssembly.Module.imports(module).map(i => `${i.module}.${i.name}`);
  if (imports.length > 0) throw new Error(`${name}: imports ${imports.join(', ')}`);
  const core = new WebAssembly.Instance(module).exports;
  const start = performance.now();
  const hash = BigInt.asUintN(64, core.facet_two_spirals(steps)).toString(16).padStart(16, '0');
  const time = `${Math.round(performance.now() - start)} ms`;
  if (hash !== expected[name]) {
    const hint = name === 'relaxed' && hash === expected.plain
      ? ' (this machine does not fuse multiply and add)' : '';
    throw new Error(`${name}: the weights are ${hash}, not ${expected[name]}${hint}`);
  }
  return `${name}: ${hash}, ${steps} steps in ${time}`;
}

/** All lines; `modules` has the bytes of each by name. */
function checkAll(modules) {
  return Object.keys(expected).map(name => check(name, modules[name])).join('\n');
}
