// Instant search of procedures, choice by digit, and the right-hand column kept true while typing.
import { hasGoneOn, refresh } from "./refresh.js";
import { keep, keptUnshown } from "./draft.js";

export function startProcedures(form) {
  let waiting = 0;
  const soon = new Set();
  const later = (parts, milliseconds) => {
    for (const part of parts) soon.add(part);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      refresh(form, [...soon]);
      soon.clear();
    }, milliseconds);
  };
  form.addEventListener("input", (event) => {
    if (event.target.matches("[data-search]")) later(["results"], 120);
  });
  form.addEventListener("change", (event) => {
    if (event.target.closest("[data-part=procedure]") && !event.target.matches("[data-search]")) {
      later(["outcome"], 10);
    }
    if (event.target.matches("#ownerName, #ownerNumber, #ownerBirth, #ownerSex")) later(["matches", "warnings"], 10);
  });
  form.addEventListener("keydown", (event) => {
    if (!event.target.matches("[data-search]")) return;
    const isDigit = event.target.value === "" && !event.altKey && !event.ctrlKey && /^[1-9]$/.test(event.key);
    if (!isDigit && event.key !== "Enter") return;
    event.preventDefault();
    isDigit ? chooseFrom(form, Number(event.key) - 1) : chooseFirst(form, event.target.value);
  });
  // A reception that was broken off comes back whole: its procedure with the papers, copies and pages typed beside it.
  const before = keptUnshown(form);
  const procedure = before.find(([name]) => name === "procedure");
  if (procedure) {
    const beside = before.filter((pair) => pair !== procedure);
    refresh(form, ["procedure", "outcome"], { button: { name: "procedure", value: procedure[1] }, beside });
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
  const here = document.activeElement;
  if (text && (await refresh(form, ["results"], { asked: true }))) chooseFrom(form, 0, here);
}

function chooseFrom(form, place, here) {
  const door = form.querySelectorAll("[data-digits] button")[place];
  if (door) choose(form, door, here);
}

async function choose(form, door, here = document.activeElement) {
  const isOfPerson = door.name === "person" || door.matches("[data-correct]");
  const parts = isOfPerson ? ["person"] : ["procedure", "outcome"];
  if (!(await refresh(form, parts, { button: door }))) return;
  keep(form);
  if (hasGoneOn(here)) return;
  const next = isOfPerson ? "[data-search], #ownerPhone" : "[data-search], .checklist input, [data-main]";
  form.querySelector(next)?.focus();
}
