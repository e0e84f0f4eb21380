// The recording of a lesson: who looks lies over the picture and moves, also in the large picture, and a moment that was
// written about is one press away.
const player = document.getElementById('speler');
const film = document.getElementById('film');
const who = player.querySelector('.player__who');
const time = document.getElementById('tijd');
const large = document.getElementById('groot');
const moment = document.getElementById('moment');
const text = document.getElementById('text');
const clock = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Amsterdam' });
const SPOTS = 5;

let spot = 0;
setInterval(() => { time.textContent = clock.format(new Date()); }, 1000);
setInterval(() => {
  spot = (spot + 1) % SPOTS;
  who.dataset.spot = spot;
}, 6000);

// Without the name there is no picture.
new MutationObserver(() => {
  if (who.isConnected && player.contains(who) && !who.hidden && who.getAttribute('style') === null) return;
  film.removeAttribute('src');
  film.load();
  location.reload();
}).observe(player, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'hidden'] });

// Large is the whole player, never the picture alone.
if (player.requestFullscreen) {
  large.hidden = false;
  large.addEventListener('click', () => player.requestFullscreen());
}
document.addEventListener('fullscreenchange', () => {
  if (document.fullscreenElement === film) document.exitFullscreen();
});
film.addEventListener('webkitbeginfullscreen', () => film.webkitExitFullscreen());
film.addEventListener('enterpictureinpicture', () => document.exitPictureInPicture());
film.addEventListener('dblclick', (event) => event.preventDefault());
film.addEventListener('contextmenu', (event) => event.preventDefault());

film.addEventListener('error', () => { document.getElementById('opnieuw').hidden = false; });

function jump(second) {
  film.currentTime = second;
  player.scrollIntoView({ block: 'nearest' });
}

const begin = Number(player.dataset.at);
if (begin > 0) {
  if (film.readyState > 0) jump(begin);
  else film.addEventListener('loadedmetadata', () => jump(begin), { once: true });
}
for (const button of document.querySelectorAll('.moments__jump')) {
  button.addEventListener('click', () => jump(Number(button.dataset.second)));
}

function said(second) {
  const whole = Math.floor(second);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

// Whoever begins to write, writes about what is in the picture now.
text.addEventListener('focus', () => {
  if (text.value !== '' || moment.value !== '') return;
  film.pause();
  moment.value = said(film.currentTime);
});
