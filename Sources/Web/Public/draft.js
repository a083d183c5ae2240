// Keeps half-typed forms for this tab, so that an interruption or a locked session loses no word.
// Passwords, form tokens and one-time keys are never kept; signing in anew forgets everything.

const prefix = "draft:";
const never = new Set(["formToken", "receptionKey", "card"]);

export function startDrafts() {
  if (document.querySelector("[data-forget]")) forget("");
  for (const done of document.querySelectorAll("[data-forget-draft]")) forget(done.dataset.forgetDraft);
  for (const form of document.querySelectorAll("form[data-draft]")) {
    // A citizen's form is kept answer by answer by writing.js.
    if (form.matches("[data-writing]")) continue;
    if (!document.querySelector("[aria-invalid=true]") && restore(form)) tell(form);
    form.addEventListener("input", () => keep(form));
    form.addEventListener("change", () => keep(form));
    // Sent for good: the next person's form must not begin with this one's data. What is refused comes back from
    // the server, and what the network lost comes back with the browser's own «Back».
    form.addEventListener("submit", (event) => {
      if (event.submitter?.matches("[data-main], [name=outcome], [name=writeForm]")) forget("");
    });
  }
}

export function keep(form) {
  const fields = [...form.elements].filter(isKept);
  const values = fields.map((field) => [field.name, field.type === "checkbox" || field.type === "radio" ? [field.value, field.checked] : field.value]);
  sessionStorage.setItem(prefix + form.dataset.draft, JSON.stringify(values));
}

// What is kept of fields that the page does not show yet, as a form would send it.
export function keptUnshown(form) {
  const shown = new Set([...form.elements].filter(isKept).map((field) => field.name));
  const all = values(form);
  // Of nobody in particular no exemption comes back: the next person has not shown it.
  const isOfSomebody = all.some(([name, value]) => ["ownerName", "ownerNumber"].includes(name) && value);
  const unshown = all.filter(([name]) => !shown.has(name) && (isOfSomebody || name !== "exemption"));
  return unshown.flatMap(([name, value]) => (!Array.isArray(value) ? [[name, value]] : value[1] ? [[name, value[0]]] : []));
}

function values(form) {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + form.dataset.draft) ?? "[]");
  } catch {
    return [];
  }
}

function forget(name) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix + name)) sessionStorage.removeItem(key);
}

// Fills only what the server left as it was: what it has filled in is newer than the draft. Whether anything comes back,
// now or with the procedure that was chosen.
function restore(form) {
  const before = values(form);
  if (isOfAnother(form, before)) return sessionStorage.removeItem(prefix + form.dataset.draft);
  const taken = before.filter(([name, value]) => {
    return take([...form.elements].filter((field) => field.name === name && isKept(field)), value);
  });
  return taken.length > 0 || keptUnshown(form).some(([name]) => name === "procedure");
}

// Puts a kept value into its field; whether that changed the page.
function take(fields, value) {
  if (Array.isArray(value)) {
    const field = fields.find((one) => one.value === value[0]);
    if (!field || field.checked === value[1]) return false;
    field.checked = value[1];
    return true;
  }
  const [field] = fields;
  if (!field || field.value === value) return false;
  if (field.matches("select")) {
    if (![...field.options].some((option) => option.value === value)) return false;
  } else if (field.value !== "") return false;
  field.value = value;
  field.closest("details")?.setAttribute("open", "");
  return true;
}

// Says that these words were typed before, and lets the officer be rid of them.
function tell(form) {
  const line = document.createElement("p");
  line.className = "notice";
  line.setAttribute("role", "status");
  line.textContent = "Trang này lấy lại những gì Ông/Bà nhập dở trước đó trên máy này. ";
  const drop = document.createElement("button");
  drop.type = "button";
  drop.className = "bare";
  drop.textContent = "Bỏ và nhập từ đầu";
  drop.addEventListener("click", () => {
    sessionStorage.removeItem(prefix + form.dataset.draft);
    location.assign(location.href);
  });
  line.append(drop);
  form.before(line);
}

// The server has filled in somebody else than the draft is about: nothing of the one goes to the other.
function isOfAnother(form, values) {
  return (form.dataset.draftOf ?? "").split(" ").some((name) => {
    const now = form.elements[name]?.value?.trim();
    const then = values.find((pair) => pair[0] === name)?.[1];
    return now && typeof then === "string" && then.trim() && then.trim() !== now;
  });
}

function isKept(field) {
  if (field.name === "procedure") return field.type === "hidden";
  return field.name && !never.has(field.name) && !["password", "hidden", "submit", "button", "file"].includes(field.type);
}
