// Beside somebody in an inspection. The supervisor's device says every two seconds that it is there; the reader's asks what is
// open. Whoever hears nothing for seven seconds, or hears something else, sees the page no longer.
const BEAT = 2_000;
const PATIENCE = 7_000;
const stand = document.getElementById('stand');
const lost = document.getElementById('weg');

let heard = Date.now();

async function ask() {
  try {
    const sends = stand.tagName === 'FORM';
    const answer = await fetch(stand.dataset.ask, {
      method: sends ? 'POST' : 'GET',
      body: sends ? new URLSearchParams(new FormData(stand)) : undefined,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(2 * BEAT),
    });
    const code = answer.ok ? (await answer.text()).trim() : '';
    if (answer.status === 429 || answer.status >= 500) throw new Error(String(answer.status));
    if (code !== stand.dataset.code) {
      document.getElementById('blad')?.remove();
      location.replace(stand.dataset.again);
      return;
    }
    heard = Date.now();
  } catch {
    // no answer: judged below
  }
  judge();
  setTimeout(ask, BEAT);
}

function judge() {
  const silent = Date.now() - heard > PATIENCE;
  lost.hidden = !silent;
  document.getElementById('blad')?.toggleAttribute('hidden', silent);
}

addEventListener('pageshow', (event) => { if (event.persisted) location.replace(stand.dataset.again); });
addEventListener('contextmenu', (event) => { if (event.target.closest('#blad')) event.preventDefault(); });
setInterval(judge, 500);
setTimeout(ask, BEAT);
