// Keeps what is typed about a pupil while one types, and says so. Without this script there is a button. When the connection is
// lost, what was typed stays in the window and is sent when it is back; nothing of it is put in the storage of the browser.
const WAIT = 1_200;
const AGAIN = 4_000;

const form = document.querySelector<HTMLFormElement>('form.form');
const said = document.querySelector<HTMLElement>('#bewaard');
if (form && said) keep(form, said);

function keep(sheet: HTMLFormElement, status: HTMLElement) {
  let typed = 0;
  let kept = 0;
  let sending = false;
  let leaving = false;
  let timer = 0;
  let pressed: HTMLElement | null = null;

  sheet.addEventListener('input', () => {
    typed++;
    later(WAIT);
  });
  // What is on its way arrives first, so that what comes after it knows of it.
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
  addEventListener('beforeunload', (event) => {
    if (!leaving && typed !== kept) event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    const to = event.shiftKey ? 'vorige' : 'volgende';
    const button = sheet.querySelector<HTMLButtonElement>(`button[value=${to}]`)
      ?? sheet.querySelector<HTMLButtonElement>('button[value=hier]');
    event.preventDefault();
    button?.click();
  });
  if (!sheet.querySelector('[aria-invalid]')) {
    const first = sheet.querySelector<HTMLTextAreaElement>('textarea');
    first?.focus({ preventScroll: true });
    first?.setSelectionRange(first.value.length, first.value.length);
  }

  function later(wait: number) {
    clearTimeout(timer);
    if (!leaving && typed !== kept) timer = setTimeout(send, wait);
  }

  async function send() {
    if (sending || leaving) return;
    sending = true;
    const now = typed;
    status.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(`${sheet.getAttribute('action')}/bewaren`, {
        method: 'POST', body: new URLSearchParams(new FormData(sheet) as unknown as Record<string, string>),
      });
      tell(await answer.text(), now);
    } catch {
      notice(status.dataset.lost!);
      pressed = null;
      later(AGAIN);
    }
    sending = false;
    status.removeAttribute('aria-busy');
    if (pressed) {
      const button = pressed;
      pressed = null;
      sheet.requestSubmit(button);
    } else if (typed !== now) {
      later(WAIT);
    }
  }

  function tell(page: string, now: number) {
    const found = new DOMParser().parseFromString(page, 'text/html').getElementById('bewaard-nu');
    if (found === null) {
      notice(status.dataset.out!);
      return;
    }
    if (found.dataset.version) {
      sheet.querySelector<HTMLInputElement>('[name=seen]')!.value = found.dataset.version;
      kept = now;
    }
    status.replaceChildren(...found.childNodes);
  }

  function notice(words: string) {
    const line = document.createElement('p');
    line.className = 'camera__notice';
    line.textContent = words;
    status.replaceChildren(line);
  }
}
