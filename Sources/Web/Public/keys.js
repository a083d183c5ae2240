// Keys: Alt + letter goes where accesskey says, Ctrl + Enter does the page's main act, Enter goes to the next field,
// Escape goes back, arrows move through lists.

const typing = "input:not([type=checkbox]):not([type=radio]):not([type=hidden]), select, textarea";

export function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const act = event.altKey && !event.ctrlKey ? accessKey : event.ctrlKey && event.key === "Enter" ? mainAct : plain[event.key];
    if (act?.(event)) event.preventDefault();
  });
  document.addEventListener("submit", onlyOnce);
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
    for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  });
}

const plain = { Escape: goBack, ArrowDown: (event) => move(event, 1), ArrowUp: (event) => move(event, -1), Enter: goOn };

function accessKey(event) {
  const key = event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
  const found = document.querySelector(`[accesskey="${CSS.escape(key)}" i]`);
  if (!found) return false;
  found.matches(typing) ? (found.focus(), found.select?.()) : found.click();
  return true;
}

function mainAct() {
  const main = document.querySelector("[data-main]");
  main?.click();
  return Boolean(main);
}

function goBack(event) {
  const open = event.target.closest?.("details[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
    return true;
  }
  const back = document.querySelector("a[data-back]");
  back?.click();
  return Boolean(back);
}

function move(event, step) {
  const list = event.target.closest?.(".list, .most-used, .by-field");
  const field = event.target.matches?.("[data-search]");
  const doors = [...(list ?? (field ? document.querySelector("[data-digits]") : null) ?? { querySelectorAll: () => [] })
    .querySelectorAll("a.target, .most-used > li > button, .by-field a, li > button")];
  if (!doors.length || (event.target.matches(typing) && !field)) return false;
  const here = doors.findIndex((door) => door === event.target || door.closest("tr")?.contains(event.target));
  const next = here + step;
  if (next < 0) document.querySelector("[data-search]")?.focus();
  else doors[Math.min(next, doors.length - 1)].focus();
  return true;
}

// In the reception form Enter means «next field», so that nothing is received by a stray key. It passes over the
// numbers of copies, which are right as they stand nearly always; Tab goes to them.
function goOn(event) {
  const form = event.target.form;
  if (!form?.matches("[data-reception], [data-writing]") || !event.target.matches("input, select") || event.target.matches("#card, [data-search]")) return false;
  const stops = [...form.querySelectorAll(`${typing}, input[type=checkbox], input[type=radio], button[data-main]`)]
    .filter((stop) => stop.checkVisibility() && !stop.matches("#card, .checklist [inputmode]"));
  const follows = (stop) => event.target.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING;
  // The answers of one choice are one stop, at the one that is chosen.
  const isOther = (stop) => stop.type !== "radio" || (stop.name !== event.target.name && (stop.checked || !form.querySelector(`input[name="${CSS.escape(stop.name)}"]:checked`)));
  stops.find((stop) => follows(stop) && isOther(stop))?.focus();
  return true;
}

function onlyOnce(event) {
  if (event.defaultPrevented) return;
  const form = event.target;
  // A file is saved beside the page, which stays: the next file may be asked for at once.
  if (form.matches("[data-download]")) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  event.submitter?.setAttribute("aria-busy", "true");
}
