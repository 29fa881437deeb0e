import { useQuery } from '@tanstack/react-query';
import type { ImportMapping } from '../../../app/api-types.ts';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/input.tsx';
import { mappingsQuery } from '../api/mappings.ts';
import type { ImportKind } from '../api/start-import.ts';

type SavedMappingsProps = {
  kind: ImportKind;
  chosen: string;
  onChoose: (mapping: ImportMapping | null) => void;
};

/** Offers the mappings that were kept; nothing while there are none. */
export function SavedMappings({ kind, chosen, onChoose }: SavedMappingsProps) {
  const mappings = useQuery(mappingsQuery(kind));
  const saved = mappings.data?.items ?? [];
  if (saved.length === 0) return null;
  return (
    <Field label="Columns" hint="A kept mapping, or by the names in the file's first line.">
      {attributes => (
        <Select
          {...attributes}
          value={chosen}
          onChange={event => onChoose(saved.find(({ id }) => id === event.target.value) ?? null)}
        >
          <option value="">Recognise them</option>
          {saved.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
