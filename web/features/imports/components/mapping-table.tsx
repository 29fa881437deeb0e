import { Select } from '../../../ui/input.tsx';
import type { UnknownColumns } from '../unknown-columns.ts';

type MappingTableProps = {
  question: UnknownColumns;
  mapping: Record<string, string>;
  onChange: (mapping: Record<string, string>) => void;
};

/** Which column of the file gives which field. */
export function MappingTable({ question, mapping, onChange }: MappingTableProps) {
  const set = (field: string, column: string) => {
    const others = Object.entries(mapping).filter(([name]) => name !== field);
    onChange(Object.fromEntries(column ? [...others, [field, column]] : others));
  };
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">Columns of the file for each field</caption>
      <thead>
        <tr className="text-left text-xs text-faint">
          <th scope="col" className="pb-1 font-medium">
            Field
          </th>
          <th scope="col" className="w-1/2 pb-1 font-medium">
            Column of the file
          </th>
        </tr>
      </thead>
      <tbody>
        {question.fields.map(({ name, required, type, values }) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              <span className="font-medium">{name}</span>
              {required && <span className="text-xs text-danger-ink"> required</span>}
              <span className="block text-xs text-faint">{hintOf(type, values)}</span>
            </th>
            <td className="py-1.5">
              <Select
                aria-label={`Column for ${name}`}
                value={mapping[name] ?? ''}
                onChange={event => set(name, event.target.value)}
              >
                <option value="">–</option>
                {question.columns.map(column => (
                  <option key={column}>{column}</option>
                ))}
              </Select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The required fields that no column gives yet. */
export function missingFields(question: UnknownColumns, mapping: Record<string, string>): string[] {
  return question.fields.filter(({ name, required }) => required && !mapping[name]).map(({ name }) => name);
}

const hints: Readonly<Record<string, string>> = {
  instant: 'A date, or a date and time',
  money: "An amount in the organisation's currency",
  number: 'A number',
  site: 'The code of a site',
  asset: 'The code of an asset',
  people: 'E-mail addresses',
};

function hintOf(type: string, values: readonly string[]): string {
  return type === 'choice' ? values.join(', ') : (hints[type] ?? 'Text');
}
