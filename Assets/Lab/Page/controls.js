// Labelled controls. Each calls `change` with its value when it is settled.

let controlCount = 0;

/** A number with a slider beside it; the slider's range is narrower than what is allowed. */
function numberControl({ label, value, low, high, step, slider, change, title }) {
  const id = `control-${controlCount++}`;
  const field = element('input', {
    type: 'number', id, min: low, max: high, step: step ?? 'any', value, title,
    onchange: () => settle(field.value),
  });
  const settle = text => {
    const number = Number(text);
    if (text === '' || !Number.isFinite(number)) field.value = value;
    else change(number);
  };
  const parts = [element('label', { for: id, title }, label), field];
  if (slider) {
    const range = element('input', {
      type: 'range', min: slider[0], max: slider[1], step: slider[2], value, tabindex: 0,
      'aria-label': label,
      oninput: () => { field.value = range.value; },
      onchange: () => settle(range.value),
    });
    parts.splice(1, 0, range);
  }
  return element('div', { class: slider ? 'control slid' : 'control' }, ...parts);
}

function choiceControl({ label, value, choices, change, wide, title }) {
  const id = `control-${controlCount++}`;
  const select = element(
    'select', { id, title, onchange: () => change(select.value) },
    ...choices.map(choice => {
      const [name, text] = Array.isArray(choice) ? choice : [choice, choice];
      return element('option', { value: name, selected: name === value }, text);
    }));
  return element(
    'div', { class: wide ? 'control wide' : 'control' }, element('label', { for: id }, label),
    select);
}

/** Puts new controls into a place, and the focus back to the one that had it. */
function refill(place, children) {
  const focused = [...place.querySelectorAll('button, input, select, summary')]
    .indexOf(document.activeElement);
  place.replaceChildren(...children);
  if (focused < 0) return;
  place.querySelectorAll('button, input, select, summary')[focused]?.focus({ preventScroll: true });
}
