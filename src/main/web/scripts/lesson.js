// Sends the recording of a lesson by itself, so that it may be large, and shows how far it is.
document.addEventListener('submit', (event) => {
  const form = event.target;
  const fields = new FormData(form);
  const file = fields.get('file');
  if (!(file instanceof File) || file.size === 0) return;
  event.preventDefault();
  send(form, fields, file);
});

function send(form, fields, file) {
  const onTheWay = document.getElementById('onderweg');
  const said = onTheWay.querySelector('p');
  const bar = onTheWay.querySelector('progress');
  const address = new URLSearchParams([['formulier', fields.get('formulier')], ['filmedOn', fields.get('filmedOn')],
    ...['outside', 'groupAlone'].flatMap((name) => fields.getAll(name).map((one) => [name, one]))]);
  const request = new XMLHttpRequest();
  request.open('POST', `${form.getAttribute('action')}?${address}`);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('X-CSRF-TOKEN', fields.get('_csrf'));
  request.upload.addEventListener('progress', (sent) => {
    document.dispatchEvent(new Event('busy'));
    bar.value = Math.floor(100 * sent.loaded / Math.max(sent.total, 1));
    said.textContent = sent.loaded < sent.total ? `${said.dataset.sending} ${bar.value}%` : said.dataset.made;
  });
  request.addEventListener('load', () => answered(request));
  request.addEventListener('error', lost);
  waiting(true);
  said.textContent = said.dataset.sending;
  request.send(file);
}

function waiting(on) {
  document.querySelector('form.form button[type=submit]').disabled = on;
  document.getElementById('onderweg').hidden = !on;
  document.getElementById('gestopt').hidden = true;
}

// The next page, or this one again with what was wrong.
function answered(request) {
  if (request.status === 200) {
    location.assign(request.responseURL);
    return;
  }
  const main = new DOMParser().parseFromString(request.responseText, 'text/html').getElementById('inhoud');
  if (main === null) {
    lost();
    return;
  }
  document.getElementById('inhoud').replaceWith(document.adoptNode(main));
  scrollTo(0, 0);
  document.querySelector('#inhoud [role=alert][tabindex]')?.focus();
}

function lost() {
  waiting(false);
  document.getElementById('gestopt').hidden = false;
}
