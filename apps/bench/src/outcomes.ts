/**
 * Makes sure that the CLI created everybody: what was not done is not quick.
 * @param stdout NDJSON of `push --json`
 * @throws Error that counts the others
 */
export function assertCreated(stdout: string, people: number): void {
  const lines = stdout.trimEnd().split("\n");
  const created = lines.filter((line) => line.includes('"status":"created"')).length;
  if (created === people && lines.length === people) return;
  throw new Error(`${created} of ${people} people were created, ${lines.length} outcomes told`);
}
