/** The contexts of the domain, storey by storey: each may use only those of the storeys before its own. */
export const contextStoreys: readonly (readonly string[])[] = [
  ['identity'],
  ['maintenance', 'alerts', 'revenue'],
  ['operations', 'success', 'data-room', 'intelligence'],
  ['investors', 'front-desk'],
];

/** The contexts that a context must not import: its own storey and those above, itself left out. */
export function contextsOutOfReach(context: string): string[] {
  const own = contextStoreys.findIndex(storey => storey.includes(context));
  return contextStoreys
    .slice(Math.max(own, 0))
    .flat()
    .filter(other => other !== context);
}

/** The folders of `shared/domain` among some files of the repository. */
export function contextsAmong(files: readonly string[]): string[] {
  const folders = files.map(file => /^shared\/domain\/([^/]+)\//.exec(file)?.[1]);
  return [...new Set(folders)].filter(folder => folder !== undefined);
}

/** The folders of `shared/domain` that have no storey. */
export function unplacedContexts(files: readonly string[]): string[] {
  const placed = contextStoreys.flat();
  return contextsAmong(files)
    .filter(context => !placed.includes(context))
    .map(context => `shared/domain/${context}`);
}
