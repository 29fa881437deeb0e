import { bundles } from './bundle/schemas.ts';
import { documents } from './document/schemas.ts';
import { folders } from './folder/schemas.ts';
import { rooms } from './room/schemas.ts';
import { tags } from './tag/schemas.ts';
import { versions } from './version/schemas.ts';

/** Every resource of the data room. */
export const dataRoomFamily = [rooms, folders, documents, versions, tags, bundles] as const;
