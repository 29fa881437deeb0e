import type { Import } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { Card } from '../../../ui/card.tsx';

/** The rows that did not go in, by line and column. */
export function RefusedRows({ run }: { run: Import }) {
  if (run.errors.length === 0) return null;
  return (
    <Card title={`Refused rows (${formatNumber(run.refused)})`}>
      <div className="overflow-x-auto">
        <table className="w-full text-sm">
          <caption className="sr-only">Refused cells by line and column</caption>
          <thead>
            <tr className="h-8 border-b border-line text-left text-xs text-faint">
              <th scope="col" className="w-20 pl-4 font-medium">
                Line
              </th>
              <th scope="col" className="w-40 px-2 font-medium">
                Column
              </th>
              <th scope="col" className="px-2 font-medium">
                Why
              </th>
            </tr>
          </thead>
          <tbody>
            {run.errors.map(({ line, column, message }) => (
              <tr key={`${line}:${column}:${message}`} className="border-b border-line last:border-0">
                <td className="py-2 pl-4 text-faint tabular-nums">{formatNumber(line)}</td>
                <td className="px-2 py-2 text-soft">{column}</td>
                <td className="px-2 py-2 pr-4">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {run.refused > run.errors.length && (
        <p className="border-t border-line px-4 py-2 text-xs text-faint">
          The first {run.errors.length} are shown.
        </p>
      )}
    </Card>
  );
}
