// Keeps what the reader had opened when a live part is put anew, and says when the connection is lost.
const patience = 5000;
document.body.addEventListener("htmx:sseBeforeMessage", event => {
  event.target.dataset.open = JSON.stringify([...event.target.querySelectorAll("details[open][id]")].map(one => one.id));
});
document.body.addEventListener("htmx:sseMessage", event => {
  for (const id of JSON.parse(event.target.dataset.open || "[]")) document.getElementById(id)?.setAttribute("open", "");
});
for (const live of document.querySelectorAll(".live")) {
  let lost;
  const trouble = live.querySelector("[data-live-trouble]");
  live.addEventListener("htmx:sseError", () => { lost ??= setTimeout(() => { trouble.hidden = false; }, patience); });
  live.addEventListener("htmx:sseOpen", () => { clearTimeout(lost); lost = undefined; trouble.hidden = true; });
}
