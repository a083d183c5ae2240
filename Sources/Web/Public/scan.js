// The card scanner types the text of the code into the focused field and ends with Enter.
import { hasGoneOn, refresh } from "./refresh.js";
import { keep } from "./draft.js";

export function startScan(form) {
  const card = form.querySelector("#card");
  const read = form.querySelector("[data-read]");
  card.addEventListener("keydown", async (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    await take(form, card, read);
  });
  read.addEventListener("click", async (event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    await take(form, card, read);
  });
  // A scan that lands in another field still is a scan: a bar after twelve digits occurs in no name, address or number.
  form.addEventListener("input", ({ target: field }) => {
    if (field === card || !field.matches("input[type=text], input[type=tel]")) return;
    const scan = field.value.match(/\d{12}\|.*$/);
    if (!scan) return;
    field.value = field.value.slice(0, scan.index);
    card.value = scan[0];
    card.focus();
  });
}

let reading = false;

async function take(form, card, read) {
  if (reading) return;
  const text = card.value;
  if (!text.trim()) return form.querySelector("#ownerName")?.focus();
  reading = true;
  const here = document.activeElement;
  const isRead = await refresh(form, ["person"], { button: read });
  reading = false;
  if (!isRead) return;
  const failed = form.querySelector("#card-note .wrong");
  if (failed && !hasGoneOn(here)) card.select();
  if (failed) return;
  keep(form);
  if (isTypingAgain(card, text) || hasGoneOn(here)) return;
  // The card does not tell the telephone number; it is asked for unless it is known from before.
  const phone = form.querySelector("#ownerPhone");
  (phone?.value === "" ? phone : form.querySelector("[data-search], .checklist input"))?.focus();
}

// Whoever pulls the scanner's trigger twice has it type on while the first scan is read: what came meanwhile is a
// scan of its own, and its rest must not run into the next field.
function isTypingAgain(card, text) {
  const more = card.value.startsWith(text) ? card.value.slice(text.length) : card.value;
  card.value = more === text ? "" : more;
  return card.value !== "";
}
