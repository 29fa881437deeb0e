/* autocannon brings no types; bench/load.ts parses what it answers. */
declare module 'autocannon' {
  const fire: (options: object) => Promise<unknown>;
  export = fire;
}
