// Says how many rows of a list are chosen, and chooses all or none without asking for the page again. Without this script the
// style sheet counts, and the links choose.
const list = document.querySelector<HTMLElement>('.pick[data-said]');
const status = list?.querySelector<HTMLElement>('[data-count]');

if (list && status) {
  const boxes = [...list.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  const say = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    status.textContent = (list.dataset.said ?? '').replace('#', String(chosen));
  };
  list.addEventListener('change', say);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-pick]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      for (const box of boxes) box.checked = link.dataset.pick === 'all';
      say();
      boxes[0]?.focus();
    });
  }
}
