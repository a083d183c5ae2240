// Sends the reception form as it stands to its preview, and puts the answer's parts in place of the old ones.
// The server decides everything; the page keeps its focus and scroll position.
//
// What an officer asked for by a key or a click is never cut short by what the page asks for by itself: parts that
// are owed meanwhile come with the next answer. `beside` are fields that the page does not show yet.

const owed = new Set();
let running = null;

export async function refresh(form, parts, { button = null, beside = [], asked = Boolean(button) } = {}) {
  for (const part of parts) owed.add(part);
  while (running?.asked) {
    if (!asked) return false;
    await running.end;
  }
  running?.controller.abort();
  const turn = { asked, controller: new AbortController() };
  running = turn;
  turn.end = take(form, button, beside, turn.controller.signal);
  const taken = await turn.end;
  if (running !== turn) return taken;
  running = null;
  if (taken && owed.size) refresh(form, []);
  return taken;
}

async function take(form, button, beside, signal) {
  const parts = [...owed];
  owed.clear();
  const page = await preview(form, button, beside, signal);
  if (!page) {
    for (const part of parts) owed.add(part);
    return false;
  }
  if (!page.querySelector("form[data-reception]")) return leave(form, button);
  show(form, page, parts);
  return true;
}

// The answer as a page: an empty one when something else answered, none when it was cut short or the network is gone.
async function preview(form, button, beside, signal) {
  const fields = new FormData(form);
  for (const [name, value] of beside) fields.append(name, value);
  if (button) fields.append(button.name, button.value);
  try {
    const answer = await fetch(form.dataset.preview, {
      method: "POST", body: new URLSearchParams(fields), signal, headers: { "X-Requested-With": "refresh" },
    });
    const isPage = !answer.redirected && answer.headers.get("content-type")?.startsWith("text/html");
    return new DOMParser().parseFromString(isPage ? await answer.text() : "", "text/html");
  } catch {
    return null;
  }
}

function show(form, page, parts) {
  const focused = document.activeElement?.id || document.activeElement?.name;
  for (const old of form.querySelectorAll("[data-part]")) {
    if (!old.isConnected || !parts.includes(old.dataset.part)) continue;
    const fresh = page.querySelector(`[data-part="${old.dataset.part}"]`);
    if (fresh) old.replaceWith(document.adoptNode(fresh));
  }
  if (focused && document.activeElement === document.body) {
    (document.getElementById(focused) ?? form.elements[focused])?.focus?.();
  }
}

// The session was locked or something else answered: go there as a page without scripts would.
function leave(form, button) {
  const step = form.querySelector("[data-read]");
  form.requestSubmit(button?.isConnected ? button : step);
  return false;
}
