import { z } from "zod";
import { createConfigSchema } from "./config-schema.ts";

/** The published JSON Schema of a config file, as the text of its file. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(createConfigSchema(), { io: "input" });
  const titled = {
    ...schema,
    title: "push-profile.config",
    description: "Config file of push-profile and push-profiled",
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
