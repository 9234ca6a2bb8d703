/** What a request ended in for its sender: a status, or how it broke. */
export type Ending = { status: number; text: string } | "no answer" | "broken body" | "silence";

/**
 * Sends a request and says how it ended. Silence is found without waiting: `quiet` tells when nothing more will come.
 */
export async function endingOf(
  url: string,
  init: RequestInit,
  quiet: Promise<unknown> = new Promise(() => {}),
): Promise<Ending> {
  const abort = new AbortController();
  const silence = quiet.then(() => "silence" as const);
  const exchange = async (): Promise<Ending> => {
    const response = await fetch(url, { ...init, signal: abort.signal }).catch(() => null);
    if (response === null) return "no answer";
    const text = await response.text().catch(() => null);
    return text === null ? "broken body" : { status: response.status, text };
  };
  const ending = await Promise.race([exchange(), silence]);
  abort.abort();
  return ending;
}
