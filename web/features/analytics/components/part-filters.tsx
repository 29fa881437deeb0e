import { useSession } from '../../../app/session/session.tsx';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { ReferenceOptions } from '../../../entities/reference/reference-options.tsx';
import { keysOf, typeLabels } from '../../../entities/work-order/labels.ts';
import { Combobox } from '../../../ui/combobox.tsx';
import { FilterPill } from '../../../ui/filter-pill.tsx';
import { type AnalyticsView, type Part, withPart } from '../view.ts';

type PartFiltersProps = {
  view: AnalyticsView;
  by: readonly Part[];
  onChange: (view: AnalyticsView) => void;
};

const references = [
  { part: 'asset', label: 'Asset', kind: 'assets' },
  { part: 'site', label: 'Site', kind: 'sites' },
] as const;

const types = keysOf(typeLabels).map(type => ({ value: type, label: typeLabels[type] }));

/** Of what the figures are: an asset, a site or a type of order; one at a time. */
export function PartFilters({ view, by, onChange }: PartFiltersProps) {
  const { can } = useSession();
  const choose = (part: Part) => (value: string) =>
    onChange(withPart(view, part, value === view[part] ? undefined : value));
  const clear = (part: Part) => () => onChange(withPart(view, part, undefined));
  return (
    <>
      {references
        .filter(({ part, kind }) => by.includes(part) && can(`${kind}:read`))
        .map(({ part, label, kind }) => {
          const id = view[part];
          const value = id ? <ReferenceName kind={kind} id={id} /> : null;
          return (
            <FilterPill key={part} label={label} value={value} onClear={clear(part)}>
              <ReferenceOptions kind={kind} label={label} selected={id ? [id] : []} onSelect={choose(part)} />
            </FilterPill>
          );
        })}
      {by.includes('type') && (
        <FilterPill
          label="Type"
          value={view.type ? (types.find(({ value }) => value === view.type)?.label ?? view.type) : null}
          onClear={clear('type')}
        >
          <Combobox
            label="Type"
            options={types}
            selected={view.type ? [view.type] : []}
            onSelect={choose('type')}
          />
        </FilterPill>
      )}
    </>
  );
}
