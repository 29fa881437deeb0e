import { useState } from 'react';
import type { Restatement } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { dayInWords } from '../in-words.ts';
import { changesOf } from '../restated.ts';

const fewest = 5;

/** Days that were closed and are different since, with what came late to them. */
export function RestatementsCard({ restatements }: { restatements: readonly Restatement[] }) {
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (restatements.length === 0) return null;
  return (
    <Card title="Restated days">
      <p className="px-4 pt-3 text-sm text-soft">
        They were closed, and something of them was learnt later. By how much the figures of the whole
        organisation changed:
      </p>
      <ul className="divide-y divide-line">
        {restatements.slice(0, all ? undefined : fewest).map(restatement => (
          <li key={restatement.id} className="flex gap-x-4 px-4 py-2.5 text-sm max-sm:flex-col">
            <span className="w-28 shrink-0 font-medium">{dayInWords(restatement.date)}</span>
            <span className="min-w-0 flex-1 text-soft tabular-nums">
              {changesOf(restatement, format.money).join(' · ') || 'changes that came to nothing'}
            </span>
            <span className="shrink-0 text-xs leading-5 text-faint">
              {format.moment(restatement.restatedAt)}
            </span>
          </li>
        ))}
      </ul>
      {restatements.length > fewest && (
        <div className="border-t border-line p-2">
          <Button look="ghost" size="small" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${restatements.length}`}
          </Button>
        </div>
      )}
    </Card>
  );
}
