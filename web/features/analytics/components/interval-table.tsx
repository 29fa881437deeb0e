import { type ReactNode, useState } from 'react';
import { formatNumber } from '../../../app/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';

type IntervalTableProps = {
  title: string;
  /** What the table says of the figures. */
  about: string;
  heads: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  none: string;
};

const step = 20;

/** Intervals behind a figure, one a line; the last cell is hours. */
export function IntervalTable({ title, about, heads, rows, none }: IntervalTableProps) {
  const [shown, setShown] = useState(step);
  return (
    <Card title={`${title} (${formatNumber(rows.length)})`}>
      <p className="px-4 pt-3 pb-1 text-sm text-soft">{rows.length > 0 ? about : none}</p>
      {rows.length > 0 && (
        <div className="overflow-x-auto">
          <table className="w-full text-sm whitespace-nowrap tabular-nums">
            <thead>
              <tr className="h-9 text-xs text-faint">
                {heads.map(head => (
                  <th
                    key={head}
                    scope="col"
                    className="px-2 text-left font-medium first:pl-4 last:pr-4 last:text-right"
                  >
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line border-t border-line">
              {rows.slice(0, shown).map(({ key, cells }) => (
                <tr key={key} className="h-9">
                  {cells.map((cell, column) => (
                    <td key={heads[column]} className="px-2 first:pl-4 last:pr-4 last:text-right">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > shown && (
        <div className="border-t border-line p-2">
          <Button look="ghost" size="small" onClick={() => setShown(shown + 5 * step)}>
            Show more
          </Button>
        </div>
      )}
    </Card>
  );
}
