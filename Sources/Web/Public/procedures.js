// Instant search of procedures, choice by digit, and the right-hand column kept true while typing.
import { refresh } from "./refresh.js";

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
    const doors = [...form.querySelectorAll("[data-digits] button")];
    const byDigit = event.target.value === "" && !event.altKey && !event.ctrlKey && /^[1-9]$/.test(event.key);
    const door = byDigit ? doors[Number(event.key) - 1] : event.key === "Enter" ? doors[0] : null;
    if (event.key === "Enter" || door) event.preventDefault();
    if (door) choose(form, door);
  });
  form.addEventListener("click", (event) => {
    const door = event.target.closest("[data-part] button[formaction$=preview]");
    if (!door || door.matches("[data-read]")) return;
    event.preventDefault();
    choose(form, door);
  });
}

async function choose(form, door) {
  const parts = door.name === "person" ? ["person"] : ["procedure", "outcome"];
  if (!(await refresh(form, { button: door, parts }))) return;
  const next = door.name === "person" ? "[data-search], #ownerPhone" : "[data-search], .checklist input, [data-main]";
  form.querySelector(next)?.focus();
}
