// What can be taken away: the scenario and the weights.

const fileNames = {
  yaml: ['scenario.yaml', 'application/yaml'],
  safetensors: ['model.safetensors', 'application/octet-stream'],
  json: ['model.json', 'application/json'],
};

class FilesPanel {
  constructor(app) {
    this.app = app;
    this.yaml = element('textarea', {
      id: 'yaml', readonly: true, spellcheck: 'false', 'aria-label': texts.yaml,
    });
    const kinds = ['yaml', 'safetensors', 'json'].map(format =>
      button(texts[format], () => {
        this.wanted = format;
        app.bench.post('file', { format, serial: app.bench.serial });
      }, { id: `save-${format}` }));
    const copy = button(texts.copy, () => {
      this.yaml.select();
      document.execCommand('copy');
      copy.textContent = texts.copied;
      setTimeout(() => { copy.textContent = texts.copy; }, 1500);
    });
    byId('files').append(
      element('div', { class: 'bar' }, ...kinds), element('p', { class: 'note' }, texts.yamlNote),
      element('details', {}, element('summary', {}, texts.yaml), this.yaml, copy),
      element('details', {}, element('summary', {}, texts.shortcuts), element('ul', {},
        ...texts.keys.map(([key, text]) =>
          element('li', {}, element('kbd', {}, key), ` ${text}`)))));
  }

  receive({ format, content }) {
    if (format === 'yaml') this.yaml.value = content;
    if (this.wanted !== format) return;
    this.wanted = undefined;
    const [name, type] = fileNames[format];
    const address = URL.createObjectURL(new Blob([content], { type }));
    element('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }
}
