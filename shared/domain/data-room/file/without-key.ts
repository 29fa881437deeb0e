/** An upload or version as it may be told, and kept as the answer to a request: its wrapped key goes when it is deleted. */
export function withoutKey<T extends { key: unknown }>({ key: _, ...shown }: T): Omit<T, 'key'> {
  return shown;
}
