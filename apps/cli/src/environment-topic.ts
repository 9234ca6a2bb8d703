import { cliApp, settingDocs } from "@push-profile/config/table";

/** `push-profile help environment`, from the table of settings. */
export function environmentTopic(): string {
  const all = settingDocs("push-profile", cliApp);
  const known = new Set(all.map(({ variable }) => variable));
  const daemons = settingDocs("push-profiled", cliApp).filter(({ variable }) => !known.has(variable));
  return `Environment variables

A flag wins over the environment, the environment over .env in the working directory, .env over the config file, that
over the default. \`push-profile config show --origin\` shows what holds and where it comes from.

${entries(all.filter(({ ambient }) => !ambient))}

As everywhere, from the environment alone:
${entries(all.filter(({ ambient }) => ambient))}

Read by push-profiled alone:
${entries(daemons)}
`;
}

function entries(docs: ReturnType<typeof settingDocs>): string {
  return docs.map(({ variable, text }) => `  ${variable}\n      ${text}`).join("\n");
}
