// Keeps every answer of a citizen's form on the server as it is given, and shows the questions that follow from it.
// What cannot be sent is kept in the tab and sent again: a lost connection or a closed tab loses no answer.

export function startWriting(form) {
  const page = { form, waiting: 0, changed: new Set(), saved: document.querySelector("[data-saved]"), isSending: false };
  form.addEventListener("input", (event) => later(page, event, 1200));
  form.addEventListener("change", (event) => later(page, event, 10));
  form.addEventListener("keydown", chooseByDigit);
  addEventListener("online", () => save(page));
}

function later(page, event, milliseconds) {
  if (event.target.name) page.changed.add(event.target.name);
  clearTimeout(page.waiting);
  page.waiting = setTimeout(() => save(page), milliseconds);
}

async function save(page) {
  if (!page.changed.size || page.form.dataset.sent) return;
  if (page.isSending) return void (page.waiting = setTimeout(() => save(page), 300));
  const sent = new Set(page.changed);
  page.changed.clear();
  page.isSending = true;
  const answer = await send(page.form);
  page.isSending = false;
  if (!answer) {
    for (const name of sent) page.changed.add(name);
    say(page, "Chưa lưu được lên máy chủ; câu trả lời được giữ tại đây và sẽ gửi lại.");
    page.waiting = setTimeout(() => save(page), 4000);
    return;
  }
  show(page, answer);
  say(page, "Đã lưu.");
}

// The page as it is after saving; none when the network is gone or something else answered.
async function send(form) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("step", "save");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields, headers: { "X-Requested-With": "refresh" } });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector("form[data-writing]") ? page : null;
  } catch {
    return null;
  }
}

function say(page, sentence) {
  if (page.saved) page.saved.textContent = sentence;
}

// Questions come, go and fill themselves; the one somebody is answering stays as it is.
function show(page, fresh) {
  const share = document.querySelector("[data-part=share]");
  const newShare = fresh.querySelector("[data-part=share]");
  if (share && newShare) share.replaceWith(document.adoptNode(newShare));
  const isBusy = (question) => question.contains(document.activeElement)
    || [...question.querySelectorAll("[name]")].some((field) => page.changed.has(field.name));
  merge(page.form.querySelector("[data-questions]"), fresh.querySelector("[data-questions]"), "formPart", (part, freshPart) =>
    merge(part, freshPart, "question", (question, freshQuestion) => {
      for (const field of freshQuestion.querySelectorAll("[autofocus]")) field.removeAttribute("autofocus");
      if (!isBusy(question)) question.replaceWith(document.adoptNode(freshQuestion));
    }));
}

// Makes a list's members those of the fresh one. Their order is the form's and never changes, so nothing is moved.
function merge(list, fresh, key, replace) {
  const members = (of) => [...of.children].filter((child) => child.dataset[key]);
  const wanted = new Set(members(fresh).map((child) => child.dataset[key]));
  for (const child of members(list)) if (!wanted.has(child.dataset[key]) && !child.contains(document.activeElement)) child.remove();
  let before = list.querySelector(":scope > h2");
  for (const child of members(fresh)) {
    const name = child.dataset[key];
    const own = members(list).find((one) => one.dataset[key] === name);
    if (own) replace(own, child);
    else before ? before.after(document.adoptNode(child)) : list.prepend(document.adoptNode(child));
    before = members(list).find((one) => one.dataset[key] === name);
  }
}

// On an answer of a choice, 1 to 9 choose.
function chooseByDigit(event) {
  if (!event.target.matches("input[type=radio]") || event.altKey || event.ctrlKey || !/^[1-9]$/.test(event.key)) return;
  const answers = [...event.currentTarget.querySelectorAll("input[type=radio]")].filter((one) => one.name === event.target.name);
  const chosen = answers[Number(event.key) - 1];
  if (!chosen) return;
  event.preventDefault();
  chosen.checked = true;
  chosen.focus();
  chosen.dispatchEvent(new Event("change", { bubbles: true }));
}
