import { html } from "hono/html";
import type { Action } from "./actions.ts";
import type { Markup } from "./markup.ts";
import { SAID_ID, type Said } from "./said.ts";

const done: Readonly<Record<Action, string>> = {
  retry: "That person is due again; the next pass tries them.",
  "retry-all": "Everybody who was in quarantine is due again; the next passes try them.",
  pause: "The mirror stands still once the people in flight are done.",
  resume: "The mirror goes on.",
};

/** The confirmation. The focus can be moved to it, so that it is seen and heard without a script too. */
export function saidNote({ action }: Said): Markup {
  return html`<p class="said" id="${SAID_ID}" tabindex="-1">${done[action]}</p>`;
}
