// Makes the font files: of the font as its makers publish it, only the characters that names and texts in the
// Netherlands need, and only the weights we use. What is not in them, a browser takes from a font of its own.
import subsetFont from 'subset-font';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const from = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3';
export const folder = 'node_modules/.fonts';

const sets = {
  // Basic Latin and Latin-1, ligatures and the signs of ordinary text
  latin: [[0x20, 0x7e], [0xa0, 0xff], [0x152, 0x153], [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026],
    [0x2039, 0x203a], [0x20ac], [0x2190, 0x2193], [0x2212]],
  // Latin Extended-A, and the rest that Romanian, Welsh and German need
  'latin-ext': [[0x100, 0x151], [0x154, 0x17f], [0x218, 0x21b], [0x1e80, 0x1e85], [0x1e9e]],
};

export async function makeFonts() {
  mkdirSync(folder, { recursive: true });
  for (const [name, ranges] of Object.entries(sets)) {
    const text = ranges.map(([first, last = first]) => characters(first, last)).join('');
    const made = await subsetFont(readFileSync(`${from}-${name}-wght-normal.woff2`), text, { targetFormat: 'woff2' });
    writeFileSync(`${folder}/${name}-wght.woff2`, made);
  }
}

// The same for paper: one weight a file, in the form that PDF embeds.
export async function makePaperFonts(out) {
  for (const [name, ranges] of Object.entries(sets)) {
    const text = ranges.map(([first, last = first]) => characters(first, last)).join('');
    for (const wght of [400, 600]) {
      const made = await subsetFont(readFileSync(`${from}-${name}-wght-normal.woff2`), text,
        { targetFormat: 'truetype', variationAxes: { wght } });
      writeFileSync(`${out}/paper-${name}-${wght}.ttf`, withoutLigatures(made));
    }
  }
}

// On paper a ligature would be one letter that cannot be searched or read aloud: the table of substitutions gets a name
// that nobody looks for.
function withoutLigatures(font) {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) === 'GSUB') font.write('none', at, 'latin1');
  }
  return font;
}

function characters(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
}
