import { describe, expect, it } from "vitest";
import { fileMarks } from "./file-mark.ts";

const place = "https://files.example.com/cv.pdf";
const attachment = {
  type: "resume",
  alt: "a1",
  file_size: 10,
  updated_at: "2026-01-01T00:00:00+0000",
  public_url: `${place}?sig=1`,
};

function mark(resume: string, attachments: object[] = []): unknown {
  return fileMarks({ resume }, { key: "k", attachments } as never, (_, value) => String(value)).resume;
}

describe("fileMarks", () => {
  it.each<[string, string, object[], string]>([
    ["an attachment by its content", attachment.public_url, [attachment], "content a1"],
    [
      "one without a hash by type, size and date",
      attachment.public_url,
      [{ ...attachment, alt: null }],
      '["resume","10","2026-01-01T00:00:00+0000"]',
    ],
    [
      "one of which nothing is known by its place",
      attachment.public_url,
      [{ public_url: attachment.public_url }],
      place,
    ],
    ["another address by its place", `${place}?sig=2`, [attachment], place],
    ["a file of Teamtailor's own", "transient:/1?x=2", [], "transient:///1"],
  ])("%s", (_, resume, attachments, want) => {
    expect(mark(resume, attachments)).toBe(want);
  });

  it("two signatures of one address are one file, two places are two", () => {
    expect(mark(`${place}?sig=1#a`)).toBe(mark(`${place}?sig=2#b`));
    expect(mark(place)).not.toBe(mark("https://files.example.com/other.pdf"));
  });

  it("the picture too", () => {
    const marks = fileMarks({ picture: "https://img.example.com/a.png?w=1" }, { key: "k" }, (_, value) =>
      String(value),
    );
    expect(marks).toEqual({ picture: "https://img.example.com/a.png" });
  });
});
