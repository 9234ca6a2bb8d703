import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/open-sandbox.ts";

describe("seedCandidates", () => {
  it("knows three of the invented people already", async () => {
    const sandbox = await openSandbox();
    const byEmail = (index: number): unknown[] => {
      const email = sandbox.people.profiles()[index]?.info?.email;
      return sandbox.people
        .candidates()
        .filter(({ attributes }) => email && attributes.email === email)
        .map(({ attributes }) => attributes);
    };
    expect(byEmail(0)).toMatchObject([
      { phone: expect.stringContaining("ext."), tags: [expect.any(String), expect.any(String)], sourced: false },
    ]);
    expect(byEmail(10)).toMatchObject([{ sourced: false }, { sourced: true }]);
    expect(byEmail(11)).toMatchObject([{ "restricted-at": expect.any(String) }]);
    const known = [0, 10, 11];
    for (let index = 0; index < 12; index++) if (!known.includes(index)) expect(byEmail(index)).toEqual([]);
  });

  it.each([
    [{ profiles: 0, strangers: 0 }, 0],
    [{ profiles: 1, strangers: 0 }, 1],
    [{ profiles: 12, strangers: 0 }, 4],
    [{ profiles: 12 }, 6],
    [{ profiles: 0, strangers: 500 }, 500],
  ])("makes with %o %i candidates", async (options, want) => {
    const sandbox = await openSandbox(options);
    expect(sandbox.people.candidates()).toHaveLength(want);
  });

  it("makes strangers that no profile leads to", async () => {
    const sandbox = await openSandbox({ profiles: 200, strangers: 200 });
    const emails = new Set(sandbox.people.profiles().map(({ info }) => info?.email));
    const strangers = sandbox.people.candidates().slice(4);
    expect(strangers).toHaveLength(200);
    expect(strangers.filter(({ attributes: { email } }) => email !== null && emails.has(email))).toEqual([]);
  });
});
