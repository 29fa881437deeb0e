import { classNames } from './class-names.ts';

const hues = [
  'bg-accent-soft text-accent-ink',
  'bg-success-soft text-success-ink',
  'bg-warning-soft text-warning-ink',
  'bg-violet-soft text-violet-ink',
  'bg-danger-soft text-danger-ink',
] as const;

/** A person's initials in a disc. */
export function Avatar({ name, size = 'small' }: { name: string; size?: 'small' | 'large' }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-grid shrink-0 place-items-center rounded-full font-semibold select-none',
        size === 'small' ? 'size-6 text-[10px]' : 'size-8 text-xs',
        hues[hash(name) % hues.length],
      )}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s@.]+/).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map(word => word?.[0]?.toUpperCase() ?? '').join('');
}

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum;
}
