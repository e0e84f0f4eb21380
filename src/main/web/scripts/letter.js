// The code of a letter stands behind the number sign of the address in its QR, which no server is told. It is put in the
// field, and taken out of the address and so out of what the browser remembers; the page in another language gets it too.
const code = decodeURIComponent(location.hash.slice(1));
if (/^[\w-]{1,60}$/.test(code)) {
  const field = document.getElementById('code');
  if (field.value === '') field.value = code;
  history.replaceState(null, '', location.pathname + location.search);
  for (const link of document.querySelectorAll('a[hreflang]')) link.hash = code;
}
