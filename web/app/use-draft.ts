import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** What was typed into a form that was left; null when nothing was. */
export function readDraft<Fields extends FieldValues>(key: string): Partial<Fields> | null {
  const text = localStorage.getItem(key);
  // Only `useDraft` writes here, and the form checks every field before it is sent.
  return text ? (JSON.parse(text) as Partial<Fields>) : null;
}

/** Keeps what is typed into a form until it is sent, so that it survives a reload. */
export function useDraft<Fields extends FieldValues>(
  key: string,
  form: UseFormReturn<Fields>,
): { forget: () => void } {
  const { subscribe } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty) localStorage.setItem(key, JSON.stringify(values));
        },
      }),
    [subscribe, key],
  );
  return { forget: () => localStorage.removeItem(key) };
}
