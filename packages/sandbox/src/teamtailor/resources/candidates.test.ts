import { describe, expect, it } from "vitest";
import { openSandbox } from "../../testing/open-sandbox.ts";
import { createTestClock } from "../../testing/test-clock.ts";

const FILES = {
  resume: "https://files.example.com/cv.pdf",
  picture: "https://files.example.com/me.png",
} as const;

describe("candidates", () => {
  it("signs every file anew at each read, and never shows the URL that was sent", async () => {
    const sandbox = await openSandbox();
    const { id } = sandbox.people.addCandidate(FILES);
    const reads = [await sandbox.tt("GET", `/candidates/${id}`), await sandbox.tt("GET", `/candidates/${id}`)];
    for (const name of ["resume", "picture", "original-resume"]) {
      const urls = reads.map(({ json }): string => json.data.attributes[name]);
      expect(urls[0]).toMatch(
        /^https:\/\/files\.example\.com\/\w+\/[0-9a-f]{40}\.pdf\?X-Amz-Expires=60&X-Amz-Signature=[0-9a-f]{64}$/,
      );
      expect(urls[0]).not.toBe(urls[1]);
      expect(new URL(urls[0] ?? "").pathname).toBe(new URL(urls[1] ?? "").pathname);
    }
    expect(sandbox.people.candidates().at(-1)?.attributes).toMatchObject(FILES);
  });

  it("shows no file where none is", async () => {
    const sandbox = await openSandbox();
    const { json } = await sandbox.tt("GET", `/candidates/${sandbox.people.addCandidate().id}`);
    expect(json.data.attributes).toMatchObject({ resume: null, picture: null, "original-resume": null });
  });

  it("shows a resume only after a while where switched so", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ clock, teamtailor: { resumeLagMs: 5000 } });
    const created = (await sandbox.create({ sourced: true, resume: FILES.resume })).json.data;
    expect(created.attributes.resume).toBeNull();
    clock.turn(5000);
    const { json } = await sandbox.tt("GET", `/candidates/${created.id}`);
    expect(json.data.attributes.resume).toContain("https://");
  });

  it("lists the attributes as a recorded answer does", async () => {
    const sandbox = await openSandbox();
    const { json } = await sandbox.tt("GET", `/candidates/${sandbox.people.addCandidate().id}`);
    expect(Object.keys(json.data.attributes).slice(0, 25)).toEqual([
      "connected",
      "consent-future-jobs-at",
      "created-at",
      "email",
      "facebook-id",
      "first-name",
      "internal",
      "last-name",
      "linkedin-uid",
      "linkedin-url",
      "original-resume",
      "phone",
      "picture",
      "pitch",
      "referring-site",
      "referring-url",
      "referred",
      "resume",
      "sourced",
      "unsubscribed",
      "updated-at",
      "restricted-at",
      "facebook-profile",
      "linkedin-profile",
      "tags",
    ]);
  });
});
