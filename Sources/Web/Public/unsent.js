// Answers of a citizen's form that perhaps found no way to the server: kept on the machine for a day, for whoever typed them.
import { isChanged, shownAtFirst } from "./answers.js";

const unsent = "unsent:";

// Answers that perhaps found no way to the server, by whom and when, and what stood there before: the officer who typed
// them finds them again for a day.
export function putAside(form) {
  const answers = [...form.elements].filter((field) => field.name?.startsWith("answer.") && isChanged(field))
    .filter((field) => field.type !== "radio" || field.checked)
    .map((field) => [field.name, field.value, field.type, shownAtFirst(form, field)]);
  if (!answers.length) return;
  localStorage.setItem(unsent + form.action, JSON.stringify({ who: officer(), at: Date.now(), answers }));
}

function isDayOld(name) {
  try {
    return !(Date.now() - JSON.parse(localStorage.getItem(name)).at <= 86_400_000);
  } catch {
    return true;
  }
}

// What was read aloud or confirmed has arrived; what is a day old nobody asks for any more.
export function forgetUnsent() {
  for (const name of Object.keys(localStorage)) if (name.startsWith(unsent) && isDayOld(name)) localStorage.removeItem(name);
  if (document.querySelector("form[data-writing], form[data-asking]") || !document.querySelector(".who")) return;
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(unsent)) continue;
    const path = new URL(name.slice(unsent.length)).pathname;
    if (location.pathname === path || location.pathname.startsWith(`${path}/`)) localStorage.removeItem(name);
  }
}

function officer() {
  return document.querySelector(".who")?.textContent ?? "";
}

// Takes what was put aside into the form again: the names of its fields, and what somebody else has written over since.
export function takeUp(form) {
  // While a colleague writes, nothing can be put down; it waits.
  if (form.querySelector("fieldset:disabled")) return { names: [] };
  const key = unsent + form.action;
  let kept;
  try {
    kept = JSON.parse(localStorage.getItem(key));
  } catch {
    kept = null;
  }
  localStorage.removeItem(key);
  if (!kept || kept.who !== officer() || Date.now() - kept.at > 86_400_000) return { names: [] };
  const [names, passedOver] = [[], []];
  for (const [name, value, type, before] of kept.answers) {
    const fields = [...form.elements].filter((field) => field.name === name);
    if (!fields[0]) continue;
    const now = shownAtFirst(form, fields[0]);
    if (now === value) continue;
    if (before !== undefined && now !== before) {
      passedOver.push(value);
      continue;
    }
    if (type === "radio") for (const field of fields) field.checked = field.value === value;
    else fields[0].value = value;
    names.push(name);
  }
  return { names, passedOver: passedOver.at(-1) };
}

// What was kept has arrived.
export function dropUnsent(form) {
  localStorage.removeItem(unsent + form.action);
}
