// The page's side of the worker.

class Bench {
  constructor(handlers) {
    this.handlers = handlers;
    this.serial = 0;
    this.wanted = null;
    this.isAsking = false;
    this.start();
  }

  async start() {
    const text = byId('worker').textContent;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    this.worker = new Worker(address);
    this.worker.onmessage = ({ data }) => this.receive(data);
    this.worker.onerror = () => this.handlers.trap('');
    const [relaxed, plain] = await Promise.all([unpacked('core-relaxed'), unpacked('core-plain')]);
    this.worker.postMessage({ kind: 'start', relaxed, plain }, [relaxed, plain]);
  }

  restart() {
    this.worker.terminate();
    this.isAsking = false;
    this.start();
  }

  post(kind, values = {}) {
    this.worker.postMessage({ kind, ...values });
  }

  open(scenario) {
    this.serial += 1;
    this.post('open', { scenario, serial: this.serial });
  }

  /** Asks what is at a place; of several wishes only the last one is asked. */
  ask(x, y) {
    this.wanted = [x, y];
    if (this.isAsking) return;
    this.isAsking = true;
    const [askedX, askedY] = this.wanted;
    this.wanted = null;
    this.post('place', { x: askedX, y: askedY, serial: this.serial });
  }

  receive(data) {
    if (data.kind === 'frame') {
      if (data.serial === this.serial) this.handlers.frame(data);
      requestAnimationFrame(() => this.post('shown'));
      return;
    }
    if (data.kind === 'place') {
      this.isAsking = false;
      if (this.wanted) this.ask(...this.wanted);
    }
    if (data.serial === undefined || data.serial === this.serial) {
      this.handlers[data.kind](data);
    }
  }
}

/** The bytes of a module, which stand in the page compressed and in base64. */
async function unpacked(id) {
  const text = byId(id).textContent.trim();
  const packed = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
