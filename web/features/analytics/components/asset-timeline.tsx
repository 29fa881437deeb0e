import { useState } from 'react';
import type { Reliability } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Legend } from '../../../ui/series-chart.tsx';
import { counted } from '../in-words.ts';
import { type AssetLine, linesOf } from '../intervals.ts';

const fewest = 12;
const width = 1000;

const legend = [
  { key: 'up', label: 'In operation', tone: 'success' },
  { key: 'down', label: 'Downtime', tone: 'danger' },
] as const;

/** When assets stood still and when they failed, one line each. */
export function AssetTimeline({ report }: { report: Reliability }) {
  const format = useFormat();
  const [all, setAll] = useState(false);
  const lines = linesOf(report);
  if (lines.length === 0) return null;
  return (
    <Card title="Timeline">
      <div className="flex flex-col gap-3 p-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Legend series={legend} />
          <span className="flex items-center gap-1.5 text-xs text-soft">
            <svg viewBox="0 0 10 10" className="size-2.5 stroke-ink" aria-hidden="true">
              <path d="M5 0v10" strokeWidth="2" />
            </svg>
            Failure
          </span>
        </div>
        <ul className="flex flex-col gap-2.5">
          {lines.slice(0, all ? undefined : fewest).map(line => (
            <Line key={line.assetId} line={line} />
          ))}
        </ul>
        <p className="flex justify-between text-2xs text-faint tabular-nums sm:pl-40">
          <span>{format.day(report.from)}</span>
          <span>{format.day(new Date(Date.parse(report.to) - 1).toISOString())}</span>
        </p>
      </div>
      {lines.length > fewest && (
        <div className="border-t border-line p-2">
          <Button look="ghost" size="small" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${formatNumber(lines.length)} assets`}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Line({ line: { assetId, downtime, failures, downHours } }: { line: AssetLine }) {
  const hours = formatNumber(Math.round(downHours));
  return (
    <li className="flex gap-x-3 gap-y-1 max-sm:flex-col sm:items-center">
      <span className="truncate text-sm sm:w-37 sm:shrink-0">
        <ReferenceName kind="assets" id={assetId} />
      </span>
      <svg
        viewBox={`0 0 ${width} 20`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${counted(failures.length, 'failure')}, ${hours} h of downtime in ${counted(downtime.length, 'stop')}`}
        className="h-5 w-full min-w-0 flex-1"
      >
        <rect y={3} width={width} height={14} className="fill-chart-good" />
        {downtime.map(({ key, from, to }) => (
          <rect
            key={key}
            x={from * width}
            y={3}
            width={Math.max(1.5, (to - from) * width)}
            height={14}
            className="fill-danger"
          />
        ))}
        {failures.map(({ key, from }) => (
          <line
            key={key}
            x1={from * width}
            x2={from * width}
            y1={0}
            y2={20}
            className="stroke-ink stroke-2 [vector-effect:non-scaling-stroke]"
          />
        ))}
      </svg>
    </li>
  );
}
