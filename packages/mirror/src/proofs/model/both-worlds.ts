import type { FaultRule, LoggedRequest } from "@push-profile/sandbox";
import type { Outcome } from "push-profile";
import { expect } from "vitest";
import { whenStill } from "../../testing/when-still.ts";
import { openWorkshop, type Workshop } from "../../testing/workshop.ts";
import type { Command } from "./commands.ts";
import { createModel, type Model, type ModelPerson } from "./model.ts";
import { type Choices, FIELDS, type Field, NOBODY, type Values } from "./values.ts";

/** The engine on the sandbox, and the model beside it. */
export interface BothWorlds {
  shop: Workshop;
  model: Model;
  run(command: Command): Promise<void>;
  /** Faults off, and passes until nobody is due, however long that takes. */
  quieten(): Promise<void>;
}

/** What somebody has who was quicker in creating a candidate. */
const SECOND_WRITER: Values = { fields: { ...NOBODY.fields, phone: "(070) 174 06 50" }, tags: ["second-writer"] };

export async function openBothWorlds(choices: Choices): Promise<BothWorlds> {
  const shop = await openWorkshop({ profiles: 0, strangers: 0, hrflow: { maxLimit: 3 } });
  shop.settings = { ...shop.settings, rules: choices };
  const model = createModel(choices);
  const { people } = shop.sandbox;
  const rules: FaultRule[] = [];
  let looked = 0;
  let added = 0;
  let shiftAt: number | null = null;

  const worlds: BothWorlds = { shop, model, run, quieten };
  return worlds;

  async function run(command: Command): Promise<void> {
    switch (command.kind) {
      case "add":
        return add();
      case "edit":
        return edit(command.who, ({ desired }) => {
          return { ...desired, fields: { ...desired.fields, [command.field]: command.value } };
        });
      case "tag":
        return edit(command.who, ({ desired }) => ({ ...desired, tags: command.tags }));
      case "archive":
        return archive(command.who);
      case "recruiter adds": {
        const fields = { ...NOBODY.fields, "first-name": "Typed", phone: command.phone };
        return recruit(command.who, { fields, tags: command.tags });
      }
      case "recruiter edits":
        return recruiterEdits(command.who, ({ fields, tags }) => {
          return { tags, fields: { ...fields, [command.field]: command.value } };
        });
      case "recruiter tags":
        return recruiterEdits(command.who, ({ fields }) => ({ fields, tags: command.tags }));
      case "recruiter deletes":
        return recruiterDeletes(command.who);
      case "fault":
        rules.push(command.rule);
        return shop.sandbox.setFaults(rules);
      case "wait":
        return shop.wait(command.ms);
      case "shift":
        shiftAt = command.page;
        return;
      case "pass":
        return pass();
      case "restart":
        return shop.restart();
    }
  }

  function add(): void {
    tick();
    added += 1;
    const email = `person-${added}@example.com`;
    const fields = { ...NOBODY.fields, "first-name": `Ada${added}`, "last-name": "Example", phone: "+46 1" };
    const desired = { fields, tags: ["a"] };
    const { key } = people.addProfile(asProfile(email, desired));
    model.people.set(key, { email, desired, archived: false, last: null, candidate: null, gone: false, open: false });
  }

  function edit(who: number, change: (person: ModelPerson) => Values): void {
    const [key, person] = meant(who);
    if (person === undefined || person.archived || person.open) return;
    tick();
    person.desired = change(person);
    people.editProfile(key, asProfile(person.email, person.desired));
  }

  function archive(who: number): void {
    const [key, person] = meant(who);
    if (person === undefined || person.archived) return;
    tick();
    person.archived = true;
    people.archiveProfile(key);
  }

  function recruit(who: number, values: Values): void {
    const [, person] = meant(who);
    if (person === undefined || model.byEmail(person.email) !== undefined) return;
    model.addCandidate(person.email, values);
    people.addCandidate({ email: person.email, ...asAttributes(values) });
  }

  function recruiterEdits(who: number, change: (values: Values) => Values): void {
    const [, person] = meant(who);
    const candidate = person === undefined ? undefined : model.byEmail(person.email);
    if (person === undefined || candidate === undefined || person.open) return;
    candidate.values = change(candidate.values);
    people.editCandidate(realId(person.email), asAttributes(candidate.values));
  }

  function recruiterDeletes(who: number): void {
    const [, person] = meant(who);
    const candidate = person === undefined ? undefined : model.byEmail(person.email);
    if (person === undefined || candidate === undefined || person.open) return;
    model.candidates.splice(model.candidates.indexOf(candidate), 1);
    people.removeCandidate(realId(person.email));
  }

  async function pass(): Promise<void> {
    let page = 1;
    shop.beforeRequest = (what) => {
      if (what !== "GET /storing/profiles") return;
      if (page === shiftAt) {
        shiftAt = null;
        add();
      }
      page += 1;
    };
    looked = shop.sandbox.requests.length;
    await whenStill(shop, shop.pass({ onOutcome: (outcome) => follow(outcome), bounds: { ms: 3_600_000 } }));
    shop.beforeRequest = () => undefined;
  }

  /** Whether and when somebody was pushed the engine tells; what came of it, the model decides by itself. */
  function follow({ profile: { key }, status, error }: Outcome): void {
    const requests = shop.sandbox.requests.slice(looked);
    looked = shop.sandbox.requests.length;
    const person = key === null ? undefined : model.people.get(key);
    if (key === null || person === undefined) throw new Error("an outcome of nobody");
    if (requests.some(({ faults }) => faults.includes("second-writer")))
      model.addCandidate(person.email, SECOND_WRITER);
    // Nobody here is filtered; who was archived while they were due may be left alone, or pushed once more.
    if (status === "skipped") expect(person.archived).toBe(true);
    else if (error === null) model.push(key);
    else if (requests.some(isSavedWrite)) model.pushUnheard(key);
  }

  async function quieten(): Promise<void> {
    rules.length = 0;
    shop.sandbox.setFaults([]);
    for (let passes = 0; passes < 40; passes += 1) {
      await run({ kind: "pass" });
      const { id } = await shop.state();
      const { backlog, nextDueAt } = await shop.ledger.counts(id, shop.clock.now());
      const { pause } = await shop.state();
      if (backlog === 0 && nextDueAt === null && pause === null) return;
      shop.wait(Math.max(60_000, (nextDueAt ?? 0) - shop.clock.now()));
    }
    throw new Error("somebody is still due after 40 passes without faults");
  }

  function meant(who: number): [string, ModelPerson | undefined] {
    const all = [...model.people];
    return all[who % Math.max(1, all.length)] ?? ["", undefined];
  }

  function realId(email: string): string {
    return people.candidates().find(({ attributes }) => attributes.email === email)?.id ?? "";
  }

  /** HrFlow's times are whole seconds: two states of one second cannot be told apart by them. */
  function tick(): void {
    shop.wait(1000);
  }
}

function isSavedWrite({ service, method, decided }: LoggedRequest): boolean {
  return service === "teamtailor" && method !== "GET" && decided !== null && decided < 300;
}

function asProfile(email: string, { fields, tags }: Values) {
  const text = (field: Field): string | null => fields[field] || null;
  return {
    info: {
      email,
      first_name: text("first-name"),
      last_name: text("last-name"),
      full_name: null,
      phone: text("phone"),
      summary: text("pitch"),
    },
    tags: tags.map((name) => ({ name, value: null })),
  };
}

function asAttributes({ fields, tags }: Values) {
  return { ...Object.fromEntries(FIELDS.map((field) => [field, fields[field] || null])), tags };
}
