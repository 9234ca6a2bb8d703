/** A config file with two accounts, and three mirrors in them. */
export const severalAccounts: string = `hrflow:
  main: { apiUser: ops@example.com, apiSecretFile: hrflow-secret }
accounts:
  sweden: { apiKeyFile: key-se }
  canada: { apiKeyFile: key-ca, region: na }
mirrors:
  - { name: careers-se, source: s1, account: sweden }
  - { name: alumni-se, source: s2, account: sweden }
  - { name: careers-ca, source: s1, account: canada }
`;
