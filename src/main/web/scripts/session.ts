// The end of being signed in, on a page that stays open. Two minutes before it says so and offers to stay; typing is use, and
// tells the server. At the end what was typed goes into the storage of this tab, sealed with a key that the server gives to the
// same account only, and the page goes away. Back within an hour, the form has it again, and nothing is left in the storage.
// Of medical files nothing is kept: nobody but the doctor may be able to read those, the server included.
type Answer = { seconds: number; most: number; whose: string; key: string; strong: string };
type Field = { name: string; place: number; value: string; on: boolean };
type Sheet = { action: string; fields: Field[] };
type Kept = { whose: string; at: number; strong: boolean; iv: string; sealed: string };

const SOON = 120;
const PLACE = '/aanmelden/sessie';
const NAME = 'getypt';
const TYPING = 4 * 60_000;
const HOUR = 60 * 60_000;

const stay = document.getElementById('stay')!;
const here = Number(stay.dataset.seconds);
const keeps = !/^\/(inzage-)?medisch/.test(location.pathname) && Boolean(globalThis.crypto?.subtle);
const typedIn = new Set<HTMLFormElement>();
let known: Answer | null = null;
let until = Date.now() + here * 1000;
let asked = Date.now();
let timer = 0;

void (here > 0 ? begin() : comeBack());

async function begin() {
  wait();
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && (Date.now() - asked > 30_000 || Date.now() >= until)) void look();
  });
  document.addEventListener('input', (event) => {
    const form = (event.target as HTMLInputElement).form;
    if (!form || form.method !== 'post') return;
    const first = typedIn.size === 0;
    typedIn.add(form);
    if (first || Date.now() - asked > TYPING) void use();
  });
  // something large is on its way, or a film is watched
  for (const busy of ['busy', 'timeupdate']) document.addEventListener(busy, () => { if (Date.now() - asked > TYPING) void use(); }, true);
  document.addEventListener('submit', (event) => {
    if (Date.now() < until || !typedIn.has(event.target as HTMLFormElement)) return;
    event.preventDefault();
    const { target, submitter } = event;
    void look().then(() => { if (Date.now() < until) (target as HTMLFormElement).requestSubmit(submitter); });
  }, true);
  document.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[hreflang]');
    if (!link || typedIn.size === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void other(link.href);
  });
  await restore();
}

// Again just before it would be time to say so: somebody may have used another tab.
function wait() {
  clearTimeout(timer);
  const left = until - Date.now();
  timer = setTimeout(() => void look(), Math.max(500, left > SOON * 1000 ? left - SOON * 1000 : left));
}

async function look() {
  await learn('GET');
  if (Date.now() >= until) return end();
  if (until - Date.now() <= SOON * 1000 + 999) warn();
  else stay.replaceChildren();
  wait();
}

async function use() {
  await learn('POST');
  if (Date.now() >= until) return end();
  wait();
}

// Without a connection the last answer counts.
async function learn(method: 'GET' | 'POST') {
  try {
    const token = document.querySelector<HTMLInputElement>('input[name=_csrf]')?.value ?? '';
    const answer = await fetch(PLACE, {
      method, credentials: 'same-origin', cache: 'no-store', headers: method === 'POST' ? { 'X-CSRF-TOKEN': token } : {},
    });
    const now = answer.ok ? await answer.json() as Answer : null;
    // somebody else signed in, in another tab: this page is not theirs to see
    const other = here > 0 && Boolean(now?.key) && now!.whose !== stay.dataset.whose;
    until = Date.now() + (other ? 0 : now?.seconds ?? 0) * 1000;
    asked = Date.now();
    if (now?.key && !other) known = now;
  } catch {
    // asked again at the next moment
  }
}

function show(name: string): HTMLElement {
  const words = document.getElementById(name) as HTMLTemplateElement;
  stay.replaceChildren(words.content.cloneNode(true));
  return stay;
}

function warn() {
  if (stay.querySelector('[data-soon]')) return;
  const from = document.activeElement as HTMLElement | null;
  const longer = (known?.most ?? SOON) > SOON + 1;
  const button = show(longer ? 'stay-soon' : 'stay-over').querySelector('button');
  for (const line of stay.querySelectorAll<HTMLElement>('[data-keeps]')) line.hidden = line.dataset.keeps !== String(keeps);
  button?.addEventListener('click', async () => {
    await use();
    show('stay-on');
    from?.focus();
    setTimeout(() => stay.querySelector('[data-on]')?.remove(), 10_000);
  });
}

async function end() {
  clearTimeout(timer);
  await keepTyped();
  location.replace('/aanmelden/verlopen');
}

