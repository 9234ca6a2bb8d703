import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Profile } from "push-profile";
import { describe, expect, it } from "vitest";
import { forgetPerson } from "../people/forget-person.ts";
import { whenStill } from "../testing/when-still.ts";
import { openForTest, type Workshop } from "../testing/workshop.ts";

const MARK = "canary";

/** A profile with a canary in every text but for the e-mail's domain. */
function canary(name: string, edition = 1): Partial<Profile> {
  const mark = (what: string): string => `${MARK}-${name}-${what}-${edition}`;
  return {
    reference: mark("reference"),
    text: mark("text"),
    info: {
      first_name: mark("first"),
      last_name: mark("last"),
      full_name: mark("full"),
      email: `${MARK}-${name}@example.com`,
      phone: mark("phone"),
      summary: mark("summary"),
      picture: `https://files.example.com/${mark("picture")}`,
      urls: [{ type: "linkedin", url: `linkedin.com/in/${mark("handle")}` }],
      location: { text: mark("street"), fields: { city: mark("city") } },
    },
    attachments: [
      {
        type: "resume",
        alt: mark("alt"),
        file_name: mark("file"),
        public_url: `https://files.example.com/${mark("cv")}`,
      },
    ],
    tags: [{ name: mark("tag"), value: mark("value") }],
    metadatas: [{ name: mark("remark"), value: mark("remark-value") }],
    skills: [{ name: mark("skill") }],
    experiences: [{ title: mark("title"), company: mark("company"), description: mark("description") }],
  };
}

/** How a person's push goes; each leaves other rows behind. */
const FATES = [
  "plain",
  "found",
  "edited",
  "erased",
  "refused",
  "failing",
  "lost",
  "odd",
  "filtered",
  "archived",
] as const;

function emailOf(fate: (typeof FATES)[number]): string {
  return `${MARK}-${fate}@example.com`;
}

/** People of every fate, pushed, changed and pushed again. */
async function openFateful(): Promise<{ shop: Workshop; keys: Map<string, string> }> {
  const opened = await openForTest({ profiles: 0, strangers: 3, teamtailor: { canFetch: () => false } });
  const { people } = opened.sandbox;
  opened.settings.onArchive = "tag";
  opened.settings.rules = {
    tags: { add: ["hrflow"] },
    logics: [
      function wanted({ info }) {
        if (info?.email === emailOf("odd")) throw new Error(`${MARK} of a logic`);
        return info?.email !== emailOf("filtered");
      },
    ],
  };
  people.addCandidate({ email: emailOf("found"), "first-name": `${MARK}-before`, tags: [`${MARK}-star`] });
  people.addCandidate({ email: `${MARK}-stranger@example.com`, "first-name": `${MARK}-stranger` });
  const keys = new Map(FATES.map((fate) => [fate, people.addProfile(canary(fate)).key]));
  const post = { service: "teamtailor", method: "POST" } as const;
  opened.sandbox.setFaults([
    { ...post, kind: "status", status: 422, about: emailOf("refused") },
    { ...post, kind: "status", status: 500, about: emailOf("failing") },
    { ...post, kind: "drop-after", about: emailOf("lost"), nth: 1 },
  ]);
  await whenStill(opened, opened.pass());
  opened.wait(60_000);
  for (const { id, attributes } of people.candidates()) {
    if (attributes.email === emailOf("edited"))
      people.editCandidate(id, { phone: `${MARK}-typed`, tags: [`${MARK}-typed`] });
    if (attributes.email === emailOf("erased")) people.removeCandidate(id);
  }
  for (const [fate, key] of keys) people.editProfile(key, canary(fate, 2));
  people.archiveProfile(keys.get("archived") ?? "");
  await whenStill(opened, opened.pass());
  await whenStill(
    opened,
    opened.open((mirror) => mirror.sweep()),
  );
  opened.wait(60_000);
  await whenStill(opened, opened.pass());
  return { shop: opened, keys };
}

/** Every byte that the ledger keeps, file by file. */
function files({ path }: Workshop): { name: string; bytes: Buffer }[] {
  const folder = dirname(path);
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** The files that hold one of these texts, plainly or in another shape. */
function holding(shop: Workshop, texts: readonly string[]): string[] {
  return files(shop).flatMap(({ name, bytes }) => {
    const folded = Buffer.from(bytes.toString("latin1").toLowerCase(), "latin1");
    return texts
      .filter((text) => shapesOf(text).some((shape) => bytes.includes(shape) || folded.includes(shape)))
      .map((text) => `${name}: ${text}`);
  });
}

/** A text as it may hide: plainly, in UTF-16, hexadecimal and base64 however it is cut. */
function shapesOf(text: string): Buffer[] {
  const plain = Buffer.from(text);
  const hex = /^(?:[0-9a-f]{2})+$/.test(text) ? [Buffer.from(text, "hex")] : [];
  const shapes = [plain, ...hex];
  return [
    ...shapes,
    Buffer.from(text, "utf16le"),
    ...shapes.flatMap((bytes) => [bytes.toString("hex"), ...base64Middles(bytes)].map((shape) => Buffer.from(shape))),
  ];
}

/** What base64 makes of these bytes at each of the three places where they may begin, without the ends that neighbours decide. */
function base64Middles(bytes: Buffer): string[] {
  const middles = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .replaceAll("=", "");
    return encoded.slice(before === 0 ? 0 : before + 1, -2);
  });
  return [...middles, ...middles.map((middle) => middle.replaceAll("+", "-").replaceAll("/", "_"))];
}

describe("the bytes of the ledger", () => {
  it("hold no value of anybody's, whatever befell them", async () => {
    const { shop, keys } = await openFateful();
    const { people } = await shop.counts();
    // Each fate has left its mark, or nothing would be proved.
    expect(people).toMatchObject({
      synced: 2,
      conflict: 2,
      retrying: 1,
      quarantined: 2,
      skipped: 1,
      gone: 1,
      archived: 1,
    });
    expect(
      files(shop)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["ledger.db", "ledger.db-shm", "ledger.db-wal", "ledger.db.key"]);
    expect(holding(shop, [keys.get("plain") ?? ""])).not.toEqual([]);
    expect(holding(shop, [MARK])).toEqual([]);
    await shop.restart();
    expect(holding(shop, [MARK])).toEqual([]);
  });

  it("hold neither key nor candidate of somebody who was forgotten, of the others they do", async () => {
    const { shop, keys } = await openFateful();
    const mirror = await shop.state();
    const ids = new Map<string, string>();
    for (const [fate, key] of keys) ids.set(fate, (await shop.person(key))?.candidateId ?? "");
    for (const [fate, key] of keys) {
      const texts = [key, ...[ids.get(fate) ?? ""].filter((id) => id !== "")];
      // Seen before, so that not to be seen later means something.
      expect(new Set(holding(shop, texts).map((found) => found.split(": ")[1]))).toEqual(new Set(texts));
      await shop.open(({ deps }) =>
        forgetPerson({ ledger: shop.ledger, mirror, key, claim: (names, signal) => deps.memory.claim(names, signal) }),
      );
      expect(holding(shop, texts)).toEqual([]);
    }
    expect(await shop.counts()).toMatchObject({ people: { forgotten: FATES.length } });
    await shop.restart();
    expect(holding(shop, [...keys.values(), ...[...ids.values()].filter((id) => id !== "")])).toEqual([]);
  });
});
