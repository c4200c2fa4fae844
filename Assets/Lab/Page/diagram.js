// The drawing of a network: its inputs, hidden units and outputs, and a line for each weight.

const shownUnits = 20;

class Diagram {
  constructor(weights, width, height) {
    this.weights = weights;
    this.counts = [weights[0][0].length - 1, ...weights.map(layer => layer.length)];
    this.width = width;
    this.height = height;
  }

  place(column, unit) {
    const shown = Math.min(this.counts[column], shownUnits);
    const gap = Math.min(34, (this.height - 24) / Math.max(shown, 2));
    return [
      16 + column * (this.width - 32) / (this.counts.length - 1),
      this.height / 2 + (unit - (shown - 1) / 2) * gap,
    ];
  }

  draw(context, active) {
    this.drawWeights(context);
    const [ink, ground, faint] = [colour('ink'), colour('background'), colour('faint')];
    this.counts.forEach((count, column) => {
      const isHidden = column > 0 && column < this.counts.length - 1;
      const shown = Math.min(count, shownUnits);
      const radius = Math.min(6, Math.max(2.5, this.height / (2.6 * shown + 6)));
      for (let unit = 0; unit < shown; unit += 1) {
        const [x, y] = this.place(column, unit);
        context.beginPath();
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.fillStyle = isHidden && active.has(`L${column}.${unit}`) ? ink : ground;
        context.fill();
        context.strokeStyle = ink;
        context.lineWidth = 1.3;
        context.stroke();
      }
      if (count > shown) {
        context.fillStyle = faint;
        context.font = '11px sans-serif';
        context.textAlign = 'center';
        context.fillText(`+${count - shown}`, this.place(column, 0)[0], this.height - 2);
      }
    });
  }

  drawWeights(context) {
    const [negative, positive] = [colour('training'), colour('test')];
    this.weights.forEach((layer, column) => {
      let largest = 0;
      for (const row of layer) {
        for (let input = 0; input < row.length - 1; input += 1) {
          largest = Math.max(largest, Math.abs(row[input]));
        }
      }
      for (let unit = 0; unit < Math.min(layer.length, shownUnits); unit += 1) {
        for (let input = 0; input < Math.min(layer[unit].length - 1, shownUnits); input += 1) {
          const share = Math.abs(layer[unit][input]) / (largest || 1);
          if (share < 0.03) continue;
          context.beginPath();
          context.moveTo(...this.place(column, input));
          context.lineTo(...this.place(column + 1, unit));
          context.globalAlpha = 0.15 + 0.75 * share;
          context.lineWidth = 0.3 + 2.6 * share;
          context.strokeStyle = layer[unit][input] < 0 ? negative : positive;
          context.stroke();
        }
      }
    });
    context.globalAlpha = 1;
  }
}
