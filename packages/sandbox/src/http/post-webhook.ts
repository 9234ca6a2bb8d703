const TIME_LIMIT_MS = 10_000;

/** What became of a webhook's post: answered with success; answered otherwise, or not within 10 s. */
export type Posted = "received" | "failed";

/**
 * Posts an event to a webhook, once. Never rejects.
 * @param headers those that sign it
 * @param signal ends what is still on its way
 */
export async function postWebhook(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
      // Followed, it could lead a signed event to a place that the switches would refuse.
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)]),
    });
    await response.body?.cancel();
    return response.ok ? "received" : "failed";
  } catch {
    return "failed";
  }
}
