import { writeFileSync } from "node:fs";
import { jsonSchemaText } from "./json-schema.ts";

writeFileSync(new URL("../schema/push-profile.config.schema.json", import.meta.url), jsonSchemaText());
