import { z } from "zod";
import type { ConfigData } from "./config-data.ts";

/** What a pattern stands for, for the error: the schema itself only knows that a text does not match. */
export const formats: Readonly<Record<string, string>> = {
  "^\\S+(?:\\s+\\S+){4,5}$": "a cron expression of 5 or 6 fields",
  "^(?:all|now|\\d{4}-\\d{2}-\\d{2}(?:T\\S+)?)$": "all, now or a date such as 2026-01-31",
  "^https?://": "a URL, such as https://api.example.com/v1",
  "^\\d{8}$": "a version of eight digits, such as 20240904",
  "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$": "a name of letters, digits, dots, dashes and underscores",
  "\\S": "not empty",
};

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * The shape of a config file: the one place that says what it may hold. Validation and the published JSON Schema are
 * made from it, and the compiler holds `ConfigData` to it, both ways.
 */
export function createConfigSchema(): z.ZodType<ConfigData> {
  const text = (description: string) => z.string().regex(/\S/).meta({ description });
  const secret = (what: string) => ({
    inline: text(`${what}; the file must then be readable by its owner alone`).optional(),
    file: text(`the path of a file that holds ${what}, from this file's folder on`).optional(),
  });
  const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/);
  const url = (description: string) =>
    z
      .string()
      .regex(/^https?:\/\//)
      .meta({ description });
  const cron = (description: string) =>
    z
      .string()
      .regex(/^\S+(?:\s+\S+){4,5}$/)
      .meta({ description });
  const texts = (description: string) => z.array(z.string().regex(/\S/)).meta({ description });

  const shared = {
    schedule: cron("when to poll: a cron expression of 5 or 6 fields").optional(),
    sweep: cron("when to compare everybody: a cron expression of 5 or 6 fields").optional(),
    timezone: text("the time zone of schedule and sweep, such as Europe/Stockholm").optional(),
    existing: z
      .enum(["overwrite", "fill", "skip"])
      .meta({ description: "a candidate who was there before us" })
      .optional(),
    onConflict: z
      .enum(["teamtailor", "hrflow"])
      .meta({ description: "whose value wins where both changed" })
      .optional(),
    onArchive: z
      .enum(["keep", "tag", "delete"])
      .meta({ description: "the candidate of an archived profile; delete: only one that we created" })
      .optional(),
    onSkip: z
      .enum(["keep", "tag", "delete"])
      .meta({ description: "the candidate whom a logic now refuses; delete: only one that we created" })
      .optional(),
    start: z
      .string()
      .regex(/^(?:all|now|\d{4}-\d{2}-\d{2}(?:T\S+)?)$/)
      .meta({ description: "whom a new mirror takes: all, now, or a date" })
      .optional(),
    sourced: z.boolean().meta({ description: "mark new candidates as sourced" }).optional(),
  };

  const apiSecret = secret("HrFlow's API secret key");
  const webhookSecret = secret("the secret that signs HrFlow's webhooks");
  const hrflow = z.strictObject({
    apiUser: text("the e-mail address of the HrFlow user that the key belongs to").optional(),
    apiSecret: apiSecret.inline,
    apiSecretFile: apiSecret.file,
    baseUrl: url("where HrFlow's API is").optional(),
    maxRequestsPerMinute: z
      .int()
      .min(0)
      .max(100_000)
      .meta({ description: "most requests in any minute; 0: not paced" })
      .optional(),
    webhookSecret: webhookSecret.inline,
    webhookSecretFile: webhookSecret.file,
  });

  const apiKey = secret("Teamtailor's API key, of scope Admin with Read/Write");
  const account = z.strictObject({
    apiKey: apiKey.inline,
    apiKeyFile: apiKey.file,
    apiVersion: z
      .string()
      .regex(/^\d{8}$/)
      .meta({ description: "the version of Teamtailor's API" })
      .optional(),
    region: z.enum(["eu", "na", "au"]).meta({ description: "the region of the account" }).optional(),
    baseUrl: url("where Teamtailor's API is; wins over the region").optional(),
    maxRequestsPer10Seconds: z
      .int()
      .min(0)
      .max(10_000)
      .meta({ description: "most requests in any 10 seconds" })
      .optional(),
  });

  const field = z.enum([
    "first-name",
    "last-name",
    "email",
    "phone",
    "pitch",
    "linkedin-url",
    "picture",
    "resume",
    "tags",
  ]);
  const mirror = z.strictObject({
    name: name.meta({ description: "what the mirror is called" }),
    hrflow: text("an entry of hrflow; not needed where there is only one").optional(),
    source: text("the key of the HrFlow source"),
    account: text("an entry of accounts; not needed where there is only one").optional(),
    functions: text("the module with the logics and the format, from this file's folder on").optional(),
    logics: texts("exports of the module that filter profiles, in order").optional(),
    format: text("the export of the module that maps profiles").optional(),
    fields: z
      .partialRecord(field, z.enum(["off", "fill"]))
      .meta({ description: "attributes never sent, or sent only where Teamtailor's is blank" })
      .optional(),
    tags: z
      .strictObject({
        include: texts("patterns of the tags that are sent; * stands for anything").optional(),
        exclude: texts("patterns of the tags that are not").optional(),
        add: texts("fixed tags for everybody").optional(),
      })
      .optional(),
    priority: z
      .int()
      .min(0)
      .max(1000)
      .meta({ description: "who owns a candidate that several mirrors reach; lower wins" })
      .optional(),
    ...shared,
  });

  const ledgerKey = secret("the key of the ledger's fingerprints");
  const token = secret("the daemon's token");
  const notifyUrl = secret("the URL that is told when a mirror stands still or goes on");
  const file = z.strictObject({
    $schema: z.string().optional(),
    state: text("the ledger: a path, from this file's folder on").optional(),
    ledgerKey: ledgerKey.inline,
    ledgerKeyFile: ledgerKey.file,
    listen: text("where the daemon answers, host:port").optional(),
    token: token.inline,
    tokenFile: token.file,
    hosts: texts("further host names that the daemon answers to").optional(),
    heartbeatUrl: url("called after a good pass").optional(),
    notifyUrl: notifyUrl.inline,
    notifyUrlFile: notifyUrl.file,
    defaults: z
      .strictObject(shared)
      .meta({ description: "what holds for every mirror that does not say otherwise" })
      .optional(),
    hrflow: z.record(name, hrflow).meta({ description: "HrFlow teams by a name of your choice" }).optional(),
    accounts: z.record(name, account).meta({ description: "Teamtailor accounts by a name of your choice" }).optional(),
    mirrors: z.array(mirror).meta({ description: "HrFlow sources, each kept reflected in one account" }).optional(),
  });
  const schemaIsData: Same<z.output<typeof file>, ConfigData> = true;
  return schemaIsData && file;
}
