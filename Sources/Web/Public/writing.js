// Keeps every answer of a citizen's form on the server as it is given, and shows the questions that follow from it.
// What cannot be sent is kept on the machine until it is, and only until then: neither a lost connection nor a closed tab
// loses an answer. Only answers that this page changed and the server does not have are sent, and what was put aside on
// the machine never replaces what somebody has written since: an old tab takes back nothing newer.

import { changedNames, dropUnchanged, isChanged, settle, stateOf, stateOfField } from "./answers.js";
import { dropUnsent, putAside, takeUp } from "./unsent.js";

export function startWriting(form) {
  const page = { form, waiting: 0, changed: new Set(), saved: document.querySelector("[data-saved]"), isSending: false };
  form.addEventListener("input", (event) => later(page, event, 1200));
  form.addEventListener("change", (event) => scanned(event) || later(page, event, 10));
  form.addEventListener("keydown", chooseByDigit);
  form.addEventListener("formdata", (event) => dropUnchanged(form, event.formData));
  addEventListener("online", () => save(page));
  addEventListener("pagehide", () => leave(page));
  addEventListener("pageshow", () => (page.isReleased = false));
  // The session may be over: what is sent now is found again after signing in.
  form.addEventListener("submit", () => putAside(form));
  addEventListener("submit", (event) => letGo(page, event), true);
  goOn(page);
}

// Goes on with what was typed before.
function goOn(page) {
  const kept = takeUp(page.form);
  page.passedOver = kept.passedOver;
  for (const name of kept.names) page.changed.add(name);
  if (page.passedOver) sayPassedOver(page);
  save(page);
}

// Whoever lets a colleague go on has everything sent before: what came after would take the form back.
async function letGo(page, event) {
  const door = event.target.closest("[data-part=release] form");
  if (!door || page.isReleased) return;
  if (page.isSending || page.changed.size || changedNames(page.form).size) {
    event.preventDefault();
    while (page.isSending) await new Promise((resume) => setTimeout(resume, 50));
    clearTimeout(page.waiting);
    for (const name of changedNames(page.form)) page.changed.add(name);
    await save(page);
    if (changedNames(page.form).size) return;
    page.isReleased = true;
    // Saving has put a fresh button in the place of the old one.
    document.querySelector("[data-part=release] form")?.requestSubmit();
  }
  page.isReleased = true;
}

// The tab is closed before the last answer was sent. Nobody learns what becomes of a beacon, so the answers stay here too.
function leave(page) {
  if (page.form.dataset.sent || page.isReleased || !changedNames(page.form).size) return;
  putAside(page.form);
  const fields = new URLSearchParams(new FormData(page.form));
  fields.set("step", "save");
  if (!page.isCutOff && navigator.onLine) navigator.sendBeacon(page.form.action, fields);
}

// A card scanned while the cursor stood in a question: it goes where cards are read, and the answer is what it was.
function scanned({ target }) {
  const card = document.querySelector("#card");
  if (!card || target.value.split("|").length < 6) return false;
  // What stood there already is around it.
  const whole = /\d{9,12}\|[^|]*\|[^|]*\|\d{8}\|[^|]*\|[^|]*\|\d{8}/;
  card.value = target.value.match(whole)?.[0] ?? target.value;
  target.value = target.defaultValue;
  card.form.requestSubmit();
  return true;
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
  const state = stateOf(page.form);
  const answer = await send(page.form);
  page.isSending = false;
  if (answer === "taken") {
    putAside(page.form);
    return say(page, "Đồng nghiệp đang viết tờ khai này hoặc tờ khai đã được xác nhận; câu trả lời vừa nhập được giữ trên máy này. Xin tải lại trang để xem.");
  }
  if (answer === "gone") return say(page, "Tờ khai này không còn: đã bị xóa. Xin mở lại danh sách tờ khai.");
  if (answer === "changed") {
    putAside(page.form);
    return say(page, "Phiên làm việc đã đổi; câu trả lời được giữ trên máy này. Xin tải lại trang để viết tiếp.");
  }
  if (answer === "signedOut") {
    putAside(page.form);
    return say(page, "Phiên làm việc đã hết; câu trả lời được giữ trên máy này.", "Đăng nhập để viết tiếp");
  }
  if (!answer) {
    for (const name of sent) page.changed.add(name);
    page.isCutOff = true;
    putAside(page.form);
    say(page, "Chưa lưu được lên máy chủ; câu trả lời được giữ trên máy này và sẽ gửi lại.");
    page.waiting = setTimeout(() => save(page), 4000);
    return;
  }
  page.isCutOff = false;
  dropUnsent(page.form);
  settle(state);
  show(page, answer);
  if (page.passedOver) sayPassedOver(page);
  else say(page, "Đã lưu.");
}

function sayPassedOver(page) {
  say(page, `Câu «${page.passedOver}» nhập dở trước đó không được dùng vì sau đó đã có người sửa. Xin hỏi lại người dân nếu cần.`);
}

// The page as it is after saving, or why there is none; nothing when the network is gone or the server cannot answer now.
async function send(form) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("step", "save");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields, headers: { "X-Requested-With": "refresh" } });
    if (answer.status === 409) return "taken";
    if ([404, 410].includes(answer.status)) return "gone";
    if (answer.status === 403) return "changed";
    if (answer.status === 401 || new URL(answer.url).pathname.startsWith("/login")) return "signedOut";
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector("form[data-writing]") ? page : null;
  } catch {
    return null;
  }
}

function say(page, sentence, way) {
  if (!page.saved) return;
  page.saved.textContent = sentence;
  if (!way) return;
  const link = document.createElement("a");
  link.href = `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
  link.textContent = way;
  page.saved.append(" ", link, ".");
}

// Questions come, go and fill themselves; the one somebody is answering stays as it is.
function show(page, fresh) {
  for (const part of ["[data-part=share]", "[data-part=release]", "[data-part=question]"]) {
    const [own, other] = [document.querySelector(part), fresh.querySelector(part)];
    if (own && other) own.replaceWith(document.adoptNode(other));
  }
  const isBusy = (question) => question.contains(document.activeElement)
    || [...question.querySelectorAll("[name]")].some((field) => page.changed.has(field.name));
  // One question at a time has nothing beside it that could follow.
  if (!page.form.querySelector("[data-questions]")) return;
  merge(page.form.querySelector("[data-questions]"), fresh.querySelector("[data-questions]"), "formPart", (part, freshPart) =>
    merge(part, freshPart, "question", (question, freshQuestion) => {
      for (const field of freshQuestion.querySelectorAll("[autofocus]")) field.removeAttribute("autofocus");
      if (!isBusy(question)) question.replaceWith(document.adoptNode(freshQuestion));
      else if (!isTypedIn(question, page) && saysOther(question, freshQuestion)) refreshFocused(question, freshQuestion);
    }));
}

function isTypedIn(question, page) {
  return [...question.querySelectorAll("[name]")].some((field) => page.changed.has(field.name) || isChanged(field));
}

function saysOther(question, fresh) {
  const said = (of) => JSON.stringify([...of.querySelectorAll("[name]")].map((field) => [field.name, stateOfField(field)]));
  return said(question) !== said(fresh);
}

// The cursor stands in a question that nobody has answered here: it shows what it says now, and the cursor stays.
function refreshFocused(question, fresh) {
  const name = document.activeElement?.name;
  question.replaceWith(document.adoptNode(fresh));
  const field = [...fresh.querySelectorAll("[name]")].find((one) => one.name === name && (one.type !== "radio" || one.checked))
    ?? [...fresh.querySelectorAll("[name]")].find((one) => one.name === name);
  field?.focus();
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
