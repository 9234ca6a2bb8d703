import type { MirrorStatus } from "@push-profile/mirror";
import { html } from "hono/html";
import type { Markup } from "./markup.ts";

const words: Readonly<Record<MirrorStatus["state"], string>> = { idle: "Idle", running: "Running", paused: "Paused" };

/** The mirror's state as a word, with a colour beside it that says the same. */
export function stateMark(state: MirrorStatus["state"]): Markup {
  return html`<span class="state ${state}">${words[state]}</span>`;
}
