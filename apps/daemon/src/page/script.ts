/**
 * Brings the page up to date every 10 seconds, in the browser. It leaves the page alone while somebody reads a selection or
 * has the focus in it, and while it is hidden; each time everything comes from one answer of the server.
 */
export const script = `
(() => {
  const everyMs = 10000;
  const one = (id, from = document) => from.getElementById(id);
  const main = one("main"), summary = one("summary");
  if (location.search) history.replaceState(null, "", location.pathname + location.hash);
  const isInUse = () =>
    document.hidden || main.contains(document.activeElement) || !(getSelection()?.isCollapsed ?? true);
  const say = (text) => {
    if (summary.textContent !== text) summary.textContent = text;
  };
  async function refresh() {
    const response = await fetch("/", { cache: "no-store", signal: AbortSignal.timeout(everyMs) });
    if (!response.ok) throw new Error();
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    if (isInUse()) return;
    main.replaceChildren(...one("main", next).childNodes);
    one("snapshot").replaceWith(one("snapshot", next));
    document.title = next.title;
    say(one("summary", next).textContent);
  }
  async function loop() {
    if (!isInUse()) await refresh().catch(() => say("push-profiled does not answer; this is what it showed last."));
    setTimeout(loop, everyMs);
  }
  setTimeout(loop, everyMs);
})();
`;
