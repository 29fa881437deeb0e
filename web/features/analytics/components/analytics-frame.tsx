import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../../ui/page.tsx';
import { tabClass } from '../../../ui/tabs.tsx';
import type { AnalyticsView, Part } from '../view.ts';
import { PartFilters } from './part-filters.tsx';
import { PeriodFilter } from './period-filter.tsx';

type FrameProps = {
  title: string;
  view: AnalyticsView;
  /** What figures can be narrowed to. */
  by: readonly Part[];
  onChange: (view: AnalyticsView) => void;
  children: ReactNode;
};

/** What the pages of Analytics stand in: the way between them, and which figures they show. */
export function AnalyticsFrame({ title, view, by, onChange, children }: FrameProps) {
  return (
    <Page
      title={title}
      heading="Analytics"
      toolbar={
        <>
          <nav aria-label="Analytics" className="flex gap-5 px-4 lg:px-6">
            <Link
              to="/analytics"
              search={view}
              activeOptions={{ exact: true, includeSearch: false }}
              className={tabClass}
            >
              Overview
            </Link>
            <Link
              to="/analytics/reliability"
              search={{ ...view, type: undefined }}
              activeOptions={{ includeSearch: false }}
              className={tabClass}
            >
              Reliability
            </Link>
          </nav>
          <div className="flex items-center gap-1.5 overflow-x-auto border-t border-line px-4 py-2 scrollbar-none lg:px-6">
            <PeriodFilter view={view} onChange={onChange} />
            <PartFilters view={view} by={by} onChange={onChange} />
          </div>
        </>
      }
    >
      <div className="mx-auto flex max-w-6xl flex-col gap-4 px-4 py-5 lg:px-6">{children}</div>
    </Page>
  );
}
