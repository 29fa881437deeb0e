import { GitCommitHorizontal } from 'lucide-react';
import type { Bundle, Tag } from '../../../../app/api-types.ts';
import { formatRelative } from '../../../../app/format.ts';
import { useFormat } from '../../../../app/use-format.ts';
import { BundleLine } from './bundle-line.tsx';
import { ReleaseActions } from './release-actions.tsx';

type ReleaseListProps = {
  tags: readonly Tag[];
  bundles: readonly Bundle[];
  /** The bundle that a mail leads to. */
  shownBundle: string | undefined;
};

/** The releases of a room, each with its bundles. */
export function ReleaseList({ tags, bundles, shownBundle }: ReleaseListProps) {
  return (
    <ul aria-label="Releases" className="divide-y divide-line border-y border-line bg-surface">
      {tags.map(tag => (
        <li key={tag.id} className="py-3 pr-2 pl-4 lg:pr-4 lg:pl-6">
          <div className="flex items-start gap-3">
            <ReleaseFacts tag={tag} />
            <ReleaseActions tag={tag} />
          </div>
          <Bundles bundles={bundles.filter(({ tagId }) => tagId === tag.id)} shown={shownBundle} tag={tag} />
        </li>
      ))}
    </ul>
  );
}

function ReleaseFacts({ tag: { name, commit, note, documents, createdAt } }: { tag: Tag }) {
  const format = useFormat();
  return (
    <div className="min-w-0 flex-1">
      <p className="font-medium wrap-anywhere">{name}</p>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-faint">
        <span>{documents === 1 ? '1 document' : `${documents} documents`}</span>
        <time dateTime={createdAt} title={format.moment(createdAt)}>
          {formatRelative(createdAt, Date.now())}
        </time>
        {commit && (
          <span className="flex items-center gap-1" title={commit}>
            <GitCommitHorizontal role="img" aria-label="Commit" className="size-3.5" />
            <code>{commit.slice(0, 10)}</code>
          </span>
        )}
      </p>
      {note && (
        <p className="mt-1.5 max-w-3xl text-sm text-pretty wrap-anywhere whitespace-pre-line text-soft">
          {note}
        </p>
      )}
    </div>
  );
}

type BundlesProps = { bundles: readonly Bundle[]; shown: string | undefined; tag: Tag };

function Bundles({ bundles, shown, tag }: BundlesProps) {
  if (bundles.length === 0) return null;
  return (
    <ul
      aria-label={`Bundles of ${tag.name}`}
      className="mt-3 mr-2 max-w-3xl divide-y divide-line rounded-lg border border-line bg-canvas lg:mr-0"
    >
      {bundles.map(bundle => (
        <BundleLine key={bundle.id} bundle={bundle} shown={bundle.id === shown} />
      ))}
    </ul>
  );
}
