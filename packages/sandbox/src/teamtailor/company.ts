import type { Answer, Asked } from "../http/answer.ts";
import { unknownParameter } from "./engine/parameters.ts";
import { render } from "./engine/render.ts";
import { EVERYTHING } from "./engine/selection.ts";
import { document, errors, refused } from "./errors.ts";
import type { TeamtailorService } from "./service.ts";

/** What the company is called. */
const COMPANY_NAME = "Example Company";

/** GET /company: the account that the key belongs to. Its manager is the first user. */
export function getCompany(service: TeamtailorService, { base, query }: Asked): Answer {
  const unknown = unknownParameter(query, ["include"]);
  if (unknown !== null) return refused(unknown);
  const names = (query.get("include") ?? "").split(",").filter((name) => name !== "");
  const wrong = names.find((name) => name !== "manager");
  if (wrong !== undefined) return refused(errors.include(wrong, "companies"));
  const id = service.switches.companyId;
  const self = `${base}/companies/${id}`;
  const { users } = service.resources;
  const manager = users.view(service, service.account.users.ids[0] ?? 0);
  const links = { self: `${self}/relationships/manager`, related: `${self}/manager` };
  const included = names.length > 0;
  return document(200, {
    data: {
      id,
      type: "companies",
      links: { self },
      attributes: { locale: "en", website: null, name: COMPANY_NAME },
      relationships: {
        manager: { links, ...(included ? { data: manager && { type: users.type, id: String(manager.id) } } : {}) },
      },
    },
    ...(included ? { included: manager === null ? [] : [render(base, users, manager, EVERYTHING)] } : {}),
  });
}
