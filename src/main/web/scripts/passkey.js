// Makes and uses passkeys. The device asks for finger, face or code and keeps those; what goes to us is a signature. Without this
// script, or without passkeys in the browser, the page says so, and a link by e-mail still signs in.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
const known = (list) => list.map((one) => ({ ...one, id: bytes(one.id) }));

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const button = form.querySelector('button');
  const say = (what) => { form.querySelector('[role=status]').textContent = form.dataset[what] ?? ''; };
  if (!window.PublicKeyCredential) {
    say('absent');
    continue;
  }
  button.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    say('busy');
    try {
      await send(form, form.action, await answer(await (await send(form, `${form.action}/vraag`)).json()));
      go(form.dataset.then);
    } catch (no) {
      say({ NotAllowedError: 'stopped', InvalidStateError: 'there' }[no.name] ?? 'failed');
      button.disabled = false;
    }
  });
}

async function send(form, path, fields = {}) {
  const body = new URLSearchParams({ ...Object.fromEntries(new FormData(form)), ...fields });
  const response = await fetch(path, { method: 'POST', body, redirect: 'error' });
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}

// To make one when there is somebody to make it for, otherwise to show one.
async function answer(asked) {
  asked.challenge = bytes(asked.challenge);
  const fields = {};
  if (asked.user) {
    asked.user.id = bytes(asked.user.id);
    asked.excludeCredentials = known(asked.excludeCredentials);
    const { response } = await navigator.credentials.create({ publicKey: asked });
    for (const name of ['clientDataJSON', 'attestationObject']) fields[name] = text(response[name]);
  } else {
    asked.allowCredentials = known(asked.allowCredentials);
    const { rawId, response } = await navigator.credentials.get({ publicKey: asked });
    fields.id = text(rawId);
    for (const name of ['clientDataJSON', 'authenticatorData', 'signature']) fields[name] = text(response[name]);
    fields.userHandle = text(response.userHandle ?? new ArrayBuffer(0));
  }
  return fields;
}

// On to the page one comes for: elsewhere, this one again, or what was typed before.
function go(then) {
  const typed = document.querySelector('form[data-typed]');
  if (then) location.assign(then);
  else if (typed) typed.submit();
  else location.reload();
}
