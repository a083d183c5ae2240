// A button beside a field that is to be copied. Without scripts the field can be marked and copied by hand.

export function startCopying() {
  const said = document.querySelector("[data-copied]");
  for (const button of document.querySelectorAll("[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copies);
      field.select();
      const done = await copied(field.value);
      if (said) said.textContent = done ? button.dataset.copiedWords : "Ô đã được chọn; xin nhấn Ctrl C để chép.";
    });
  }
}

// Offices reach the program by plain http, where the browser has no clipboard of its own: then the marked text is copied.
async function copied(text) {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not allowed: the old way is left.
  }
  return document.execCommand("copy");
}
