// A number taken on this telephone is found again after its page was closed: the page of the number notes it here, and the
// page on which numbers are taken offers it as long as the day lasts. Opened for printing, the slip asks for the printer.

const key = "motcua-ticket";
const own = document.querySelector("[data-ticket]");
const offer = document.querySelector("[data-my-ticket]");

function noted() {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

if (own && location.hash === "#in") print();
else if (own) {
  const { ticket, day } = own.dataset;
  localStorage.setItem(key, JSON.stringify({ number: ticket, day, href: location.pathname }));
}

const mine = noted();
if (offer && mine?.day === offer.dataset.day) {
  const link = offer.querySelector("a");
  link.textContent = mine.number;
  link.href = new URL(mine.href, location.origin).pathname;
  offer.hidden = false;
}
