// What stands in the questions of a citizen's form, and what of it the server has shown.

// The answers that differ from what the server has shown; of a table, all rows when one does.
export function changedNames(form) {
  const names = new Set();
  for (const field of form.elements) if (field.name?.startsWith("answer.") && isChanged(field)) names.add(group(field));
  return names;
}

export function isChanged(field) {
  if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
  if (field.matches("select")) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}

// Cells of a table share its name: `answer.people.0.name`.
function group(field) {
  return field.closest("[data-question]")?.dataset.question ?? field.name;
}

export function dropUnchanged(form, data) {
  const changed = changedNames(form);
  for (const field of form.elements) {
    if (field.name?.startsWith("answer.") && !changed.has(group(field))) data.delete(field.name);
  }
}

// What the server had shown in a field's place.
export function shownAtFirst(form, field) {
  if (field.type === "radio") return [...form.elements].find((one) => one.name === field.name && one.defaultChecked)?.value ?? "";
  if (field.matches("select")) return [...field.options].find((option) => option.defaultSelected)?.value ?? "";
  return field.defaultValue;
}

// Each answer as it is sent.
export function stateOf(form) {
  const fields = [...form.elements].filter((field) => field.name?.startsWith("answer."));
  return new Map(fields.map((field) => [field, stateOfField(field)]));
}

export function stateOfField(field) {
  return field.type === "radio" || field.type === "checkbox" ? field.checked : field.value;
}

// What the server has now is what was shown: it is not sent again, by no tab and by no beacon.
export function settle(state) {
  for (const [field, sent] of state) {
    if (stateOfField(field) !== sent) continue;
    if (field.type === "radio" || field.type === "checkbox") field.defaultChecked = field.checked;
    else if (field.matches("select")) for (const option of field.options) option.defaultSelected = option.selected;
    else field.defaultValue = field.value;
  }
}
