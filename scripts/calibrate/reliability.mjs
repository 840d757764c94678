// How well confidences keep their word: bins, expected calibration error, a table and a diagram.
const bins = 10;

/** @param {{ confidence: number, right: boolean }[]} answers */
export function reliability(answers) {
  const rows = Array.from({ length: bins }, () => ({ count: 0, said: 0, right: 0 }));
  for (const { confidence, right } of answers) {
    const row = rows[Math.min(Math.floor(confidence * bins), bins - 1)];
    row.count += 1;
    row.said += confidence;
    row.right += right ? 1 : 0;
  }
  const off = rows.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0);
  return { rows, count: answers.length, ece: answers.length > 0 ? off / answers.length : 0 };
}

export function table(title, { rows, count, ece }) {
  const lines = rows.map(({ count: n, said, right }, i) => (n === 0 ? null
    : `| ${(i / bins).toFixed(1)}-${((i + 1) / bins).toFixed(1)} | ${n} | ${(said / n).toFixed(3)} | ${(right / n).toFixed(3)} |`));
  return `### ${title}\n\n${count} answers, expected calibration error ${ece.toFixed(3)}\n\n` +
    `| confidence | answers | said | right |\n| --- | --- | --- | --- |\n${lines.filter(Boolean).join('\n')}\n`;
}

/** A reliability diagram as SVG: said against right, the area of a dot by the number of answers. */
export function diagram(series) {
  const [size, margin] = [360, 44];
  const x = (p) => (margin + p * (size - 2 * margin)).toFixed(1);
  const y = (p) => (size - margin - p * (size - 2 * margin)).toFixed(1);
  const colours = ['#1f4e8c', '#b5542a', '#3b7a57'];
  const grid = [0, 0.25, 0.5, 0.75, 1].map((p) => `<path d="M${x(0)} ${y(p)}H${x(1)}M${x(p)} ${y(0)}V${y(1)}" stroke="#ddd"/>` +
    `<text x="${x(p)}" y="${size - margin + 16}" text-anchor="middle">${p}</text><text x="${margin - 8}" y="${Number(y(p)) + 4}" text-anchor="end">${p}</text>`);
  const dots = series.map(({ rows }, i) => rows.filter(({ count }) => count > 0).map(({ count, said, right }) =>
    `<circle cx="${x(said / count)}" cy="${y(right / count)}" r="${Math.min(14, 2 + Math.sqrt(count) / 2.5).toFixed(1)}" fill="${colours[i]}" fill-opacity=".65"/>`).join(''));
  const legend = series.map(({ title }, i) => `<circle cx="${margin + 12}" cy="${margin + 8 + 18 * i}" r="5" fill="${colours[i]}"/><text x="${margin + 24}" y="${margin + 12 + 18 * i}">${title}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" font-family="system-ui, sans-serif" font-size="11" role="img" aria-label="Reliability diagram: confidence said against share right">
<rect width="${size}" height="${size}" fill="#fff"/>${grid.join('')}<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#888" stroke-dasharray="4 3"/>
${dots.join('\n')}${legend.join('')}<text x="${size / 2}" y="${size - 8}" text-anchor="middle">confidence said</text><text transform="translate(12 ${size / 2}) rotate(-90)" text-anchor="middle">share right</text></svg>
`;
}
