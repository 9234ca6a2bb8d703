import { createPusher, createTeamtailorClient, type Profile } from "push-profile";

/** A request as it goes over the wire. */
export interface Recorded {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/**
 * The Teamtailor requests that pushing these new people makes, for each person in their order. Nothing is sent: an
 * account without candidates is played.
 * @param environment the settings of the account, by the names of the environment variables
 */
export async function* recordRequests(
  profiles: Iterable<Profile>,
  environment: Readonly<Record<string, string>>,
): AsyncGenerator<Recorded[], void, undefined> {
  let requests: Recorded[] = [];
  const answer: typeof globalThis.fetch = async (url, { method = "GET", headers, body } = {}) => {
    const text = typeof body === "string" ? body : null;
    requests.push({ method, url: String(url), headers: Object.fromEntries(new Headers(headers)), body: text });
    const data = method === "GET" ? [] : { id: "1", type: "candidates", attributes: {} };
    return Response.json({ data }, { status: method === "GET" ? 200 : 201 });
  };
  const teamtailor = createTeamtailorClient({
    apiKey: environment["TEAMTAILOR_API_KEY"] ?? "",
    baseUrl: environment["TEAMTAILOR_BASE_URL"] ?? "",
    fetch: answer,
    budget: { acquire: async () => ({ done: () => {} }) },
  });
  const pusher = createPusher({ teamtailor });
  for (const profile of profiles) {
    const { status } = await pusher.push(profile);
    if (status !== "created") throw new Error(`a new person was ${status}`);
    yield requests;
    requests = [];
  }
}

/** What the bare loop reads: a person's requests a line. */
export async function* recordedLines(people: AsyncIterable<Recorded[]>): AsyncGenerator<string, void, undefined> {
  for await (const requests of people) yield `${JSON.stringify(requests)}\n`;
}
