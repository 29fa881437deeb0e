type Node = { name: string; dependsOn: readonly string[] };

export type Placed = { name: string; column: number; row: number };
export type GraphLayout = {
  placed: Placed[];
  /** From a service to one that it depends on. */
  edges: { from: string; to: string }[];
  columns: number;
  rows: number;
  /** Services that depend on nothing, and nothing on them. */
  alone: string[];
};

/**
 * Places services in columns: on the left what depends on others, each to the left of all that it depends on. Within
 * a column a service stands as near as may be to those that depend on it, so that few lines cross.
 */
export function layOut(services: readonly Node[]): GraphLayout {
  const byName = new Map(services.map(service => [service.name, service]));
  const edges = services.flatMap(({ name, dependsOn }) =>
    dependsOn.filter(below => byName.has(below)).map(below => ({ from: name, to: below })),
  );
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const depths = new Map<string, number>();
  const depthOf = (name: string, above: readonly string[] = []): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    // A circle is cut where it closes.
    const below = edges.filter(({ from, to }) => from === name && !above.includes(to) && to !== name);
    const depth = Math.max(0, ...below.map(({ to }) => depthOf(to, [...above, name]) + 1));
    depths.set(name, depth);
    return depth;
  };
  const deepest = Math.max(0, ...[...joined].map(name => depthOf(name)));
  const placed: Placed[] = [];
  for (let column = 0; column <= deepest && joined.size > 0; column++) {
    const here = [...joined].filter(name => depthOf(name) === deepest - column).sort();
    const wish = new Map(here.map(name => [name, meanRow(name, edges, placed)]));
    here.sort((one, other) => (wish.get(one) ?? 0) - (wish.get(other) ?? 0));
    placed.push(...here.map((name, row) => ({ name, column, row })));
  }
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  const alone = services.map(({ name }) => name).filter(name => !joined.has(name));
  return { placed, edges, columns: joined.size > 0 ? deepest + 1 : 0, rows, alone };
}

function meanRow(name: string, edges: GraphLayout['edges'], placed: readonly Placed[]): number {
  const rows = edges
    .filter(({ to }) => to === name)
    .flatMap(({ from }) => placed.find(one => one.name === from)?.row ?? []);
  return rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length);
}
