// Instant search of procedures, choice by digit, and the right-hand column kept true while typing.
import { refresh } from "./refresh.js";
import { keep, kept } from "./draft.js";

export function startProcedures(form) {
  let waiting = 0;
  const later = (work, milliseconds) => {
    clearTimeout(waiting);
    waiting = setTimeout(work, milliseconds);
  };
  form.addEventListener("input", (event) => {
    if (event.target.matches("[data-search]")) later(() => refresh(form, { parts: ["results"] }), 120);
  });
  form.addEventListener("change", (event) => {
    if (event.target.closest("[data-part=procedure]") && !event.target.matches("[data-search]")) {
      later(() => refresh(form, { parts: ["outcome"] }), 10);
    }
    if (event.target.matches("#ownerName, #ownerNumber, #ownerBirth, #ownerSex")) later(() => refresh(form, { parts: ["matches", "warnings"] }), 10);
  });
  form.addEventListener("keydown", (event) => {
    if (!event.target.matches("[data-search]")) return;
    const isDigit = event.target.value === "" && !event.altKey && !event.ctrlKey && /^[1-9]$/.test(event.key);
    if (!isDigit && event.key !== "Enter") return;
    event.preventDefault();
    clearTimeout(waiting);
    isDigit ? chooseFrom(form, Number(event.key) - 1) : chooseFirst(form, event.target.value);
  });
  const procedure = kept(form, "procedure");
  if (procedure && !form.querySelector("input[name=procedure]")) {
    refresh(form, { button: { name: "procedure", value: procedure }, parts: ["procedure", "outcome"] });
  }
  form.addEventListener("click", (event) => {
    const door = event.target.closest("[data-part] button[formaction$=preview]");
    if (!door || door.matches("[data-read]")) return;
    event.preventDefault();
    choose(form, door);
  });
}

// Whoever types fast and presses Enter means what was typed, not what the list still shows.
async function chooseFirst(form, text) {
  if (text && (await refresh(form, { parts: ["results"] }))) chooseFrom(form, 0);
}

function chooseFrom(form, place) {
  const door = form.querySelectorAll("[data-digits] button")[place];
  if (door) choose(form, door);
}

async function choose(form, door) {
  const parts = door.name === "person" ? ["person"] : ["procedure", "outcome"];
  if (!(await refresh(form, { button: door, parts }))) return;
  keep(form);
  const next = door.name === "person" ? "[data-search], #ownerPhone" : "[data-search], .checklist input, [data-main]";
  form.querySelector(next)?.focus();
}
