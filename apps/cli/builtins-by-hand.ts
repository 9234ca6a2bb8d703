import type { TsdownPlugin } from "tsdown";

/** Commander starts other programs for subcommands that are files of their own: we have none. */
const NO_PROGRAMS = "\0no-programs";

/**
 * Makes the program ask for Node's own modules by `process.getBuiltinModule`. An `import` of one reads each of its exports,
 * used or not, and many load something when they are read: `node:fs` all of `node:readline`, `node:child_process` all of
 * `node:net`, `node:crypto` WebCrypto.
 */
export function builtinsByHand(): TsdownPlugin {
  return {
    name: "builtins-by-hand",
    resolveId: {
      order: "pre",
      handler: (id, importer) =>
        id === "node:child_process" && importer?.includes("/commander/") === true ? NO_PROGRAMS : null,
    },
    load: (id) => (id === NO_PROGRAMS ? "export default {};" : null),
    renderChunk(code) {
      let text = code;
      for (const node of this.parse(code).body.toReversed()) {
        if (node.type !== "ImportDeclaration" || !node.source.value.startsWith("node:")) continue;
        const module = `globalThis.process.getBuiltinModule(${JSON.stringify(node.source.value)})`;
        const constants = node.specifiers.map((specifier) => {
          const { local } = specifier;
          if (specifier.type !== "ImportSpecifier") return `const ${local.name} = ${module};`;
          const { imported } = specifier;
          const name = imported.type === "Literal" ? imported.value : imported.name;
          return `const { ${name}: ${local.name} } = ${module};`;
        });
        text = text.slice(0, node.start) + constants.join("\n") + text.slice(node.end);
      }
      return text;
    },
  };
}
