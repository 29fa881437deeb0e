import type { ReactNode } from 'react';
import { useSession } from '../../../app/session/session.tsx';
import type { ReferenceKind } from '../../../entities/reference/reference.ts';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { ReferenceOptions } from '../../../entities/reference/reference-options.tsx';
import { toggled } from '../../../entities/reference/toggled.ts';
import { keysOf, priorityLabels, statusLabels, typeLabels } from '../../../entities/work-order/labels.ts';
import { PriorityIcon } from '../../../entities/work-order/priority-icon.tsx';
import { StatusIcon } from '../../../entities/work-order/status-icon.tsx';
import { Combobox, type Option } from '../../../ui/combobox.tsx';
import { FilterPill } from '../../../ui/filter-pill.tsx';
import { type FilterKey, valuesOf, type WorkOrderView, withValues } from '../view.ts';

const choices: readonly { key: FilterKey; label: string; options: readonly Option[] }[] = [
  {
    key: 'status',
    label: 'Status',
    options: optionsOf(statusLabels, status => <StatusIcon status={status} />),
  },
  {
    key: 'priority',
    label: 'Priority',
    options: optionsOf(priorityLabels, priority => <PriorityIcon priority={priority} />),
  },
  { key: 'type', label: 'Type', options: optionsOf(typeLabels) },
];

const references: readonly { key: FilterKey; label: string; kind: ReferenceKind }[] = [
  { key: 'asset', label: 'Asset', kind: 'assets' },
  { key: 'site', label: 'Site', kind: 'sites' },
  { key: 'assignee', label: 'Assignee', kind: 'users' },
];

type FiltersProps = { view: WorkOrderView; onChange: (view: WorkOrderView) => void; without?: FilterKey };

/** What narrows the list, one pill each. */
export function Filters({ view, onChange, without }: FiltersProps) {
  const { can } = useSession();
  const pill = (key: FilterKey, label: string, name: (value: string) => ReactNode, children: ReactNode) => (
    <FilterPill
      key={key}
      label={label}
      value={shown(valuesOf(view, key), name)}
      onClear={() => onChange(withValues(view, key, []))}
    >
      {children}
    </FilterPill>
  );
  const choose = (key: FilterKey) => (value: string) =>
    onChange(withValues(view, key, toggled(valuesOf(view, key), value)));
  return (
    <>
      {choices
        .filter(({ key }) => key !== without)
        .map(({ key, label, options }) =>
          pill(
            key,
            label,
            value => options.find(option => option.value === value)?.label ?? value,
            <Combobox
              label={label}
              options={options}
              selected={valuesOf(view, key)}
              onSelect={choose(key)}
            />,
          ),
        )}
      {references
        .filter(({ kind }) => can(`${kind}:read`))
        .map(({ key, label, kind }) =>
          pill(
            key,
            label,
            id => <ReferenceName kind={kind} id={id} />,
            <ReferenceOptions
              kind={kind}
              label={label}
              selected={valuesOf(view, key)}
              onSelect={choose(key)}
            />,
          ),
        )}
    </>
  );
}

function shown(values: readonly string[], name: (value: string) => ReactNode): ReactNode {
  const [only, ...others] = values;
  if (!only) return null;
  return others.length > 0 ? `${values.length} chosen` : name(only);
}

function optionsOf<Key extends string>(
  labels: Readonly<Record<Key, string>>,
  icon?: (key: Key) => ReactNode,
): Option[] {
  return keysOf(labels).map(key => ({ value: key, label: labels[key], icon: icon?.(key) }));
}
