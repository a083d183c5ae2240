// The page that answers a miss shows nothing of what was typed; the code is brought back here, on this telephone alone,
// so that one wrong digit is not punished with typing it all again. Without scripts one types it again.

const field = document.getElementById("code");
const key = "motcua-tracked-code";

try {
  if (field && document.getElementById("problems") && field.value === "") field.value = sessionStorage.getItem(key) ?? "";
  field?.form?.addEventListener("submit", () => sessionStorage.setItem(key, field.value));
} catch {
  // A browser that keeps nothing is served without it.
}
