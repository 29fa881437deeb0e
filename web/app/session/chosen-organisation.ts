const key = 'organisation';

/** The organisation a person of several chose to work in; null for the one their sign-in names. */
export function chosenOrganisation(): string | null {
  return localStorage.getItem(key);
}

/** Remembers the organisation to work in. */
export function chooseOrganisation(id: string | null): void {
  if (id) localStorage.setItem(key, id);
  else localStorage.removeItem(key);
}
