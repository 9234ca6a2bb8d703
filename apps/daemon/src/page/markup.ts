import type { html } from "hono/html";

/** A piece of the page; whatever was put into it is escaped. */
export type Markup = ReturnType<typeof html>;
