const longestPrefix = 12;
const mostWords = 300;

/** The words of a text as search compares them: lower case, without accents, split at anything but letters and digits. */
export function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(word => [...word].slice(0, longestPrefix).join(''));
}

/** Every beginning of every word, for `array-contains` to find; one letter only for words of one letter. */
export function searchWords(texts: readonly unknown[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (text === null || text === undefined) continue;
    for (const word of words(String(text))) {
      const letters = [...word];
      for (let length = Math.min(2, letters.length); length <= letters.length; length++)
        found.add(letters.slice(0, length).join(''));
    }
  }
  return [...found].slice(0, mostWords);
}
