import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MaintenanceFigures } from '../../../app/api-types.ts';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { inWords } from '../in-words.ts';
import type { Span } from '../orders-behind.ts';
import { type Tile, tiles } from '../tiles.ts';
import type { AnalyticsView } from '../view.ts';
import { FigureTile, FigureTiles } from './figure-tile.tsx';
import { OrdersLink } from './orders-link.tsx';

type PeriodTilesProps = { view: AnalyticsView; figures: MaintenanceFigures; span: Span };

const linkClass = 'underline decoration-line-strong decoration-1 underline-offset-4 hover:decoration-ink';

/** The figures of a period, each with its meaning and the way to what is behind it. */
export function PeriodTiles({ view, figures, span }: PeriodTilesProps) {
  const { money } = useFormat();
  const { can } = useSession();
  const leads = ({ leads: to }: Tile) => {
    if (to === 'reliability' && !view.type)
      return (value: ReactNode) => (
        <Link to="/analytics/reliability" search={view} className={linkClass}>
          {value}
        </Link>
      );
    if (to === 'parts' && can('parts:read'))
      return (value: ReactNode) => (
        <Link to="/parts" className={linkClass}>
          {value}
        </Link>
      );
    if (typeof to !== 'function' || !can('work-orders:read')) return undefined;
    return (value: ReactNode) => <OrdersLink behind={to(view, span)}>{value}</OrdersLink>;
  };
  return (
    <FigureTiles label="Figures of the period">
      {tiles.map(tile => {
        const value = tile.value(figures);
        return (
          <FigureTile
            key={tile.key}
            label={tile.label}
            value={inWords(value, tile.unit, money)}
            absent={value === null ? tile.absent : null}
            definition={tile.definition}
            sums={tile.sums?.(figures)}
            leads={leads(tile)}
          />
        );
      })}
    </FigureTiles>
  );
}
