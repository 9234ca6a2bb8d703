import type { TeamtailorService } from "../service.ts";
import type { Resource, View } from "./resource.ts";
import type { IncludeTree, Selection } from "./selection.ts";

/** A record narrowed to the fields asked for, with linkage for what is included. */
export function render(
  base: string,
  resource: Resource,
  view: View,
  { fields, include }: { fields: Selection["fields"]; include: { has(name: string): boolean } },
): Record<string, unknown> {
  const wanted = (name: string): boolean => fields === null || fields.has(name);
  const self = `${base}/${resource.type}/${view.id}`;
  const relationships = Object.entries(resource.relationships)
    .filter(([name]) => wanted(name))
    .map(([name, { leads, to }]) => {
      const links = { self: `${self}/relationships/${name}`, related: `${self}/${name}` };
      if (!include.has(name)) return [name, { links }];
      const linkage = to === null ? [] : view.related(name).map((id) => ({ type: to, id: String(id) }));
      return [name, { links, data: leads === "many" ? linkage : (linkage[0] ?? null) }];
    });
  return {
    id: String(view.id),
    type: resource.type,
    links: view.links(base),
    attributes: Object.fromEntries([...resource.attributes].filter(wanted).map((name) => [name, view.show(name)])),
    ...(relationships.length === 0 ? {} : { relationships: Object.fromEntries(relationships) }),
  };
}

interface Found {
  resource: Resource;
  id: number;
  /** The relationships below it that were asked for. */
  include: Set<string>;
}

/** `included`, each record once and none of the answer's own; nothing where nothing was asked for. */
export function renderIncluded(
  service: TeamtailorService,
  base: string,
  resource: Resource,
  ids: readonly number[],
  include: IncludeTree,
): { included?: Record<string, unknown>[] } {
  if (include.size === 0) return {};
  const found = new Map<string, Found>();
  gather(service, resource, ids, include, found);
  for (const id of ids) found.delete(`${resource.type} ${id}`);
  const included = [...found.values()].flatMap(({ resource: kind, id, include: below }) => {
    const view = kind.view(service, id);
    return view === null ? [] : [render(base, kind, view, { fields: null, include: below })];
  });
  return { included };
}

function gather(
  service: TeamtailorService,
  resource: Resource,
  ids: readonly number[],
  include: IncludeTree,
  found: Map<string, Found>,
): void {
  for (const [name, below] of include) {
    const to = resource.relationships[name]?.to ?? null;
    if (to === null) continue;
    const target = service.resources[to];
    const related = new Set(ids.flatMap((id) => resource.view(service, id)?.related(name) ?? []));
    for (const id of related) {
      const key = `${to} ${id}`;
      const entry = found.get(key) ?? { resource: target, id, include: new Set() };
      for (const deeper of below.keys()) entry.include.add(deeper);
      found.set(key, entry);
    }
    gather(service, target, [...related], below, found);
  }
}
