import { Link } from '@tanstack/react-router';
import type { Part } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import { StockLevel } from './stock-level.tsx';

const headClass = 'px-2 text-left text-xs font-medium text-faint';

/** Parts, one a line. */
export function PartTable({ parts }: { parts: readonly Part[] }) {
  const format = useFormat();
  return (
    <table className="w-full table-fixed border-b border-line bg-surface text-sm">
      <caption className="sr-only">Parts</caption>
      <thead>
        <tr className="h-9 border-b border-line">
          <th scope="col" className={`${headClass} w-40 pl-4 lg:pl-6`}>
            Code
          </th>
          <th scope="col" className={headClass}>
            Name
          </th>
          <th scope="col" className={`${headClass} w-36 text-right`}>
            On hand
          </th>
          <th scope="col" className={`${headClass} w-24 text-right`}>
            Minimum
          </th>
          <th scope="col" className={`${headClass} hidden w-32 text-right lg:table-cell`}>
            Average cost
          </th>
          <th scope="col" className={`${headClass} w-32 pr-4 text-right lg:pr-6`}>
            Value
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(part => (
          <tr key={part.id} className="group relative h-10 border-b border-line last:border-0 hover:bg-hover">
            <td className="truncate pl-4 text-soft lg:pl-6">{part.code}</td>
            <td className="truncate px-2">
              <Link
                to="/parts/$id"
                params={{ id: part.id }}
                data-line
                className="font-medium group-hover:underline after:absolute after:inset-0"
              >
                {part.name}
              </Link>
            </td>
            <td className="px-2 text-right">
              <StockLevel part={part} />
            </td>
            <td className="px-2 text-right text-soft tabular-nums">
              {part.minimumQuantity === null ? '–' : formatNumber(part.minimumQuantity)}
            </td>
            <td className="hidden px-2 text-right text-soft tabular-nums lg:table-cell">
              {part.averageCost === null ? '–' : format.money(part.averageCost)}
            </td>
            <td className="pr-4 pl-2 text-right text-soft tabular-nums lg:pr-6">
              {format.money(part.stockValue)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
