import { describe, expect, it } from "vitest";
import { startOfAccount } from "../../testing/start-of-account.ts";
import { errors } from "../errors.ts";
import { declare, toMany, toNothing, toOne } from "./declare.ts";
import { judgeKinds } from "./read-body.ts";
import { createTable, type Stored } from "./table.ts";

interface Loaf extends Stored {
  name: string | null;
  weight: number;
  bakedAt: number | null;
  photo: string | null;
}

function bakery() {
  const table = createTable<Loaf>(1, {});
  const judge = judgeKinds({ name: "text" });
  const resource = declare<Loaf>({
    type: "jobs",
    table: () => table,
    attributes: {
      name: ({ name }) => name,
      weight: ({ weight }) => weight,
      "baked-at": { time: ({ bakedAt }) => bakedAt },
      photo: { file: ({ photo }) => photo, folder: "loaves" },
    },
    relationships: {
      user: toOne("users", ({ weight }) => (weight > 1 ? weight : null)),
      stages: toMany("stages", ({ weight }) => [weight, weight + 1]),
      role: toNothing("one"),
    },
    create: {
      rules: { type: "jobs", id: "none", judge, relationships: {} },
      location: true,
      make: (_service, { attributes }, stamp) =>
        attributes["name"] === "stone"
          ? { refusals: [errors.validation("name", "is invalid")] }
          : { ...stamp, name: String(attributes["name"]), weight: 1, bakedAt: null, photo: null },
    },
    update: {
      rules: { type: "jobs", id: "required", judge, relationships: {} },
      change: (_service, old, { attributes }) => ({ ...old, name: String(attributes["name"]) }),
    },
  });
  return { table, resource, service: startOfAccount() };
}

const sent = (name: string) => ({ attributes: { name }, links: {} });

describe("declare", () => {
  it("shows values, times and signed files, and orders by what is behind them", () => {
    const { table, resource, service } = bakery();
    table.put({ id: 1, createdAt: 0, updatedAt: 0, name: null, weight: 2, bakedAt: 0, photo: "https://a.example.com" });
    const view = resource.view(service, 1);
    const names = [...resource.attributes];
    expect(names.map((name) => view?.show(name))).toEqual([
      null,
      2,
      "1970-01-01T01:00:00.000+01:00",
      expect.stringMatching(/^https:\/\/files\.example\.com\/loaves\//),
    ]);
    expect(names.map((name) => view?.order(name))).toEqual(["", 2, 0, "https://a.example.com"]);
    expect(["user", "stages", "role", "oven"].map((name) => view?.related(name))).toEqual([[2], [2, 3], [], []]);
    expect(view?.links("http://a/v1")).toEqual({ self: "http://a/v1/jobs/1" });
    expect(resource.view(service, 2)).toBeNull();
  });

  it("saves what is made, and a change only where it changes something", () => {
    const { table, resource, service } = bakery();
    const now = service.clock.now();
    expect(resource.create?.save(service, sent("rye"))).toBe(1);
    expect(table.byId(1)).toMatchObject({ name: "rye", createdAt: now, updatedAt: now });
    table.put({ id: 2, createdAt: 0, updatedAt: 0, name: "oat", weight: 1, bakedAt: null, photo: null });
    resource.update?.save(service, sent("oat"), 2);
    expect(table.byId(2)?.updatedAt).toBe(0);
    resource.update?.save(service, sent("spelt"), 2);
    expect(table.byId(2)).toMatchObject({ name: "spelt", createdAt: 0, updatedAt: now });
    expect(resource.create?.save(service, sent("stone"))).toMatchObject({ refusals: [{ code: "100" }] });
    expect(table.ids).toEqual([1, 2]);
  });
});
