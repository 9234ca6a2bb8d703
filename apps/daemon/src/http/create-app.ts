import type { Secret } from "@push-profile/config";
import type { Log } from "@push-profile/mirror";
import { PushProfileError, safeJson, toPushProfileError } from "@push-profile/transport";
import { type Context, Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Hints } from "../hints/create-hints.ts";
import type { Metrics } from "../metrics/create-metrics.ts";
import { actionPaths, isAction, runAction } from "../page/actions.ts";
import { contentSecurityPolicy } from "../page/content-security-policy.ts";
import { errorPage, statusPage } from "../page/document.ts";
import { readFacts } from "../page/facts.ts";
import { readSaid, saidPath } from "../page/said.ts";
import { isAllowedHost } from "./allowed-host.ts";
import { hasToken } from "./has-token.ts";
import { isBeyond } from "./is-beyond.ts";
import { isSameOrigin } from "./is-same-origin.ts";
import type { ListenAddress } from "./listen-address.ts";
import { isTooLong, readBody } from "./read-body.ts";
import { readMirrorFacts } from "./read-mirror-facts.ts";
import { reasonForStrangers, reasonText } from "./reason-text.ts";
import { statusOfError } from "./status-of-error.ts";
import type { Watch } from "./watch.ts";

const MAX_BODY_BYTES = 256 * 1024;

export interface AppOptions {
  listen: ListenAddress;
  /** Further host names that the daemon answers to, in lower case. */
  hosts: readonly string[];
  /** What whoever comes from beyond this machine has to say; `null`: nobody from there gets in. */
  token: Secret | null;
  watch: Watch;
  hints: Hints;
  metrics: Metrics;
  log: Log;
}

/**
 * The daemon's endpoints: `/livez`, `/readyz`, `/metrics`, `/api/status`, the page at `/`, `POST /webhooks/hrflow`, and what
 * the page's buttons ask for: `POST /actions/retry` (form fields `mirror`, `source`, `key`), `/actions/retry-all`,
 * `/actions/pause` and `/actions/resume` (`mirror`, `source`), which only the page itself may send and which lead back to
 * it (303).
 * Answers hold no banner, and refusals nothing that a stranger could use.
 */
export function createApp(options: AppOptions): Hono {
  const { watch, hints, metrics, log } = options;
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy,
      // Without it a browser would not say where the page's own forms come from.
      referrerPolicy: "same-origin",
      xFrameOptions: "DENY",
      // Whether there is TLS is for the proxy in front to say.
      strictTransportSecurity: false,
    }),
    async (c, next) => {
      await next();
      c.res.headers.set("cache-control", "no-store");
    },
    guard(options),
    async (c, next) => (isTooLong(c.req.raw.headers, MAX_BODY_BYTES) ? tooLarge(c) : next()),
  );

  app.get("/livez", (c) => c.text("ok\n"));
  app.get("/readyz", async (c) => {
    const { ready, reasons } = await watch.readiness();
    const words = isTrusted(c, options) ? reasonText : reasonForStrangers;
    return ready ? c.text("ok\n") : c.text(["not ready", ...reasons.map(words), ""].join("\n"), 503);
  });
  app.get("/metrics", async (c) => {
    // The counters are good without the ledger; the mirrors are shown as they were last known.
    await readMirrorFacts(watch).then(
      (facts) => metrics.setMirrors(facts),
      (thrown) => log.warn({ code: toPushProfileError(thrown).code }, "the mirrors' metrics could not be read"),
    );
    metrics.setReadiness(await watch.readiness());
    const { contentType, text } = await metrics.scrape();
    return c.body(text, 200, { "content-type": contentType });
  });
  app.get("/api/status", async (c) => json(c, 200, await watch.status()));
  app.get("/", async (c) => c.html(statusPage(await readFacts(watch), readSaid(c.req.query()))));
  app.post("/actions/:action", async (c) => {
    const action = c.req.param("action");
    if (!isAction(action)) return c.notFound();
    if (!isSameOrigin(c.req.raw.headers)) return c.text("only the status page itself may ask for this\n", 403);
    const body = await readBody(c.req.raw, MAX_BODY_BYTES);
    if (body === null) return tooLarge(c);
    const form = new URLSearchParams(new TextDecoder().decode(body));
    const place = await runAction(watch, action, Object.fromEntries(form));
    return c.redirect(saidPath({ action, place }), 303);
  });
  app.post("/webhooks/hrflow", async (c) => {
    const body = await readBody(c.req.raw, MAX_BODY_BYTES);
    if (body === null) return tooLarge(c);
    return c.body(null, hints.receive({ headers: c.req.raw.headers, body }));
  });

  for (const path of ["/livez", "/readyz", "/metrics", "/api/status", "/"]) app.all(path, notAllowed("GET, HEAD"));
  for (const path of [...actionPaths, "/webhooks/hrflow"]) app.all(path, notAllowed("POST"));
  app.notFound((c) => c.text("not found\n", 404));
  app.onError((thrown, c) => {
    const error = toPushProfileError(thrown);
    if (error.code === "internal") log.error({ code: error.code }, "a request failed");
    const status = statusOfError(error.code);
    if (c.req.path === "/api/status") return json(c, status, { error });
    if (c.req.path === "/" || c.req.path.startsWith("/actions/")) return c.html(errorPage(error), status);
    return c.text(thrown instanceof PushProfileError ? `${error.code}\n` : "internal error\n", status);
  });
  return app;
}

/** Who gets in: hosts that we know, and from beyond this machine whoever has the token. */
function guard(options: AppOptions) {
  const { listen, hosts, token, hints } = options;
  // Whether webhooks are signed may change while the daemon runs.
  const isOpen = (path: string): boolean =>
    ["/livez", "/readyz"].includes(path) || (hints.signed && path === "/webhooks/hrflow");
  return async (c: Context, next: () => Promise<void>): Promise<Response | undefined> => {
    const host = c.req.raw.headers.get("host") ?? undefined;
    if (!isAllowedHost(host, listen, hosts)) return c.text("forbidden host\n", 403);
    if (!isOpen(c.req.path) && !isTrusted(c, options)) return unauthorized(c, token !== null);
    await next();
    return undefined;
  };
}

/** Whoever asks from this machine, and whoever has the token. */
function isTrusted(c: Context, { listen, token }: Pick<AppOptions, "listen" | "token">): boolean {
  const request = c.req.raw;
  return !isBeyond(listen, request.headers) || (token !== null && hasToken(request, token));
}

function unauthorized(c: Context, hasOne: boolean): Response {
  c.header("WWW-Authenticate", 'Basic realm="push-profiled", charset="UTF-8"');
  c.header("WWW-Authenticate", 'Bearer realm="push-profiled"', { append: true });
  return c.text(
    hasOne ? "unauthorized\n" : "unauthorized: forwarded requests need PUSH_PROFILE_TOKEN to be set\n",
    401,
  );
}

function notAllowed(allow: string) {
  return (c: Context): Response => c.text("method not allowed\n", 405, { allow });
}

function tooLarge(c: Context): Response {
  return c.text("the body is larger than 256 KiB\n", 413);
}

function json(c: Context, status: 200 | ReturnType<typeof statusOfError>, value: unknown): Response {
  return c.body(`${safeJson(value)}\n`, status, { "content-type": "application/json" });
}
