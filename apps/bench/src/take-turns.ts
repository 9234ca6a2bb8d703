/**
 * Measures several things in turns (A B C, B C A, …), so that what else the machine does befalls all of them alike.
 * A first round is run and not counted.
 * @param measures gives one measurement each time it is called
 * @returns the measurements of each
 */
export async function takeTurns<Name extends string>(
  rounds: number,
  measures: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measures) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await measures[name]();
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) found[name].push(await measures[name]());
  }
  return found;
}
