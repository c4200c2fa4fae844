// What the page asks of the worker, and the answers.

let trainer;
let chosen;

async function start({ relaxed, plain }) {
  chosen = await Core.choose(relaxed, plain);
  trainer = new Trainer(chosen.core);
  postMessage({
    kind: 'ready', arithmetic: chosen.arithmetic, catalogue: chosen.core.catalogue(),
  });
}

const answers = {
  open({ scenario, serial }) {
    try {
      postMessage({ kind: 'opened', serial, setup: trainer.open(scenario, serial) });
      trainer.paintSoon();
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      postMessage({ kind: 'refused', serial, text: error.message });
    }
  },
  play({ isPlaying, stepsPerFrame }) {
    trainer.play(isPlaying, stepsPerFrame);
  },
  advance({ steps }) {
    trainer.advance(steps);
  },
  look({ view }) {
    trainer.look(view);
  },
  shown() {
    trainer.shown();
  },
  place({ x, y, serial }) {
    postMessage({ kind: 'place', serial, place: trainer.core.place(x, y) });
  },
  file({ format, serial }) {
    const core = trainer.core;
    const content = format === 'yaml' ? core.yaml() : core.file(format === 'safetensors' ? 0 : 1);
    postMessage({ kind: 'file', serial, format, content });
  },
};

onmessage = async ({ data }) => {
  try {
    if (data.kind === 'start') await start(data);
    else answers[data.kind](data);
  } catch (error) {
    // A trap of the module carries no message; the page starts another worker.
    postMessage({ kind: 'trap', text: String(error.message) });
  }
};
