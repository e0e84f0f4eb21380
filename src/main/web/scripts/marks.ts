// Frames around faces, moved with a mouse, a finger or the keyboard alone. The numbers in the form are what counts; this shows
// and changes them. Without this script they are typed.
const picture = document.querySelector<SVGSVGElement>('.marks svg');
const who = document.querySelector<HTMLElement>('#gezichten');
const SMALLEST = 8;

type Frame = { x: number; y: number; b: number; h: number };

const waits = document.querySelector<HTMLElement>('[data-waits]');
if (waits) setTimeout(() => location.reload(), 1_000 * Number(waits.dataset.waits || 2));
if (picture && who) start(picture, who);
document.addEventListener('submit', busy);

// Keeping a picture in which somebody is blurred takes a while: the button says that it works, and is not pressed twice. The form is
// on its way by then, with the name of the button.
function busy(event: SubmitEvent) {
  if (event.defaultPrevented) return;
  const button = event.submitter;
  if (!(button instanceof HTMLButtonElement) || !button.dataset.busy) return;
  if (button.ariaDisabled === 'true') {
    event.preventDefault();
    return;
  }
  button.ariaDisabled = 'true';
  button.ariaBusy = 'true';
  button.textContent = button.dataset.busy;
}

function start(svg: SVGSVGElement, sheet: HTMLElement) {
  const width = svg.viewBox.baseVal.width;
  const height = svg.viewBox.baseVal.height;
  const step = Math.max(1, Math.round(Math.max(width, height) / 200));
  const form = sheet.querySelector('form')!;

  for (const box of svg.querySelectorAll<SVGGElement>('.marks__box')) {
    const place = box.dataset.box!;
    const select = form.querySelector<HTMLSelectElement>(`[name=wie${place}]`)!;
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'button');
    box.setAttribute('aria-label', svg.dataset.keys!.replace('%1', String(Number(place) + 1)));
    box.addEventListener('keydown', (event) => key(event, box, place, select));
    box.addEventListener('pointerdown', (event) => drag(event, box, place));
    box.addEventListener('click', () => select.focus({ preventScroll: true }));
    select.addEventListener('focus', () => light(place));
    box.addEventListener('focus', () => light(place));
    select.addEventListener('change', () => chosen(box, select));
    for (const name of ['x', 'y', 'b', 'h']) {
      field(place, name).addEventListener('input', () => draw(box, read(place)));
    }
  }
  svg.addEventListener('pointerdown', fresh);
  const added = location.hash.startsWith('#gezicht-') ? document.querySelector<HTMLElement>(location.hash) : null;
  if (added) svg.querySelector<SVGGElement>(`[data-box="${added.dataset.face}"]`)?.focus();

  function key(event: KeyboardEvent, box: SVGGElement, place: string, select: HTMLSelectElement) {
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step],
    };
    const move = moves[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      select.focus();
    } else if (event.key === 'Delete') {
      form.querySelector<HTMLButtonElement>(`button[value=weg-${place}]`)?.click();
    } else if (move) {
      const at = read(place);
      if (event.shiftKey) write(box, place, { ...at, b: at.b + move[0], h: at.h + move[1] });
      else write(box, place, { ...at, x: at.x + move[0], y: at.y + move[1] });
    } else {
      return;
    }
    event.preventDefault();
  }

  // Moves the frame; near its lower right corner it makes it larger or smaller.
  function drag(event: PointerEvent, box: SVGGElement, place: string) {
    event.stopPropagation();
    const from = point(event);
    const at = read(place);
    const resizes = from.x > at.x + at.b * 0.75 && from.y > at.y + at.h * 0.75;
    follow(event, box, (to) => {
      const dx = to.x - from.x;
      const dy = to.y - from.y;
      write(box, place, resizes ? { ...at, b: at.b + dx, h: at.h + dy } : { ...at, x: at.x + dx, y: at.y + dy });
    });
  }

  // What becomes of the face is seen before it is kept.
  function chosen(box: SVGGElement, select: HTMLSelectElement) {
    const blurs = select.selectedOptions[0]?.dataset.blurs === 'true';
    box.classList.toggle('marks__box--open', select.value === '');
    box.classList.toggle('marks__box--to_come', blurs);
    box.classList.toggle('marks__box--none', !blurs && select.value !== '');
  }

  // Drawing where nothing is adds a frame.
  function fresh(event: PointerEvent) {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    event.preventDefault();
    const from = point(event);
    const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    rect.classList.add('marks__fresh');
    svg.append(rect);
    let drawn: Frame = { x: from.x, y: from.y, b: 0, h: 0 };
    follow(event, svg, (to) => {
      drawn = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), b: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y) };
      shape(rect, drawn);
    }, () => {
      rect.remove();
      if (drawn.b < 2 * SMALLEST || drawn.h < 2 * SMALLEST) return;
      const inside = within(drawn);
      for (const name of ['x', 'y', 'b', 'h'] as const) {
        form.querySelector<HTMLInputElement>(`[name=${name}-nieuw]`)!.value = String(inside[name]);
      }
      form.querySelector<HTMLButtonElement>('button[value=erbij]')!.click();
    });
  }

  function follow(event: PointerEvent, on: Element, moved: (to: DOMPoint) => void, ended = () => {}) {
    on.setPointerCapture(event.pointerId);
    const move = (next: Event) => moved(point(next as PointerEvent));
    on.addEventListener('pointermove', move);
    on.addEventListener('pointerup', () => {
      on.removeEventListener('pointermove', move);
      ended();
    }, { once: true });
  }

  function point(event: PointerEvent): DOMPoint {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()!.inverse());
  }

  function light(place: string) {
    for (const one of svg.querySelectorAll('.marks__box')) {
      one.classList.toggle('marks__box--now', (one as SVGGElement).dataset.box === place);
    }
  }

  function field(place: string, name: string) {
    return form.querySelector<HTMLInputElement>(`[name=${name}${place}]`)!;
  }

  function read(place: string): Frame {
    const of = (name: string) => Number(field(place, name).value) || 0;
    return { x: of('x'), y: of('y'), b: of('b'), h: of('h') };
  }

  function within(at: Frame): Frame {
    const b = Math.round(Math.min(Math.max(at.b, SMALLEST), width));
    const h = Math.round(Math.min(Math.max(at.h, SMALLEST), height));
    return {
      b, h,
      x: Math.round(Math.min(Math.max(at.x, 0), width - b)),
      y: Math.round(Math.min(Math.max(at.y, 0), height - h)),
    };
  }

  function write(box: SVGGElement, place: string, at: Frame) {
    const inside = within(at);
    for (const name of ['x', 'y', 'b', 'h'] as const) field(place, name).value = String(inside[name]);
    draw(box, inside);
  }

  function draw(box: SVGGElement, at: Frame) {
    shape(box.querySelector('rect')!, at);
    const text = box.querySelector('text')!;
    text.setAttribute('x', String(at.x));
    text.setAttribute('y', String(at.y));
  }

  function shape(rect: SVGRectElement, at: Frame) {
    rect.setAttribute('x', String(at.x));
    rect.setAttribute('y', String(at.y));
    rect.setAttribute('width', String(at.b));
    rect.setAttribute('height', String(at.h));
  }
}
