/** Node reads and writes header values as Latin-1; Cloud Storage means UTF-8. */
export const toHeader = (text: string) => Buffer.from(text).toString('latin1');

/** The reverse of `toHeader`. */
export const fromHeader = (value: string) => Buffer.from(value, 'latin1').toString();
