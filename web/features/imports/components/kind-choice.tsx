import type { ImportKind } from '../api/start-import.ts';
import { kindOrder, kinds } from '../kinds.ts';

/** What the file holds. */
export function KindChoice({ kind, onChange }: { kind: ImportKind; onChange: (kind: ImportKind) => void }) {
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium text-soft">What is in the file?</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {kindOrder.map(key => {
          const { label, icon: Icon, about } = kinds[key];
          return (
            <label
              key={key}
              className="flex cursor-pointer items-center gap-3 rounded-lg border border-line-strong p-3 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="kind"
                value={key}
                checked={key === kind}
                onChange={() => onChange(key)}
                className="sr-only"
              />
              <Icon className="size-5 shrink-0 text-faint" aria-hidden="true" />
              <span>
                <span className="block text-sm font-medium">{label}</span>
                <span className="block text-xs text-soft">{about}</span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
