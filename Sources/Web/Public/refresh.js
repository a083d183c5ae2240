// Sends the reception form as it stands to its preview, and puts the answer's parts in place of the old ones.
// The server decides everything; the page keeps its focus and scroll position.

let running = null;

export async function refresh(form, { button = null, parts = null } = {}) {
  running?.abort();
  running = new AbortController();
  const fields = new FormData(form);
  if (button) fields.append(button.name, button.value);
  const answer = await fetch(form.dataset.preview, {
    method: "POST", body: new URLSearchParams(fields), signal: running.signal, headers: { "X-Requested-With": "refresh" },
  }).catch(() => null);
  if (!answer) return false;
  if (answer.redirected || !answer.headers.get("content-type")?.startsWith("text/html")) return leave(form, button);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!page.querySelector("form[data-reception]")) return leave(form, button);
  const focused = document.activeElement?.id || document.activeElement?.name;
  for (const old of form.querySelectorAll("[data-part]")) {
    if (!old.isConnected || (parts && !parts.includes(old.dataset.part))) continue;
    const fresh = page.querySelector(`[data-part="${old.dataset.part}"]`);
    if (fresh) old.replaceWith(document.adoptNode(fresh));
  }
  if (focused && document.activeElement === document.body) {
    (document.getElementById(focused) ?? form.elements[focused])?.focus?.();
  }
  return true;
}

// The session was locked or something else answered: go there as a page without scripts would.
function leave(form, button) {
  const step = form.querySelector("[data-read]");
  form.requestSubmit(button?.isConnected ? button : step);
  return false;
}
