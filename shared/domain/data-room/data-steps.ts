import type { DataStep } from '../../platform/data-steps/data-step.ts';
import { settleAgain } from '../../platform/data-steps/settle-again.ts';
import { findItem } from '../../platform/firestore/find-item.ts';
import { documents } from './document/schemas.ts';
import { versions } from './version/schemas.ts';
import { shownFile } from './version/show-version.ts';

/** Documents stored before they said what lists tell of their file. */
const shownFiles = settleAgain('shown-files-of-documents', documents, ({ store, context }, those) =>
  Promise.all(
    those.map(async document => {
      const { primaryVersionId } = document;
      const shown = primaryVersionId && (await findItem(store, context, versions, primaryVersionId));
      return { ...document, shown: shown ? shownFile(shown) : null };
    }),
  ),
);

/** What brings the data of rooms up to its schemas. */
export const dataRoomSteps: readonly DataStep[] = [shownFiles];
