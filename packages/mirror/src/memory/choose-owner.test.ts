import { describe, expect, it } from "vitest";
import type { CandidateRow, Link } from "../ledger/ledger.ts";
import { type Claimer, chooseOwner } from "./choose-owner.ts";

const self: Claimer = { mirror: 1, key: "me", priority: 5 };

function link(key: string, more: Partial<Link> = {}): Link {
  return { mirror: 1, key, priority: 5, live: true, updatedMs: 100, ...more };
}

describe("chooseOwner", () => {
  it.each<[string, CandidateRow["owner"], Link[], string]>([
    ["nobody else leads there", null, [], "me"],
    ["only this one leads there", null, [link("me")], "me"],
    ["this one wrote first", { mirror: 1, key: "me" }, [link("me"), link("b", { updatedMs: 900 })], "me"],
    ["another wrote first", { mirror: 1, key: "b" }, [link("me", { updatedMs: 900 }), link("b")], "b"],
    ["another wrote first, and this one is not linked yet", { mirror: 1, key: "b" }, [link("b")], "b"],
    ["the one that wrote first does not live", { mirror: 1, key: "b" }, [link("b", { live: false }), link("me")], "me"],
    ["the one that wrote first is not linked any more", { mirror: 1, key: "b" }, [link("me")], "me"],
    [
      "the one that wrote first is gone: the linked one that changed last",
      { mirror: 1, key: "b" },
      [link("b", { live: false }), link("me"), link("c", { updatedMs: 300 }), link("d", { updatedMs: 200 })],
      "c",
    ],
    [
      "the one that wrote first is gone, and this one changed last",
      { mirror: 1, key: "b" },
      [link("b", { live: false }), link("me", { updatedMs: 400 }), link("c", { updatedMs: 300 })],
      "me",
    ],
    ["a linked one goes before one that is not linked yet", null, [link("c", { updatedMs: null })], "c"],
    [
      "another mirror has a lower priority",
      { mirror: 1, key: "me" },
      [link("me"), link("b", { mirror: 2, priority: 1 })],
      "b",
    ],
    ["another mirror has a higher one", { mirror: 2, key: "b" }, [link("b", { mirror: 2, priority: 9 })], "me"],
    [
      "the lower priority does not live",
      { mirror: 2, key: "b" },
      [link("b", { mirror: 2, priority: 1, live: false }), link("me")],
      "me",
    ],
    [
      "this one was archived and is pushed again",
      { mirror: 1, key: "me" },
      [link("me", { live: false }), link("b")],
      "me",
    ],
    [
      "the same key in another mirror wrote first",
      { mirror: 2, key: "me" },
      [link("me"), link("me", { mirror: 2 })],
      "2/me",
    ],
    ["nothing tells them apart", null, [link("z"), link("y"), link("me", { updatedMs: 1 })], "y"],
  ])("%s", (_name, owner, links, want) => {
    const chosen = chooseOwner({ owner, links }, self);
    expect(want.includes("/") ? `${chosen.mirror}/${chosen.key}` : chosen.key).toBe(want);
  });

  it("comes to the same owner whoever asks, once they are linked", () => {
    const links = [link("a", { updatedMs: 3 }), link("b", { updatedMs: 3 }), link("c", { mirror: 2, updatedMs: 3 })];
    const answers = links.map((asking) => chooseOwner({ owner: null, links: links.toReversed() }, asking).key);
    expect(new Set(answers).size).toBe(1);
  });
});
