/** The fields that the model knows, under Teamtailor's names; `""` is blank. */
export const FIELDS = ["first-name", "last-name", "phone", "pitch"] as const;
export type Field = (typeof FIELDS)[number];

/** What HrFlow wants somebody to be, or what an account has of them, in plain values. */
export interface Values {
  fields: Readonly<Record<Field, string>>;
  tags: readonly string[];
}

export const NOBODY: Values = { fields: { "first-name": "", "last-name": "", phone: "", pitch: "" }, tags: [] };

/** What of a candidate is remembered: what was last sent, and what the account last answered. */
export interface Memory {
  fields: Partial<Record<Field, { sent: string; answered: string; theirs: boolean }>>;
  tags: { wanted: readonly string[]; added: readonly string[] };
}

export const NOTHING_SENT: Memory = { fields: {}, tags: { wanted: [], added: [] } };

/** How those decide who may. */
export interface Choices {
  onConflict: "teamtailor" | "hrflow";
  existing: "overwrite" | "fill";
}
