/** Why no answer came, read off what fetch threw. */
export interface NetworkFailure {
  /** The system's or the HTTP library's word for it, such as `ECONNRESET`; `null` where it has none. */
  code: string | null;
  kind: "refused" | "unknown_host" | "certificate" | "timeout" | "broken";
  /** Whether the request may have reached the service. */
  maySent: boolean;
}

const HOST_UNKNOWN = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA", "EAI_NONAME"]);
const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_SELF_SIGNED)/;
const TIMED_OUT = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "ETIMEDOUT"]);

/**
 * Reads what fetch or the reading of a body threw. Only codes are taken over: messages and the other properties may
 * repeat a URL or a part of an answer.
 */
export function readNetworkFailure(thrown: unknown): NetworkFailure {
  const links = causes(thrown);
  const coded = links.find(({ code }) => code !== null);
  const code = coded?.code ?? null;
  if (code === null) return { code, kind: "broken", maySent: true };
  if (HOST_UNKNOWN.has(code)) return { code, kind: "unknown_host", maySent: false };
  if (CERTIFICATE.test(code)) return { code, kind: "certificate", maySent: false };
  if (code === "ECONNREFUSED" || code === "UND_ERR_CONNECT_TIMEOUT" || coded?.syscall === "connect") {
    return { code, kind: "refused", maySent: false };
  }
  return { code, kind: TIMED_OUT.has(code) ? "timeout" : "broken", maySent: true };
}

interface Link {
  code: string | null;
  syscall: string | null;
}

/** The thrown value and its causes, outermost first; several addresses that were tried count by their first failure. */
function causes(thrown: unknown): Link[] {
  const links: Link[] = [];
  let next: unknown = thrown;
  for (let depth = 0; depth < 8 && typeof next === "object" && next !== null; depth += 1) {
    if (next instanceof AggregateError) {
      next = next.errors[0];
      continue;
    }
    links.push({ code: machineWord(next, "code"), syscall: machineWord(next, "syscall") });
    next = Reflect.get(next, "cause");
  }
  return links;
}

function machineWord(value: object, key: "code" | "syscall"): string | null {
  const word: unknown = Reflect.get(value, key);
  return typeof word === "string" && /^[A-Za-z][A-Za-z0-9_]{1,60}$/.test(word) ? word : null;
}
