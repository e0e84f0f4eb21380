// Sends chosen pictures and videos one by one. Each has a number made of what is in it, so that one that arrived before the connection was
// lost, or before the page was closed, is not sent again. Without this script the form sends them all at once.
const AT_ONCE = 3;
const LONGEST_WAIT = 15_000;
// Without anything moving for so long there is no connection, whatever the browser says; the answer itself may take longer.
const NOTHING_SENT = 60_000;
const NO_ANSWER = 600_000;
// What cannot be done now (503) cannot be done for minutes, and each try counts for the account.
const UNAVAILABLE = 503;
const WAIT_UNAVAILABLE = 120_000;
// Of a video this much at both ends says which one it is: all of it does not fit in memory.
const ENDS = 4 << 20;
const place = document.querySelector<HTMLElement>('.upload')!;
const form = place.querySelector('form')!;
const input = form.querySelector<HTMLInputElement>('input[type=file]')!;
const now = place.querySelector<HTMLElement>('.upload__now')!;
const status = now.querySelector('p')!;
const bar = now.querySelector('progress')!;
const list = place.querySelector('ul')!;

// While faces are looked for the page shows how far that is, unless somebody is choosing or sending files, or looks elsewhere.
// Each look is use of the session, and it ends when nothing is looked for any more.
const SEARCHING = 5_000;
if (document.querySelector('[data-searching]')) {
  setInterval(() => {
    if (!document.hidden && !form.hidden && input.files?.length === 0) location.replace(location.pathname);
  }, SEARCHING);
}

let all = 0;
let arrived = 0;
let refused = 0;
// Why nothing arrives: no connection, or the other side cannot keep files now.
let hitch: '' | 'lost' | 'later' = '';
let onTheWay = new Map<File, number>();

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
  const most = film(file) ? place.dataset.largestVideo : place.dataset.largest;
  if (file.size > Number(most) * 1024 * 1024) {
    refuse(file, film(file) ? place.dataset.largeVideo! : place.dataset.large!);
    return;
  }
  const number = await numberOf(file);
  for (let wait = 1_000; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    let least = 0;
    let why: 'lost' | 'later' = 'lost';
    try {
      const status = await once(file, number);
      if (status > 0 && status < 500) return;
      if (status !== 0) why = 'later';
      if (status === UNAVAILABLE) least = WAIT_UNAVAILABLE;
    } catch {
      // no connection: again, below
    }
    hitch = why;
    show();
    await Promise.race([pause(Math.max(wait, least)), online()]);
  }
}

/** @returns the status of the answer; from 500 on, and at 0, there is none */
async function once(file: File, number: string): Promise<number> {
  const before = await fetch(`${place.dataset.one}/${number}`, { credentials: 'same-origin', cache: 'no-store' });
  if (before.ok && !before.redirected) {
    done(file, (await before.text()).trim(), true);
    return before.status;
  }
  const answer = await post(file, number);
  if (answer.status >= 500 || answer.status === 0) return answer.status;
  const text = answer.responseText.trim();
  if (!text.startsWith('<li')) refuse(file, place.dataset.failed!);
  else done(file, text, answer.status === 200);
  return answer.status;
}

/** A video by itself, since it may be larger than a form; rejects when the connection is lost. */
function post(file: File, number: string): Promise<XMLHttpRequest> {
  return new Promise((answered, failed) => {
    const token = form.querySelector<HTMLInputElement>('input[name=_csrf]')!.value;
    const request = new XMLHttpRequest();
    let watch = setTimeout(() => request.abort(), NOTHING_SENT);
    const moved = (patience: number) => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), patience);
    };
    const over = (then: () => void) => () => {
      clearTimeout(watch);
      onTheWay.delete(file);
      then();
    };
    request.upload.addEventListener('progress', (sent) => {
      document.dispatchEvent(new Event('busy'));
      onTheWay.set(file, sent.loaded / Math.max(sent.total, 1));
      moved(sent.loaded < sent.total ? NOTHING_SENT : NO_ANSWER);
      show();
    });
    request.addEventListener('load', over(() => answered(request)));
    request.addEventListener('error', over(() => failed(new Error('lost'))));
    request.addEventListener('abort', over(() => failed(new Error('lost'))));
    if (film(file)) {
      request.open('POST', `${place.dataset.one}?formulier=${number}`);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('X-CSRF-TOKEN', token);
      request.send(file);
      return;
    }
    const body = new FormData();
    body.append('_csrf', token);
    body.append('formulier', number);
    body.append('foto', file);
    request.open('POST', place.dataset.one!);
    request.send(body);
  });
}

function film(file: File): boolean {
  return file.type.startsWith('video/') || /\.(mp4|m4v|mov|webm)$/i.test(file.name);
}

function done(file: File, item: string, kept: boolean) {
  hitch = '';
  onTheWay.delete(file);
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
  const large = [...onTheWay].find(([file, part]) => film(file) && part < 1);
  const words = over ? (refused === 0 ? 'done' : 'some') : hitch || (large ? 'part' : 'busy');
  const [one, two] = words === 'part' ? [large![0].name, Math.floor(100 * large![1])] : [arrived, all];
  const text = place.dataset[words]!.replace('%2', () => String(two)).replace('%1', () => String(one));
  if (status.textContent !== text) status.textContent = text;
  bar.max = all;
  bar.value = arrived + refused + [...onTheWay.values()].reduce((sum, part) => sum + part, 0);
}

/** Of the time of the form, so that no clock but the school's counts, and of what is in the file. */
async function numberOf(file: File): Promise<string> {
  const shown = form.querySelector<HTMLInputElement>('input[name=formulier]')!.value;
  const album = place.dataset.one!.match(/albums\/([0-9a-f-]{36})/)![1];
  const bits = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', await inIt(file)))
    : crypto.getRandomValues(new Uint8Array(32));
  const hex = [...bits].map((one) => one.toString(16).padStart(2, '0')).join('');
  const time = crypto.subtle ? album.slice(0, 13) : shown.slice(0, 13);
  const variant = (8 + (parseInt(hex[3], 16) & 3)).toString(16);
  return `${time}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

function inIt(file: File): Promise<ArrayBuffer> {
  if (file.size <= 2 * ENDS || !film(file)) return file.arrayBuffer();
  return new Blob([String(file.size), file.slice(0, ENDS), file.slice(-ENDS)]).arrayBuffer();
}

function pause(milliseconds: number) {
  return new Promise((over) => setTimeout(over, milliseconds));
}

function online() {
  return new Promise((over) => addEventListener('online', over, { once: true }));
}
