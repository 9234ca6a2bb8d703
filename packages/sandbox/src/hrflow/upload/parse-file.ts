import type { Answer, Asked } from "../../http/answer.ts";
import { textOf } from "../../json.ts";
import { badParameter, envelope } from "../envelope.ts";
import { renderProfile } from "../render-profile.ts";
import type { HrflowService } from "../service.ts";
import { findSource, type StoredSource } from "../sources.ts";
import { storeUpload, type Upload, uploadTarget } from "./store-upload.ts";

/** The sandbox's own: HrFlow's is not known. */
const MAX_BYTES = 10_000_000;
const LISTS = ["labels", "tags", "metadatas"] as const;

/** POST /profile/parsing/file: read at once with `sync_parsing` 1, else from the queue. */
export function parseFile(service: HrflowService, asked: Asked): Answer {
  const input = readInput(service, asked);
  if ("status" in input) return input;
  const { source, upload, atOnce } = input;
  if (!atOnce) {
    const target = uploadTarget(service, upload);
    if (target !== null && "status" in target) return target;
    service.uploads.add(upload);
    return envelope(202, "Your profile as been sent successfully to the Parsing Queue.", { data: [] });
  }
  const stored = storeUpload(service, upload, upload.at);
  if ("status" in stored) return stored;
  return envelope(201, "Profile parsed successfully. Profile extraction finished : 0.1000 seconds.", {
    data: { parsing: stored.parsing, profile: renderProfile(stored, source.embedded) },
  });
}

function readInput(
  service: HrflowService,
  { form }: Asked,
): { source: StoredSource; upload: Upload; atOnce: boolean } | Answer {
  if (form === null) return badParameter("Malformed multipart");
  const field = (name: string): string | null => textOf(form.texts.get(name));
  const source = findSource(service, field("source_key"));
  if ("status" in source) return source;
  const file = form.files.get("file");
  if (file === undefined) return badParameter("Missing field: file");
  if (file.bytes.length === 0 || file.bytes.length > MAX_BYTES) return badParameter("Invalid value: file");
  const lists = LISTS.filter((name) => form.texts.has(name)).map(
    (name) => [name, parseList(form.texts.get(name))] as const,
  );
  const broken = lists.find(([, list]) => list === null);
  if (broken !== undefined) return badParameter(`Invalid value: ${broken[0]}`);
  const key = field("key");
  const upload: Upload = {
    sourceKey: source.embedded.key,
    key,
    reference: key === null ? field("reference") : null,
    createdAt: field("created_at"),
    at: service.clock.now(),
    file,
    lists: Object.fromEntries(lists),
    tellsParsing: field("webhook_parsing_sending") === "1",
  };
  return { source, upload, atOnce: field("sync_parsing") === "1" };
}

function parseList(text = ""): unknown[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}
