import { Download, Rss } from 'lucide-react';

const linkClass =
  'inline-flex items-center gap-1.5 font-medium text-accent-ink hover:underline [&_svg]:size-3.5';

/** How uptime is counted, the counts themselves, and the feeds. */
export function StatusFoot({ formula }: { formula: string }) {
  return (
    <footer className="text-xs text-faint">
      <h2 className="mb-1 font-medium text-soft">How uptime is counted</h2>
      <p>{formula} Days are days of UTC.</p>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-sm">
        <a href="/api/status/uptime.csv" download="uptime.csv" className={linkClass}>
          <Download aria-hidden="true" />
          The counts (CSV)
        </a>
        <a href="/api/status/atom.xml" className={linkClass}>
          <Rss aria-hidden="true" />
          Atom feed
        </a>
        <a href="/api/status/rss.xml" className={linkClass}>
          <Rss aria-hidden="true" />
          RSS feed
        </a>
      </p>
    </footer>
  );
}
