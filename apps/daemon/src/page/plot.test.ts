import { describe, expect, it } from "vitest";
import { bars } from "./plot.ts";

function drawn(all: Parameters<typeof bars>[0], top: number): string[] {
  return bars(all, top).map((bar) => {
    const [, kind, x, y, width, height] =
      /class="(\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(String(bar)) ?? [];
    return `${kind} ${x},${y} ${width}x${height}`;
  });
}

describe("bars", () => {
  it("stand side by side, their parts on top of each other", () => {
    const parts = [
      [
        { kind: "a", value: 5 },
        { kind: "b", value: 5 },
      ],
      [{ kind: "a", value: 2 }],
    ];
    expect(drawn(parts, 10)).toEqual(["a 1.0,50.0 238.0x50.0", "b 1.0,0.0 238.0x50.0", "a 241.0,80.0 238.0x20.0"]);
  });

  it("show the smallest value, and nothing for none", () => {
    expect(drawn([[{ kind: "a", value: 1 }], [{ kind: "a", value: 0 }]], 10_000)).toEqual(["a 1.0,98.0 238.0x2.0"]);
  });

  it("do not leave the drawing", () => {
    const parts = [
      [
        { kind: "a", value: 9999 },
        { kind: "b", value: 1 },
      ],
    ];
    expect(drawn(parts, 10_000)).toEqual(["a 1.0,0.0 478.0x100.0", "b 1.0,0.0 478.0x0.0"]);
  });
});
