// The camera card: not shown after midnight, fetched anew each time somebody looks at it again. Where there is no connection,
// in a school hall, the card of a moment ago stays until midnight, with the time at which it was made.
const FRESH = 15_000;
const card = () => document.getElementById('kaart');
const print = document.getElementById('afdrukken');

let loaded = Date.now();
let until = loaded + 1000 * card().dataset.seconds;
let timer = 0;

function judge() {
  const over = Date.now() >= until;
  card().hidden = over;
  document.getElementById('verlopen').hidden = !over;
  print.hidden = over;
  clearTimeout(timer);
  if (!over) timer = setTimeout(judge, until - Date.now());
  return over;
}

async function again() {
  if (judge() || document.hidden || Date.now() - loaded < FRESH) return;
  let answer;
  try {
    answer = await fetch(location.href, { credentials: 'same-origin', cache: 'no-store' });
  } catch {
    return;
  }
  const fresh = answer.ok && !answer.redirected
    ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('kaart') : null;
  if (fresh === null) {
    location.reload();
    return;
  }
  card().replaceWith(document.adoptNode(fresh));
  loaded = Date.now();
  until = loaded + 1000 * card().dataset.seconds;
  judge();
}

document.addEventListener('visibilitychange', again);
addEventListener('pageshow', again);
addEventListener('focus', again);
addEventListener('beforeprint', judge);

print.addEventListener('click', () => { if (!judge()) window.print(); });
judge();
