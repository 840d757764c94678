// Draws the benchmark's bars: megabytes a second on a logarithmic scale.
const width = 720;
const row = 34;
const left = 230;
const right = 110;

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** SVG of `bars`: [{ label, value, ours }]. */
export function draw(bars) {
  const values = bars.map((bar) => bar.value);
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const x = (value) => left + ((Math.log10(value) - low) / (high - low)) * (width - left - right);
  const height = bars.length * row + 50;
  const grid = [];
  for (let power = low; power <= high; power += 1) {
    const at = x(10 ** power).toFixed(1);
    grid.push(`<line x1="${at}" y1="24" x2="${at}" y2="${height - 26}" stroke="#8884"/>`);
    grid.push(`<text x="${at}" y="${height - 10}" text-anchor="middle">${10 ** power}</text>`);
  }
  const rows = bars.map(({ label, value, ours }, index) => {
    const y = 28 + index * row;
    const end = x(value).toFixed(1);
    return [
      `<text x="${left - 10}" y="${y + 17}" text-anchor="end"${ours ? ' font-weight="bold"' : ''}>${escape(label)}</text>`,
      `<rect x="${left}" y="${y}" width="${(end - left).toFixed(1)}" height="${row - 10}" rx="3" fill="${ours ? '#0b7a75' : '#8a94a0'}"/>`,
      `<text x="${Number(end) + 8}" y="${y + 17}">${value >= 10 ? value.toFixed(0) : value.toPrecision(2)} MB/s</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Megabytes of postings read in a second, on a logarithmic scale">
<rect width="100%" height="100%" fill="#fff"/>
<g font-family="system-ui, sans-serif" font-size="13" fill="#1f2933">
<text x="${left}" y="15" fill="#52606d">megabytes of postings read in a second (logarithmic)</text>
${grid.join('\n')}
${rows.join('\n')}
</g>
</svg>
`;
}
