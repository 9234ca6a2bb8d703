import { describe, expect, it } from "vitest";
import type { CandidatePage } from "./client.ts";
import { walkPages } from "./walk-pages.ts";

const baseUrl = "https://api.teamtailor.com/v1";
const page = (next: string | null): CandidatePage => ({ items: [], recordCount: null, next });

async function walk(pages: readonly CandidatePage[], from: string | null = null): Promise<(string | null)[]> {
  const asked: (string | null)[] = [];
  const read = async (url: string | null): Promise<CandidatePage> => {
    asked.push(url);
    return pages[asked.length - 1] ?? page(null);
  };
  try {
    for await (const _ of walkPages({ baseUrl, from, read }));
  } catch (error) {
    expect(error).toMatchObject({ code: "bad_response", service: "teamtailor", retryable: false });
    asked.push("stopped");
  }
  return asked;
}

describe("walkPages", () => {
  it.each([
    ["numbers", `${baseUrl}/candidates?page%5Bnumber%5D=2`, `${baseUrl}/candidates?page%5Bnumber%5D=3`],
    ["cursors", `${baseUrl}/candidates?page%5Bafter%5D=a%2Fb%3D`, `${baseUrl}/candidates?page%5Bafter%5D=c`],
  ])("follows links with %s as they are until there is none", async (_name, second, third) => {
    await expect(walk([page(second), page(third), page(null)])).resolves.toEqual([null, second, third]);
  });

  it("goes on where it is told", async () => {
    await expect(walk([page(null)], `${baseUrl}/candidates?x=5`)).resolves.toEqual([`${baseUrl}/candidates?x=5`]);
  });

  it("stops before it sends the key somewhere else", async () => {
    await expect(walk([page("https://example.com/v1/candidates")])).resolves.toEqual([null, "stopped"]);
    await expect(walk([], "https://example.com/v1/candidates")).resolves.toEqual(["stopped"]);
  });

  it("stops where the pages go round", async () => {
    const [a, b] = [`${baseUrl}/candidates?x=a`, `${baseUrl}/candidates?x=b`];
    await expect(walk([page(a), page(b), page(a), page(b)])).resolves.toEqual([null, a, b, "stopped"]);
  });
});
