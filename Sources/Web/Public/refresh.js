// Sends the reception form as it stands to its preview, and puts the answer's parts in place of the old ones.
// The server decides everything; the page keeps its focus and scroll position.
//
// What an officer asked for by a key or a click is never cut short by what the page asks for by itself: parts that
// are owed meanwhile come with the next answer. `beside` are fields that the page does not show yet.
import { stateOfField } from "./answers.js";

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

// Whoever went to another field while an answer was on its way stays there: the next key is meant for it.
export function hasGoneOn(here) {
  const now = document.activeElement;
  return now !== document.body && keyOf(now) !== keyOf(here);
}

// What a field that is put in the place of another has in common with it.
const keyOf = (field) => field.id || field.name;

async function take(form, button, beside, signal) {
  const parts = [...owed];
  owed.clear();
  const sent = new FormData(form);
  const page = await preview(form, sent, button, beside, signal);
  if (!page) {
    for (const part of parts) owed.add(part);
    return false;
  }
  if (!page.querySelector("form[data-reception]")) return leave(form, button);
  show(form, page, parts, sent);
  return true;
}

// The answer as a page: an empty one when something else answered, none when it was cut short or the network is gone.
async function preview(form, sent, button, beside, signal) {
  const fields = new URLSearchParams([...sent, ...beside, ...(button ? [[button.name, button.value]] : [])]);
  try {
    const answer = await fetch(form.dataset.preview, {
      method: "POST", body: fields, signal, headers: { "X-Requested-With": "refresh" },
    });
    const isPage = !answer.redirected && answer.headers.get("content-type")?.startsWith("text/html");
    return new DOMParser().parseFromString(isPage ? await answer.text() : "", "text/html");
  } catch {
    return null;
  }
}

function show(form, page, parts, sent) {
  const changed = changedSince(form, sent);
  const focused = keyOf(document.activeElement);
  for (const old of form.querySelectorAll("[data-part]")) {
    if (!old.isConnected || !parts.includes(old.dataset.part)) continue;
    const fresh = page.querySelector(`[data-part="${old.dataset.part}"]`);
    if (!fresh) continue;
    keepOpen(old, fresh);
    old.replaceWith(document.adoptNode(fresh));
  }
  for (const [name, value] of changed) put(form.elements[name], value);
  if (focused && document.activeElement === document.body) {
    (document.getElementById(focused) ?? form.elements[focused])?.focus?.();
  }
}

// What was typed, chosen and ticked while the answer was on its way: it does not know of it, and nothing is lost by it.
// Fields that share a name are left to the answer.
function changedSince(form, sent) {
  return [...form.elements]
    .filter((field) => field.matches("input:is([type=text], [type=tel], [type=checkbox]):enabled, select:enabled"))
    .filter((field) => form.elements[field.name] === field)
    .filter((field) => (field.type === "checkbox" ? field.checked !== sent.has(field.name) : isOther(field, sent)))
    .map((field) => [field.name, stateOfField(field)]);
}

const isOther = (field, sent) => sent.has(field.name) && field.value !== sent.get(field.name);

function put(field, value) {
  if (!field || (field.matches?.("select") && ![...field.options].some((option) => option.value === value))) return;
  if (field.type === "checkbox") field.checked = value;
  else field.value = value;
}

// What the officer has opened meanwhile stays open.
function keepOpen(old, fresh) {
  const open = new Set([...old.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent));
  for (const summary of fresh.querySelectorAll("summary")) if (open.has(summary.textContent)) summary.parentElement.open = true;
}

// The session was locked or something else answered: go there as a page without scripts would.
function leave(form, button) {
  const step = form.querySelector("[data-read]");
  form.requestSubmit(button?.isConnected ? button : step);
  return false;
}
