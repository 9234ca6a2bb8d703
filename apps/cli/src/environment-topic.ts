import { isSecretId, settingIds, settingRow } from "@push-profile/config/table";

const others = [
  [
    "HTTPS_PROXY, HTTP_PROXY, NO_PROXY",
    "the proxy to go through, and the hosts to reach without it; never for this machine",
  ],
  ["NODE_EXTRA_CA_CERTS", "a file of further certificate authorities to trust"],
  ["NO_COLOR", "no colours, even on a terminal"],
] as const;

/** `push-profile help environment`, from the table of settings. */
export function environmentTopic(): string {
  const rows = settingIds().flatMap((id) => {
    const { variable, flag, fallback, meaning } = settingRow(id);
    if (variable === undefined) return [];
    const notes = [
      ...(isSecretId(id) ? [`or ${variable}_FILE: a file that holds it`] : []),
      ...(flag === undefined ? [] : [`${flag} wins`]),
      ...(fallback === undefined ? [] : [`default: ${fallback}`]),
    ];
    return [entry(variable, notes.length === 0 ? meaning : `${meaning} (${notes.join("; ")})`)];
  });
  return `Environment variables

A flag wins over the environment, the environment over .env in the working directory, .env over the default.

${rows.join("\n")}

As everywhere:
${others.map(([names, meaning]) => entry(names, meaning)).join("\n")}
`;
}

function entry(name: string, meaning: string): string {
  return `  ${name}\n      ${meaning}`;
}
