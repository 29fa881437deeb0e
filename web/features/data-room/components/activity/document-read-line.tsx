import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { FileIcon } from '../../../../entities/file/file-icon.tsx';
import type { DocumentRead } from '../../activity.ts';
import { secondsInWords } from '../../seconds-in-words.ts';
import { PageBars } from './page-bars.tsx';

type DocumentReadLineProps = { read: DocumentRead; name: string; aside?: ReactNode };

/** What was read of one document, page by page. */
export function DocumentReadLine({ read, name, aside }: DocumentReadLineProps) {
  const { pages, downloads } = read;
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
        <FileIcon name={name} />
        <span className="min-w-0 flex-1 truncate font-medium max-sm:basis-[calc(100%-1.5rem)]">{name}</span>
        <span className="text-xs text-soft tabular-nums">{readInWords(read)}</span>
        {downloads > 0 && (
          <span className="inline-flex items-center gap-1 text-xs text-soft tabular-nums">
            <Download className="size-3.5 text-faint" aria-hidden="true" />
            {downloads === 1 ? '1 download' : `${downloads} downloads`}
          </span>
        )}
        {aside}
      </p>
      {pages.length > 0 && (
        <div className="mt-2 sm:pl-6">
          <PageBars label={`Time on each page of ${name}`} pages={pages} />
        </div>
      )}
    </div>
  );
}

function readInWords({ pages, seconds }: DocumentRead): string {
  const read = pages.filter(one => one > 0).length;
  if (read === 0) return pages.length > 0 ? 'Glanced at' : 'Not read here';
  return `${secondsInWords(seconds)} on ${read === 1 ? '1 page' : `${read} pages`}`;
}
