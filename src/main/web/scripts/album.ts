// Sends chosen pictures one by one. Each has a number made of what is in it, so that one that arrived before the connection was
// lost, or before the page was closed, is not sent again. Without this script the form sends them all at once.
const AT_ONCE = 3;
const LONGEST_WAIT = 15_000;
const place = document.querySelector<HTMLElement>('.upload')!;
const form = place.querySelector('form')!;
const input = form.querySelector<HTMLInputElement>('input[type=file]')!;
const now = place.querySelector<HTMLElement>('.upload__now')!;
const status = now.querySelector('p')!;
const bar = now.querySelector('progress')!;
const list = place.querySelector('ul')!;

let all = 0;
let arrived = 0;
let refused = 0;
let lost = false;

form.addEventListener('submit', (event) => {
  const files = [...(input.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  all = files.length;
  arrived = 0;
  refused = 0;
  list.replaceChildren();
  now.hidden = false;
  form.hidden = true;
  addEventListener('beforeunload', stay);
  show();
  const queue = [...files];
  void Promise.all(Array.from({ length: AT_ONCE }, () => work(queue))).then(finish);
});

function stay(event: BeforeUnloadEvent) {
  event.preventDefault();
}

async function work(queue: File[]) {
  for (let file = queue.shift(); file; file = queue.shift()) await send(file);
}

async function send(file: File) {
  if (file.size > Number(place.dataset.largest) * 1024 * 1024) {
    refuse(file, place.dataset.large!);
    return;
  }
  const number = await numberOf(file);
  for (let wait = 1_000; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      if (await once(file, number)) return;
    } catch {
      // no connection: again, below
    }
    lost = true;
    show();
    await Promise.race([pause(wait), online()]);
  }
}

/** @returns whether there is an answer, whatever it is */
async function once(file: File, number: string): Promise<boolean> {
  const before = await fetch(`${place.dataset.one}/${number}`, { credentials: 'same-origin', cache: 'no-store' });
  if (before.ok && !before.redirected) {
    done(file, (await before.text()).trim(), true);
    return true;
  }
  const body = new FormData();
  body.append('_csrf', form.querySelector<HTMLInputElement>('input[name=_csrf]')!.value);
  body.append('formulier', number);
  body.append('foto', file);
  const answer = await fetch(place.dataset.one!, { method: 'POST', body, credentials: 'same-origin' });
  if (answer.status >= 500) return false;
  const text = (await answer.text()).trim();
  if (!text.startsWith('<li')) refuse(file, place.dataset.failed!);
  else done(file, text, answer.ok);
  return true;
}

function done(file: File, item: string, kept: boolean) {
  lost = false;
  if (kept) arrived += 1;
  else refused += 1;
  list.insertAdjacentHTML('beforeend', item);
  const name = list.lastElementChild!.querySelector('.upload__name')!;
  if (name.textContent === '') name.textContent = file.name;
  show();
}

function refuse(file: File, why: string) {
  refused += 1;
  const item = document.createElement('li');
  item.className = 'upload__file';
  item.textContent = `${file.name}: ${why}`;
  list.append(item);
  show();
}

function finish() {
  removeEventListener('beforeunload', stay);
  if (refused === 0) {
    location.replace(place.dataset.group!);
    return;
  }
  form.hidden = false;
  form.reset();
}

function show() {
  const over = arrived + refused === all;
  const words = over ? (refused === 0 ? 'done' : 'some') : lost ? 'lost' : 'busy';
  status.textContent = place.dataset[words]!.replace('%1', String(arrived)).replace('%2', String(all));
  bar.max = all;
  bar.value = arrived + refused;
}

/** Of the time of the form, so that no clock but the school's counts, and of what is in the file. */
async function numberOf(file: File): Promise<string> {
  const shown = form.querySelector<HTMLInputElement>('input[name=formulier]')!.value;
  const album = place.dataset.one!.match(/albums\/([0-9a-f-]{36})/)![1];
  const bits = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    : crypto.getRandomValues(new Uint8Array(32));
  const hex = [...bits].map((one) => one.toString(16).padStart(2, '0')).join('');
  const time = crypto.subtle ? album.slice(0, 13) : shown.slice(0, 13);
  const variant = (8 + (parseInt(hex[3], 16) & 3)).toString(16);
  return `${time}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

function pause(milliseconds: number) {
  return new Promise((over) => setTimeout(over, milliseconds));
}

function online() {
  return new Promise((over) => addEventListener('online', over, { once: true }));
}
