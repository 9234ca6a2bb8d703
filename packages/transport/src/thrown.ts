/** What was thrown, by its class: `name` and `message` are the thrower's own, and may hold a value. */
export function thrownKind(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const maker: unknown = Object.getPrototypeOf(thrown)?.constructor;
  const name = typeof maker === "function" ? maker.name : "";
  return /^[A-Z][A-Za-z0-9]{0,60}$/.test(name) ? name : "Error";
}

/** Where it was thrown: an error with the frames of its stack and none of its words. `undefined` for what is no error. */
export function thrownPlace(thrown: unknown): Error | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const kind = thrownKind(thrown);
  const place = new Error(kind);
  place.stack = [kind, ...frames(thrown)].join("\n");
  return place;
}

const FRAME = /^\s+at .*(?::\d+:\d+\)?|\(<anonymous>\)|\(native\))$/;

/** A message may have lines that look like frames: what comes up to its end does not count. */
function frames({ stack = "", message }: Error): string[] {
  const at = stack.indexOf(message);
  const rest = at === -1 ? stack : stack.slice(at + message.length);
  return rest.split("\n").filter((line) => FRAME.test(line));
}
