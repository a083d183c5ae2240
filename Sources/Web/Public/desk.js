// Entry of the desk's scripts. Pages work without any of them; they only save keystrokes.
import { startKeys } from "./keys.js";
import { startDrafts } from "./draft.js";
import { startScan } from "./scan.js";
import { startProcedures } from "./procedures.js";
import { startWriting } from "./writing.js";
import { forgetUnsent } from "./unsent.js";
import { startCopying } from "./copy.js";

startDrafts();
startKeys();
startCopying();
const reception = document.querySelector("form[data-reception]");
if (reception) {
  startScan(reception);
  startProcedures(reception);
}
const writing = document.querySelector("form[data-writing], form[data-asking]");
if (writing) startWriting(writing);
else forgetUnsent();
(document.querySelector("[autofocus][aria-invalid=true]") ?? document.querySelector("[aria-invalid=true]") ?? document.querySelector("#problems"))?.focus();
