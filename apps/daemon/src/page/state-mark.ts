import type { MirrorStatus } from "@push-profile/mirror";
import { html } from "hono/html";
import type { MirrorFacts } from "./facts.ts";
import type { Markup } from "./markup.ts";

const words: Readonly<Record<MirrorStatus["state"], string>> = { idle: "Idle", running: "Running", paused: "Paused" };

/** The mirror's state as a word, with a colour beside it that says the same; and that it is late, or has not begun. */
export function stateMark({ mirror: { state }, late, begun }: Pick<MirrorFacts, "mirror" | "late" | "begun">): Markup {
  const trouble = begun ? (late === null ? null : "Late") : "Not begun";
  return html`<span class="state ${state}">${words[state]}</span>${trouble === null ? "" : html` <span class="state trouble">${trouble}</span>`}`;
}
