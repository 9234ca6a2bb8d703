import { html } from "hono/html";
import type { Markup } from "./markup.ts";

/** A part of a bar, drawn from the bottom up. */
export interface BarPart {
  /** Its class, which has a colour. */
  kind: string;
  value: number;
}

const WIDTH = 480;
const HEIGHT = 100;

/** Bars that share the width of a drawing of 480 by 100. @param top the value at the upper edge, above 0 */
export function bars(all: readonly (readonly BarPart[])[], top: number): Markup[] {
  const step = WIDTH / all.length;
  return all.flatMap((parts, index) => {
    let bottom = HEIGHT;
    return parts
      .filter(({ value }) => value > 0)
      .map(({ kind, value }) => {
        // One person among thousands is still seen.
        const height = Math.min(bottom, Math.max(2, (value / top) * HEIGHT));
        bottom -= height;
        return html`<rect class="${kind}" x="${(index * step + 1).toFixed(1)}" y="${bottom.toFixed(1)}" width="${(step - 2).toFixed(1)}" height="${height.toFixed(1)}"/>`;
      });
  });
}
