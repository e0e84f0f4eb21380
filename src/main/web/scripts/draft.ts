// Saves the form for an entry while one types, so that it comes back on another device, and says so. Without this script nothing
// is saved before the button. When the connection is lost, what was typed stays in the window and is sent when it is back.
const WAIT = 2_000;
const AGAIN = 6_000;

const form = document.querySelector<HTMLFormElement>('form.form:has(#text)');
const said = document.querySelector<HTMLElement>('#concept');
if (form && said) keep(form, said);

function keep(sheet: HTMLFormElement, status: HTMLElement) {
  let typed = 0;
  let kept = 0;
  let timer = 0;
  let sending = false;
  let leaving = false;
  let pressed: HTMLElement | null = null;

  sheet.addEventListener('input', () => {
    typed++;
    later(WAIT);
  });
  // what is on its way arrives first: else a draft would stay of what was written
  sheet.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (sending) {
      event.preventDefault();
      pressed = event.submitter;
      return;
    }
    leaving = true;
  });
  addEventListener('online', () => later(0));

  function later(wait: number) {
    clearTimeout(timer);
    if (!leaving && typed !== kept) timer = setTimeout(send, wait);
  }

  async function send() {
    if (sending || leaving) return;
    sending = true;
    const now = typed;
    try {
      const answer = await fetch(status.dataset.to!, {
        method: 'POST', body: new URLSearchParams(new FormData(sheet) as unknown as Record<string, string>),
      });
      const line = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('bewaard-nu');
      // refused or signed out: that is not asked again until something is typed
      status.textContent = line === null ? status.dataset.out! : line.textContent;
      kept = now;
    } catch {
      status.textContent = status.dataset.lost!;
      later(AGAIN);
    }
    sending = false;
    if (pressed) {
      const button = pressed;
      pressed = null;
      sheet.requestSubmit(button);
    } else if (typed !== now) {
      later(WAIT);
    }
  }
}