// The same page in another language has what was typed in this one.
async function other(address: string) {
  if (!known) await learn('GET');
  await keepTyped();
  location.assign(address);
}

async function keepTyped() {
  const sheets = [...typedIn].filter((form) => form.isConnected).map(sheet).filter((one) => one.fields.length > 0);
  try {
    if (keeps && known && sheets.length > 0) await keep(known, sheets);
  } catch {
    // rather gone than seen
  }
}

// This page, in whatever language.
function page() {
  const search = new URLSearchParams(location.search);
  search.delete('taal');
  return location.pathname + (search.size > 0 ? `?${search}` : '');
}

// No hidden fields, no files, and nothing that opens something.
function fields(form: HTMLFormElement): HTMLInputElement[] {
  const kinds = ['hidden', 'file', 'password', 'submit', 'button', 'image', 'reset'];
  return ([...form.elements] as HTMLInputElement[]).filter((one) => one.name && !kinds.includes(one.type) && one.tagName !== 'BUTTON');
}

function sheet(form: HTMLFormElement): Sheet {
  const seen = new Map<string, number>();
  return {
    action: form.getAttribute('action') ?? '',
    fields: fields(form).map(({ name, value, checked }) => {
      const place = seen.get(name) ?? 0;
      seen.set(name, place + 1);
      return { name, place, value, on: checked };
    }),
  };
}

async function secret(key: string) {
  return crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function keep(answer: Answer, sheets: Sheet[]) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify({ path: page(), sheets }));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await secret(answer.strong || answer.key), text);
  const kept: Kept = { whose: answer.whose, at: Date.now(), strong: Boolean(answer.strong), iv: letters(iv), sealed: letters(new Uint8Array(sealed)) };
  try {
    sessionStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // more than the tab has room for
  }
}

// What this account typed in this tab; of another account, or too old, it goes unread. What was typed with a passkey shown stays
// closed until it is shown again.
async function kept(answer: Answer): Promise<{ path: string; sheets: Sheet[] } | null> {
  try {
    const found = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Kept | null;
    if (found && found.whose === answer.whose && Date.now() - found.at < HOUR) {
      if (found.strong && !answer.strong) return null;
      const key = await secret(found.strong ? answer.strong : answer.key);
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(found.iv) }, key, bytes(found.sealed));
      return JSON.parse(new TextDecoder().decode(text));
    }
  } catch {
    // not ours
  }
  sessionStorage.removeItem(NAME);
  return null;
}

async function restore() {
  if (sessionStorage.getItem(NAME) === null) return;
  await learn('GET');
  const found = known && await kept(known);
  if (!found) return;
  if (found.path !== page()) {
    const link = show('stay-elsewhere').querySelector('a');
    if (link && own(found.path)) link.href = found.path;
    return;
  }
  sessionStorage.removeItem(NAME);
  const left = found.sheets.flatMap(put);
  const area = show(left.length > 0 ? 'stay-loose' : 'stay-back').querySelector('textarea');
  if (area) area.value = left.join('\n\n');
}

// What found no place, in words.
function put({ action, fields: all }: Sheet): string[] {
  const form = [...document.querySelectorAll<HTMLFormElement>('form[method=post]')].find((one) => one.getAttribute('action') === action);
  if (form) typedIn.add(form);
  form?.closest('details')?.setAttribute('open', '');
  return all.filter((one) => {
    const field = form && fields(form).filter(({ name }) => name === one.name)[one.place];
    if (!field) return one.value.trim() !== '' && !one.on;
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = one.on && field.value === one.value;
    else field.value = one.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return false;
  }).map((one) => one.value);
}

// On the page that says that one was signed out: who is back by a link in another tab goes on where they were.
function comeBack() {
  const back = async () => {
    if (document.hidden) return;
    await learn('GET');
    if (!known || Date.now() >= until) return;
    const found = await kept(known);
    location.replace(found && own(found.path) ? found.path : '/');
  };
  document.addEventListener('visibilitychange', () => void back());
  addEventListener('focus', () => void back());
}

function own(path: string) {
  return path.startsWith('/') && new URL(path, location.origin).origin === location.origin;
}

function letters(from: Uint8Array) {
  return btoa(Array.from(from, (one) => String.fromCharCode(one)).join(''));
}

function bytes(from: string) {
  return Uint8Array.from(atob(from.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
}

// Not sure after all: the question folds, and what was typed elsewhere on the page stays. Without this script the link opens the
// page anew.
document.addEventListener('click', (event) => {
  const question = (event.target as Element).closest('.sure__keep')?.closest('details');
  if (!question) return;
  event.preventDefault();
  question.open = false;
  question.querySelector('summary')!.focus();
});
