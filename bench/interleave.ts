/**
 * Takes each measurement once a round, one after the other, so that whatever else the machine does disturbs all of them
 * alike.
 *
 * @returns What each gave, by round.
 */
export async function interleave<Name extends string, Value>(
  rounds: number,
  measurements: Record<Name, () => Promise<Value>>,
): Promise<Record<Name, Value[]>> {
  const names = Object.keys(measurements) as Name[];
  const taken = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<Name, Value[]>;
  for (let round = 0; round < rounds; round++)
    for (const name of names) taken[name].push(await measurements[name]());
  return taken;
}
