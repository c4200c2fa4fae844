// What is at the place that one points at.

function showPlace(panel, place, isPinned) {
  if (!place) {
    panel.replaceChildren(element('p', { class: 'note' }, texts.hint));
    return;
  }
  const parts = [element('p', {}, element('strong', {}, texts.at(place)))];
  if (place.region) {
    parts.push(element('p', {}, texts.region(place)), element('p', {}, texts.active(place)));
    for (const equation of place.region.equations) {
      parts.push(element('p', { class: 'equation' }, equation));
    }
  } else {
    parts.push(element('p', { class: 'note' }, texts.smooth));
  }
  if (place.nearest) parts.push(element('p', {}, texts.nearest(place)));
  if (isPinned) {
    if (place.region) {
      parts.push(element('p', {}, texts.bounds), element('ul', { class: 'equation' },
        ...place.region.bounds.map(({ text, unit }) => element('li', {}, `${text}  (${unit})`))));
    }
    parts.push(element('p', { class: 'note' }, texts.pinned));
  }
  panel.replaceChildren(...parts);
}
