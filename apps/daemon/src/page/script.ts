/**
 * Brings the page up to date every 10 seconds, in the browser. It leaves the page alone while somebody reads a selection or
 * has the focus in it, and says so, and while it is hidden; each time everything comes from one answer of the server. What
 * was just done stays for a minute, and the focus on it: it is no reason to wait.
 */
export const script = `
(() => {
  const everyMs = 10000, saidFor = 6;
  const one = (id, from = document) => from.getElementById(id);
  const main = one("main"), summary = one("summary"), held = one("held");
  let source = one("said") ? "/" + location.search : "/", shown = 0;
  if (location.search) history.replaceState(null, "", location.pathname + location.hash);
  const say = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };
  const announce = (text) => {
    say(summary, text);
    document.title = text + " \\u00b7 push-profiled";
  };
  function usedBy() {
    const focused = document.activeElement;
    if (main.contains(focused) && focused.id !== "said") return "a control has the focus";
    return getSelection()?.isCollapsed ?? true ? "" : "text is selected";
  }
  function isHeld() {
    const reason = usedBy();
    say(held, reason && " \\u00b7 held while " + reason);
    return reason !== "";
  }
  // Everything but what is kept and what it stands in: taken out, it would lose the focus.
  function renew(old, next, kept, keptNext) {
    const holds = (node) => (child) => child.contains(node);
    const [there, here] = [[...next.childNodes], [...old.childNodes].find(holds(kept))];
    const place = there.findIndex(holds(keptNext));
    for (const child of [...old.childNodes]) if (child !== here) child.remove();
    here.before(...there.slice(0, place));
    here.after(...there.slice(place + 1));
    if (here !== kept) renew(here, there[place], kept, keptNext);
  }
  async function refresh() {
    const response = await fetch(source, { cache: "no-store", signal: AbortSignal.timeout(everyMs) }).catch(() => null);
    if (response?.status === 401) return "push-profiled asks for its token again (401): load the page again";
    if (response?.ok === false) return "push-profiled answers with an error (" + response.status + ")";
    const text = await response?.text().catch(() => null);
    if (text == null) return "push-profiled does not answer";
    const next = new DOMParser().parseFromString(text, "text/html");
    if (isHeld()) return null;
    const [kept, keptNext] = [one("said"), one("said", next)];
    if (kept && keptNext) renew(main, one("main", next), kept, keptNext);
    else main.replaceChildren(...one("main", next).childNodes);
    one("snapshot").replaceWith(one("snapshot", next));
    announce(one("summary", next).textContent);
    shown += 1;
    if (shown === saidFor) source = "/";
    return null;
  }
  async function loop() {
    if (!document.hidden && !isHeld()) {
      const trouble = await refresh();
      if (trouble) announce(trouble + "; this is what it showed last.");
    }
    setTimeout(loop, everyMs);
  }
  setTimeout(loop, everyMs);
})();
`;
