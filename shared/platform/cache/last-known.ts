/** Gives what was found last while finding fails: for what is better old than not at all. @throws when nothing ever was. */
export function lastKnown<T>(find: () => Promise<T>): () => Promise<T> {
  let known: { value: T } | undefined;
  return async () => {
    try {
      known = { value: await find() };
    } catch (error) {
      if (!known) throw error;
    }
    return known.value;
  };
}
