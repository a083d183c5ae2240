// The board looks for news by itself and says a new call aloud when the browser can speak Vietnamese; a ticket on a
// telephone looks too, less often. Without scripts the page reloads itself; the text is always there.

const every = 4000;
const key = "motcua-board-said";

function say(board) {
  const text = board.dataset.spoken;
  if (!text || !("speechSynthesis" in window)) return;
  const voice = speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith("vi"));
  if (!voice || sessionStorage.getItem(key) === board.dataset.key) return;
  sessionStorage.setItem(key, board.dataset.key);
  const words = new SpeechSynthesisUtterance(text);
  words.lang = "vi-VN";
  words.voice = voice;
  words.rate = 0.9;
  speechSynthesis.speak(words);
}

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { "X-Requested-With": "board" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-board]");
    const old = document.querySelector("[data-board]");
    if (!fresh || !old) return;
    old.replaceWith(document.adoptNode(fresh));
    say(fresh);
  } catch {
    // The network is gone for a moment: what was shown last stays.
  }
}

const board = document.querySelector("[data-board]");
say(board);
setInterval(look, Number(board.dataset.every ?? every));
