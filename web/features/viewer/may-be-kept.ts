import { isToBeMarked } from '../../../shared/domain/data-room/contents/rules.ts';
import type { ApiProblem } from '../../app/api-problem.ts';
import type { RoomDocumentSeen, RoomVisit } from '../../app/api-types.ts';

/** Whether a file of which no pages can be shown may be downloaded: one that is given out with a watermark alone can have none either. */
export function mayBeKept(
  { download, contentType, fileName }: Pick<RoomDocumentSeen, 'download' | 'contentType' | 'fileName'>,
  { watermark }: Pick<RoomVisit, 'watermark'>,
  { document: { reason } }: Pick<ApiProblem, 'document'>,
): boolean {
  if (!download || !watermark) return download;
  return reason === 'not-supported' && !isToBeMarked({ contentType, name: fileName });
}
