import type { Answer } from "../answer.ts";
import type { CallOptions, Exchange } from "../call.ts";
import { createUnlimitedBudget } from "../memory-budget.ts";
import { refusal, unusable } from "../refusal.ts";
import { createSender, type SenderOptions } from "../sender.ts";
import type { Message, Task } from "../try-once.ts";
import { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";

export const URL_OF_ONE = "https://api.example.com/v1/candidates/7?filter%5Bemail%5D=canary%40example.com";

export const message: Message = { url: URL_OF_ONE, method: "GET", headers: { "x-api-key": "canary" }, body: null };

export const task: Task = {
  operation: "GET /candidates/{id}",
  judge: (answer) => {
    if (answer.status >= 300) return refusal(answer);
    return answer.body.kind === "json" ? null : unusable(answer, "something else than JSON");
  },
};

/** One try's answer, and how long the service takes for it. */
export type Step = (() => Response | Error) & { afterMs?: number };

export const ok = (): Response => Response.json({ data: { id: "7" } });
export const status =
  (code: number, headers: Record<string, string> = {}): Step =>
  () =>
    new Response("", { status: code, headers });
export const broken = (): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ECONNRESET" }) });
export const refused = (): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }) });
export const html = (): Response => new Response("<html>", { status: 200 });
export const slow = (ms: number, step: Step): Step => Object.assign((() => step()) as Step, { afterMs: ms });

interface Run {
  clock: VirtualClock;
  /** When each try was sent, in milliseconds from the start. */
  sentAt: number[];
  exchanges: Exchange[];
  requests: { url: string; init: RequestInit }[];
  send(method?: string, call?: CallOptions): Promise<Answer>;
}

export function run(steps: readonly Step[], options: Partial<SenderOptions> = {}): Run {
  const clock = createVirtualClock();
  const [sentAt, exchanges, requests, rest]: [number[], Exchange[], Run["requests"], Step[]] = [[], [], [], [...steps]];
  const fetchStep: typeof fetch = async (url, init = {}) => {
    sentAt.push(clock.now());
    requests.push({ url: String(url), init });
    const step: Step = rest.shift() ?? ok;
    if (step.afterMs !== undefined) await clock.sleep(step.afterMs, init.signal ?? undefined);
    const result = step();
    if (result instanceof Error) throw result;
    return result;
  };
  const sender = createSender({
    service: "teamtailor",
    budget: createUnlimitedBudget({ clock, random: () => 0 }),
    fetch: fetchStep,
    clock,
    random: () => 1,
    onExchange: (exchange) => exchanges.push(exchange),
    ...options,
  });
  const send = (method = "GET", call: CallOptions = {}): Promise<Answer> => {
    const body = method === "GET" || method === "DELETE" ? null : '{"data":{}}';
    return sender(task, call)({ ...message, method, body });
  };
  return { clock, sentAt, exchanges, requests, send };
}

/** Turns the clock until the promise is settled, and gives what it came to. */
export async function settled(clock: VirtualClock, promise: Promise<unknown>): Promise<unknown> {
  const result = promise.catch((error: unknown) => error);
  await clock.advance(3_600_000);
  return result;
}
