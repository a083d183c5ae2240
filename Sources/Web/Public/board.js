// The board looks for news by itself and says every new call aloud, in the order of the calls, when the browser can speak
// Vietnamese; which it has said it keeps on the machine, so that a reload repeats nothing. A ticket on a telephone looks too, less often. Without scripts the page reloads itself; the text is always there.
//
// Browsers are silent until somebody has pressed something on the page (a kiosk may be started with
// --autoplay-policy=no-user-gesture-required): until a call was spoken the board offers a button, and it tells when the
// machine has no Vietnamese voice.

const every = 4000;
const key = "motcua-board-said";
// So many calls are remembered: more than any three minutes bring.
const most = 200;
const sound = document.querySelector("[data-board-sound]");
const lost = document.querySelector("[data-board-lost]");
let isOn = navigator.userActivation?.hasBeenActive ?? true;

function turn(on) {
  isOn = on;
  offer();
}

function voice() {
  return speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith("vi"));
}

function said() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
}

function keep(list) {
  localStorage.setItem(key, JSON.stringify(list.slice(-most)));
}

// The browser says what it is given one after the other, so two calls at once are both heard.
function say(board) {
  if (!("speechSynthesis" in window)) return;
  const found = voice();
  if (!found) return;
  for (const call of board.querySelectorAll("[data-call]")) {
    if (!said().includes(call.dataset.call)) speak(call.textContent, call.dataset.call, found);
  }
}

function speak(text, name, found) {
  const words = new SpeechSynthesisUtterance(text);
  words.lang = "vi-VN";
  words.voice = found;
  words.rate = 0.9;
  words.onstart = () => turn(true);
  // A call that the browser would not say stays unsaid until the button is pressed.
  words.onerror = (event) => {
    if (event.error !== "not-allowed") return;
    keep(said().filter((one) => one !== name));
    turn(false);
  };
  keep([...said(), name]);
  speechSynthesis.speak(words);
}

function offer() {
  if (!sound || !("speechSynthesis" in window)) return;
  const hasVoice = Boolean(voice());
  sound.querySelector("button").hidden = isOn || !hasVoice;
  sound.querySelector("p").hidden = hasVoice;
  sound.hidden = isOn && hasVoice;
}

async function look() {
  try {
    const answer = await fetch(location.href, { credentials: "omit", headers: { "X-Requested-With": "board" } });
    // A ticket of yesterday: the server says so.
    if (answer.status === 404) return location.reload();
    if (!answer.ok) return lose();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-board]");
    const old = document.querySelector("[data-board]");
    if (!fresh || !old) return lose();
    keepUp();
    old.replaceWith(document.adoptNode(fresh));
    say(fresh);
  } catch {
    lose();
  }
}

// The network is gone: what was shown last stays, with the time since when it may be untrue.
let seen = new Date();

function keepUp() {
  seen = new Date();
  if (lost) lost.hidden = true;
}

function lose() {
  if (!lost) return;
  lost.querySelector("span").textContent = `${seen.getHours()} giờ ${String(seen.getMinutes()).padStart(2, "0")}`;
  lost.hidden = false;
}

function current() {
  return document.querySelector("[data-board]");
}

sound?.querySelector("button").addEventListener("click", () => {
  turn(true);
  say(current());
});
if ("speechSynthesis" in window) {
  // Voices arrive some moments after the page.
  speechSynthesis.addEventListener?.("voiceschanged", () => {
    offer();
    say(current());
  });
  setTimeout(offer, 3000);
}
say(current());
setInterval(look, Number(current().dataset.every ?? every));
