/**
 * Whether a browser sent a request from the daemon's own page. Browsers add the password and can be led to a form by any
 * page; what they say about where a request comes from cannot be set by that page. A request that says nothing is refused.
 * The scheme of `Origin` is not compared: behind a proxy it is another one than here.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin";
  const host = headers.get("host");
  return host !== null && URL.parse(origin)?.host === withoutDefaultPort(host, origin);
}

/** `URL` leaves out the port that a scheme has anyway; a `Host` may name it. */
function withoutDefaultPort(host: string, origin: string): string | undefined {
  return URL.parse(`${origin.startsWith("https:") ? "https" : "http"}://${host}`)?.host;
}
