import { Folder } from 'lucide-react';
import { FileIcon } from '../../../../entities/file/file-icon.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import { Field } from '../../../../ui/field.tsx';
import { Options, Select } from '../../../../ui/input.tsx';
import type { Entry } from '../../contents.ts';
import { type Chosen, type Level, type RightsLine, rightsTree } from '../../rights-tree.ts';

const levelLabels: Readonly<Record<Level, string>> = {
  view: 'View',
  download: 'View and download',
  none: 'Hidden',
};
const indents = ['pl-3', 'pl-7', 'pl-11', 'pl-15', 'pl-19'] as const;

type RightsFieldsProps = {
  entries: readonly Entry[];
  level: Level;
  chosen: Chosen;
  onLevel: (level: Level) => void;
  onChosen: (chosen: Chosen) => void;
};

/** What visitors may do: in all of the room, and where that differs, by folder and document. */
export function RightsFields({ entries, level, chosen, onLevel, onChosen }: RightsFieldsProps) {
  const choose = (id: string, own: Level | null) => {
    const next = new Map(chosen);
    if (own) next.set(id, own);
    else next.delete(id);
    onChosen(next);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <Field label="What visitors may do" hint="Holds for all of the room, also for what comes later.">
        {attributes => (
          <Select {...attributes} value={level} onChange={event => onLevel(asLevel(event.target.value))}>
            <Options labels={levelLabels} />
          </Select>
        )}
      </Field>
      {entries.length > 0 && (
        <details open={chosen.size > 0} className="group rounded-md border border-line">
          <summary className="cursor-pointer rounded-md px-3 py-2 text-sm text-soft hover:bg-hover">
            Otherwise for single folders and documents
            {chosen.size > 0 && <span className="text-faint"> · {chosen.size} chosen</span>}
          </summary>
          <ul className="max-h-72 divide-y divide-line overflow-y-auto border-t border-line">
            {rightsTree(entries, level, chosen).map(line => (
              <Line key={line.entry.item.id} line={line} onChoose={own => choose(line.entry.item.id, own)} />
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}

type LineProps = { line: RightsLine; onChoose: (own: Level | null) => void };

function Line({ line: { entry, own, inherited, level }, onChoose }: LineProps) {
  const { kind, number, depth, item } = entry;
  return (
    <li
      className={classNames(
        'flex min-h-10 items-center gap-2 py-1 pr-2 max-sm:flex-wrap max-sm:py-2',
        indents[Math.min(depth, indents.length - 1)],
      )}
    >
      {kind === 'folder' ? (
        <Folder className="size-4 shrink-0 text-accent-ink" aria-hidden="true" />
      ) : (
        <FileIcon name={item.name} />
      )}
      <span className="shrink-0 text-xs text-faint tabular-nums">{number}</span>
      <span
        className={classNames(
          'min-w-0 flex-1 truncate text-sm',
          kind === 'folder' && 'font-medium',
          level === 'none' && 'text-faint line-through decoration-line-strong',
        )}
      >
        {item.name}
      </span>
      <Select
        aria-label={`What visitors may do with ${item.name}`}
        className={classNames('w-full shrink-0 sm:w-60', own ? 'font-medium' : '[&_select]:text-faint')}
        value={own ?? ''}
        onChange={event => onChoose(event.target.value ? asLevel(event.target.value) : null)}
      >
        <option value="">As above: {levelLabels[inherited].toLowerCase()}</option>
        <Options labels={levelLabels} />
      </Select>
    </li>
  );
}

function asLevel(value: string): Level {
  return value === 'download' || value === 'view' ? value : 'none';
}
