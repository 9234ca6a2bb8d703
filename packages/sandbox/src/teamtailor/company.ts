import type { Answer, Asked } from "../http/answer.ts";
import { document } from "./errors.ts";
import type { TeamtailorService } from "./service.ts";

/** GET /company: the account that the key belongs to. */
export function getCompany({ switches }: TeamtailorService, { base }: Asked): Answer {
  const id = switches.companyId;
  const self = `${base}/companies/${id}`;
  return document(200, {
    data: {
      id,
      type: "companies",
      links: { self },
      attributes: { locale: "en", website: null, name: "Example Company" },
      relationships: { manager: { links: { self: `${self}/relationships/manager`, related: `${self}/manager` } } },
    },
  });
}
