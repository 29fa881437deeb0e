import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiProblem, problemMessage } from '../../../app/api-problem.ts';
import type { RoomDocumentSeen } from '../../../app/api-types.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { documentQuery } from '../api/read-document.ts';
import { pagesQuery } from '../api/read-pages.ts';
import { DocumentBar } from '../components/document/document-bar.tsx';
import { NotShown } from '../components/document/not-shown.tsx';
import { Reader } from '../components/document/reader.tsx';
import { mayBeKept } from '../may-be-kept.ts';
import { useVisit } from '../visit.tsx';
import { whyNotShown } from '../why-not-shown.ts';

const route = getRouteApi('/room/documents/$id');

/** One document of a room, as a visitor reads it. */
export function DocumentPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(documentQuery(id));
  const isGone = error instanceof ApiProblem && error.status === 404;
  useEffect(() => {
    if (data) document.title = data.name;
  }, [data]);
  if (isGone || (error && !data))
    return (
      <>
        <DocumentBar document={undefined} />
        <main>
          <ErrorState
            title={isGone ? 'This document is not here' : 'This document could not be opened'}
            detail={isGone ? 'It was removed, or is not shared with you any more.' : problemMessage(error)}
            onRetry={() => void refetch()}
          />
        </main>
      </>
    );
  return data ? <Shown key={data.versionId} document={data} /> : <Loading document={undefined} />;
}

function Shown({ document }: { document: RoomDocumentSeen }) {
  const visit = useVisit();
  const pages = useQuery(pagesQuery(document.id, document.versionId));
  if (pages.isSuccess) return <Reader document={document} pages={pages.data.pages} />;
  if (pages.isPending) return <Loading document={document} />;
  const { error } = pages;
  const isFinal = error instanceof ApiProblem && (error.status === 422 || error.status === 404);
  const offered = isFinal ? { ...document, download: mayBeKept(document, visit, error) } : document;
  return (
    <>
      <DocumentBar document={offered} />
      <main>
        {isFinal ? (
          <NotShown document={offered} reason={whyNotShown(error)} />
        ) : (
          <ErrorState
            title="The pages could not be loaded"
            detail={problemMessage(error)}
            onRetry={() => void pages.refetch()}
          />
        )}
      </main>
    </>
  );
}

function Loading({ document }: { document: RoomDocumentSeen | undefined }) {
  return (
    <>
      <DocumentBar document={document} />
      <main role="status" aria-label="Loading" className="mx-2 py-3 sm:mx-6 sm:py-5">
        <Skeleton className="mx-auto h-[80dvh] max-w-230 rounded-xs" />
      </main>
    </>
  );
}
