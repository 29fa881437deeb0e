import { useSyncExternalStore } from 'react';

/** What the person chose; `system` follows the device. */
export type ThemeChoice = 'light' | 'dark' | 'system';

// public/theme.js reads the same key before the first paint.
const key = 'theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function choice(): ThemeChoice {
  const stored = localStorage.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function apply(): void {
  const chosen = choice();
  const dark = chosen === 'system' ? systemIsDark.matches : chosen === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

systemIsDark.addEventListener('change', apply);
// Another tab changed it.
addEventListener('storage', apply);

/** Chooses the colours for this browser. */
export function chooseTheme(chosen: ThemeChoice): void {
  if (chosen === 'system') localStorage.removeItem(key);
  else localStorage.setItem(key, chosen);
  apply();
}

/** The chosen theme, kept current. */
export function useTheme(): ThemeChoice {
  return useSyncExternalStore(subscribe, choice);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
