// Keys for whoever signed in: / goes to the search, j and k to the next and previous row of a list, ? to the list of these
// keys, Esc closes an open menu, as does a click elsewhere. A letter alone counts nowhere where something is typed, and the
// list has a link that turns all but Esc off on this computer (WCAG 2.1.4).
const ROWS = 'main :is(ul.rows, ol.rows, .work ul, .kids ul, .pick ul) > li, main tbody > tr';

const list = document.querySelector<HTMLDetailsElement>('.keys');
const help = document.querySelector<HTMLDetailsElement>('.help');

function menus() {
  return document.querySelectorAll<HTMLDetailsElement>('details:is(.bar__me, .note__more)[open]');
}

function typing(target: EventTarget | null) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

// The first link of each row that is seen, in the order of the page.
function links() {
  return [...document.querySelectorAll(ROWS)]
    .map((row) => row.querySelector<HTMLElement>('a[href], summary, button'))
    .filter((link): link is HTMLElement => link !== null && link.getClientRects().length > 0);
}

function step(by: number) {
  const all = links();
  const row = document.activeElement?.closest(ROWS);
  const here = all.findIndex((link) => row?.contains(link));
  const to = here < 0 ? (by > 0 ? 0 : -1) : Math.min(Math.max(here + by, 0), all.length - 1);
  all.at(to)?.focus();
}

const does: Record<string, () => void> = {
  '/': () => document.querySelector<HTMLElement>('.bar__seek input[type=search]')?.focus(),
  j: () => step(1),
  k: () => step(-1),
  '?': () => {
    if (list === null) return;
    list.open = true;
    list.querySelector<HTMLElement>('summary')?.focus();
  },
};

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector<HTMLElement>('summary')?.focus();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (list?.dataset.on !== 'true' || !Object.hasOwn(does, event.key)) return;
  event.preventDefault();
  does[event.key]();
});

document.addEventListener('click', (event) => {
  // a link in the menu to what this page is for: it stands folded at the end of the page
  const link = event.target instanceof Element ? event.target.closest('a[href="#waarvoor"]') : null;
  if (help !== null && link !== null) help.open = true;
  for (const menu of menus()) if (link !== null || !menu.contains(event.target as Node)) menu.open = false;
});

if (list !== null) list.hidden = false;
