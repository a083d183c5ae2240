// The card scanner types the text of the code into the focused field and ends with Enter.
import { refresh } from "./refresh.js";
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
  // A scan that lands in another field still is a scan: six bars do not occur in names or addresses.
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || field === card || !((field.value ?? "").split("|").length > 6)) return;
    event.preventDefault();
    event.stopPropagation();
    card.value = field.value;
    field.value = "";
    take(form, card, read);
  }, true);
}

async function take(form, card, read) {
  if (!card.value.trim()) return form.querySelector("#ownerName")?.focus();
  if (!(await refresh(form, ["person"], { button: read }))) return;
  const failed = form.querySelector("#card-note .wrong");
  if (failed) return card.select();
  card.value = "";
  keep(form);
  // The card does not tell the telephone number; it is asked for unless it is known from before.
  const phone = form.querySelector("#ownerPhone");
  (phone?.value === "" ? phone : form.querySelector("[data-search], .checklist input"))?.focus();
}
