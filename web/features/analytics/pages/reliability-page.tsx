import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { QueryState } from '../../../app/query-state.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { dayOf } from '../../../app/zoned-time.ts';
import { reliabilityQuery } from '../../../entities/asset/read-reliability.ts';
import { AnalyticsFrame } from '../components/analytics-frame.tsx';
import { AnalyticsSkeleton } from '../components/analytics-skeleton.tsx';
import { AssetTimeline } from '../components/asset-timeline.tsx';
import { FigureTile, FigureTiles } from '../components/figure-tile.tsx';
import { IntervalTables } from '../components/interval-tables.tsx';
import { counted, inWords } from '../in-words.ts';
import { reliabilityFigures } from '../reliability-figures.ts';
import { type AnalyticsView, periodOf } from '../view.ts';

const route = getRouteApi('/member/analytics/reliability');

/** How reliable an asset, those of a site, or all are, with the intervals behind each figure. */
export function ReliabilityPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <AnalyticsFrame
      title="Reliability"
      view={view}
      by={['asset', 'site']}
      onChange={next => void navigate({ search: next })}
    >
      <Report view={view} />
    </AnalyticsFrame>
  );
}

function Report({ view }: { view: AnalyticsView }) {
  const format = useFormat();
  const part = { ...(view.asset && { assetId: view.asset }), ...(view.site && { siteId: view.site }) };
  const period = periodOf(view, dayOf(new Date().toISOString(), format.timeZone));
  const report = useQuery(reliabilityQuery(part, period));
  if (!report.data) return <QueryState query={report} pending={<AnalyticsSkeleton />} />;
  const { data } = report;
  return (
    <div className={report.isPlaceholderData ? 'contents opacity-60' : 'contents'}>
      <p className="text-sm text-soft">
        {format.moment(data.from)} to {format.moment(data.to)}: {counted(data.assets, 'asset')} in service.
      </p>
      <FigureTiles label="Reliability">
        {reliabilityFigures.map(({ key, label, unit, value, definition, sums, absent }) => (
          <FigureTile
            key={key}
            label={label}
            value={inWords(value(data), unit, format.money)}
            absent={value(data) === null ? absent : null}
            definition={definition}
            sums={sums?.(data)}
          />
        ))}
      </FigureTiles>
      <AssetTimeline report={data} />
      <IntervalTables report={data} />
    </div>
  );
}
