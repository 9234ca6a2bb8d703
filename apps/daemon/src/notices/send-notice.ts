import type { Clock, Fetch } from "@push-profile/transport";
import { userAgent } from "../version.ts";

export interface Notice {
  url: string;
  /** Posted as JSON; `null`: a GET. */
  body: object | null;
}

export interface NoticeWire {
  fetch: Fetch;
  clock: Clock;
  /** Aborted: gives up. */
  stop: AbortSignal;
}

const LIMIT_MS = 10_000;

/** Sends a notice once, within 10 s. Whether it was taken (2xx); never rejects. */
export async function sendNotice({ url, body }: Notice, { fetch, clock, stop }: NoticeWire): Promise<boolean> {
  const [late, ended] = [new AbortController(), new AbortController()];
  clock.sleep(LIMIT_MS, ended.signal).then(
    () => late.abort(new Error("timed out")),
    () => undefined,
  );
  try {
    const { status, body: answer } = await fetch(url, {
      method: body === null ? "GET" : "POST",
      headers: { "user-agent": userAgent, ...(body === null ? {} : { "content-type": "application/json" }) },
      body: body === null ? null : JSON.stringify(body),
      signal: AbortSignal.any([late.signal, stop]),
      redirect: "manual",
    });
    await answer?.cancel();
    return status >= 200 && status < 300;
  } catch {
    return false;
  } finally {
    ended.abort();
  }
}
