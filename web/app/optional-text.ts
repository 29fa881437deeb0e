/** Registers a text that may be left out: blank is null. */
export const optionalText = { setValueAs: (value: string | null) => value?.trim() || null };
