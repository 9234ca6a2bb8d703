import { describe, expect, it } from "vitest";
import { startOfAccount } from "../../testing/start-of-account.ts";
import { among, between, indexed, narrow, noneHas, oneOf } from "./filters.ts";
import { createTable, type Stored } from "./table.ts";

interface Loaf extends Stored {
  flour: string;
  seeds: readonly string[];
}

const at = (day: string): number => Date.parse(`2026-03-${day}T00:00:00Z`);
const LOAVES: readonly Loaf[] = [
  { id: 1, createdAt: at("01"), updatedAt: 0, flour: "rye", seeds: [] },
  { id: 2, createdAt: at("02"), updatedAt: 0, flour: "spelt", seeds: ["poppy", "flax"] },
  { id: 3, createdAt: at("03"), updatedAt: 0, flour: "rye", seeds: ["flax"] },
];

const FILTERS = {
  flour: oneOf<Loaf>(["rye", "spelt", "oat"], ({ flour }) => flour),
  seeds: among<Loaf>(({ seeds }) => seeds),
  "created-at": between<Loaf>(({ createdAt }) => createdAt),
  role: noneHas<Loaf>(),
  id: indexed<Loaf>((_service, ids) => ids.flatMap((id) => LOAVES.filter((loaf) => String(loaf.id) === id))),
};

function narrowed(query: Record<string, string>, usual: Record<string, string> = {}): unknown {
  const table = createTable<Loaf>(1, {});
  for (const loaf of LOAVES) table.put(loaf);
  return narrow(startOfAccount(), new URLSearchParams(query), table, FILTERS, usual);
}

describe("narrow", () => {
  it.each([
    [{}, null],
    [{ sort: "id" }, null],
    [{ "filter[flour]": "rye" }, [1, 3]],
    [{ "filter[flour]": "oat,spelt" }, [2]],
    [{ "filter[seeds]": "flax" }, [2, 3]],
    [{ "filter[role]": "1" }, []],
    [{ "filter[created-at][from]": "2026-03-02" }, [2, 3]],
    [{ "filter[created-at][to]": "2026-03-02" }, [1, 2]],
    [{ "filter[created-at][from]": "2026-03-02", "filter[created-at][to]": "2026-03-02T00:00:00Z" }, [2]],
    [{ "filter[id]": "3,1,3" }, [1, 3]],
    [{ "filter[id]": "3,2", "filter[flour]": "rye" }, [3]],
  ])("with %o: %o", (query, want) => {
    expect(narrowed(query)).toEqual(want);
  });

  it("takes what is usual where nothing is sent", () => {
    expect(narrowed({}, { flour: "rye" })).toEqual([1, 3]);
    expect(narrowed({ "filter[flour]": "spelt" }, { flour: "rye" })).toEqual([2]);
  });

  it.each([
    [{ "filter[crust]": "x" }, "102"],
    [{ "filter[constructor]": "x" }, "102"],
    [{ "filter[flour][from]": "rye" }, "102"],
    [{ "filter[created-at]": "2026-03-02" }, "102"],
    [{ "filter[created-at][at]": "2026-03-02" }, "102"],
    [{ "filter[flour]": "rye,sand" }, "107"],
    [{ "filter[created-at][from]": "today" }, "107"],
    [{ "filter[seeds]": '"flax"' }, "120"],
    [{ "filter[a][b][c]": "x" }, "120"],
  ])("refuses %o with code %s", (query, code) => {
    expect(narrowed(query)).toMatchObject({ code });
  });
});
