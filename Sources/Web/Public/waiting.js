// Whether somebody has come: the sentence above the queue follows the board, which needs no session, so that looking keeps
// nobody signed in. The lists come with the next act or with «Tải lại».

const every = 5000;

async function look() {
  const sentence = document.querySelector("[data-waiting-room]");
  try {
    const answer = await fetch("/waiting", { credentials: "omit" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-waiting-room]")?.textContent;
    if (fresh && !sentence.textContent.startsWith(fresh)) sentence.textContent = `${fresh}.`;
  } catch {
    // The network is gone for a moment: the next look tells.
  }
}

setInterval(look, every);
