import { safeText } from "@push-profile/transport";
import { html } from "hono/html";
import type { MirrorRef } from "../http/watch.ts";
import type { Action } from "./actions.ts";
import type { Markup } from "./markup.ts";

export interface ActionForm {
  action: Action;
  mirror: MirrorRef;
  /** The profile's key, for a retry. */
  key?: string;
  label: string;
  /** What the button is about, for whoever hears it without its surroundings. */
  about: string;
}

/** A button that works without a script. */
export function actionForm({ action, mirror, key, label, about }: ActionForm): Markup {
  return html`<form method="post" action="/actions/${action}">
    <input type="hidden" name="mirror" value="${mirror.name}">
    <input type="hidden" name="source" value="${mirror.source}">
    ${key === undefined ? "" : html`<input type="hidden" name="key" value="${key}">`}
    <button>${label}<span class="heard"> ${safeText(about)}</span></button>
  </form>`;
}
