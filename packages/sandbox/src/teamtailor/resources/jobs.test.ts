import { describe, expect, it } from "vitest";
import { details, idsOf, openAccount } from "../../testing/open-account.ts";

const [PUBLISHED, UNLISTED, DRAFT] = ["7301", "7302", "7303"];

describe("jobs", () => {
  it.each([
    [{}, [PUBLISHED]],
    [{ "filter[status]": "published" }, [PUBLISHED]],
    [{ "filter[status]": "unlisted" }, [UNLISTED]],
    [{ "filter[status]": "archived" }, []],
    [{ "filter[status]": "all" }, [DRAFT, UNLISTED, PUBLISHED]],
    [{ "filter[status]": "all", sort: "title" }, [DRAFT, PUBLISHED, UNLISTED]],
    [{ "filter[status]": "all", "filter[feed]": "internal" }, []],
    [{ "filter[status]": "all", "filter[feed]": "public,internal" }, [DRAFT, UNLISTED, PUBLISHED]],
    [{ "filter[status]": "all", "filter[tags]": "night,day" }, [DRAFT]],
    [{ "filter[status]": "all", "filter[department]": "42" }, [UNLISTED]],
    [{ "filter[status]": "all", "filter[locations]": "77" }, [UNLISTED, PUBLISHED]],
    [{ "filter[status]": "all", "filter[remote-status]": "hybrid" }, [UNLISTED]],
    [{ "filter[role]": "1" }, []],
    [{ "filter[status]": "all", "filter[created-at][from]": "2026-01-01" }, [DRAFT, UNLISTED]],
  ])("are listed with %o: %o", async (query, want) => {
    expect(idsOf(await (await openAccount()).get("/jobs", query))).toEqual(want);
  });

  it("come by id where lists have cursors", async () => {
    const account = await openAccount({ teamtailor: { pages: "cursors" } });
    expect(idsOf(await account.get("/jobs", { "filter[status]": "all" }))).toEqual([PUBLISHED, UNLISTED, DRAFT]);
  });

  it.each([
    [{ "filter[status]": "open" }, "open is not a valid value for status."],
    [{ "filter[feed]": "secret" }, "secret is not a valid value for feed."],
    [{ "filter[title]": "x" }, "title is not allowed."],
    [{ include: "salaries" }, "salaries is not a valid includable relationship of jobs"],
  ])("refuse %o", async (query, want) => {
    expect(details(await (await openAccount()).get("/jobs", query))).toEqual([400, [want]]);
  });

  it("are shown whatever their status, with what belongs to them", async () => {
    const account = await openAccount();
    expect((await account.get(`/jobs/${DRAFT}`)).json.data.attributes["human-status"]).toBe("draft");
    const include = "user,department,locations,stages,location,candidates";
    const { json } = await account.get(`/jobs/${PUBLISHED}`, { include });
    expect(json.data.relationships).toMatchObject({
      user: { data: { type: "users", id: "1208" } },
      department: { data: { type: "departments", id: "41" } },
      location: { data: null },
      candidates: { data: [] },
    });
    expect(json.included.map(({ type, id }: Record<string, string>) => `${type} ${id}`)).toEqual([
      "users 1208",
      "departments 41",
      "locations 77",
      "locations 78",
      "stages 88101",
      "stages 88102",
      "stages 88103",
    ]);
    expect(json.data.links["careersite-job-url"]).toBe("https://careers.example.com/jobs/7301-pastry-chef");
  });
});
