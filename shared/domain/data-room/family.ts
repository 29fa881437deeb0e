import { acceptances } from './acceptance/schemas.ts';
import { bundles } from './bundle/schemas.ts';
import { documents } from './document/schemas.ts';
import { folders } from './folder/schemas.ts';
import { links } from './link/schemas.ts';
import { noticeDeliveries, roomNotices } from './notice/schemas.ts';
import { readings } from './reading/schemas.ts';
import { rooms } from './room/schemas.ts';
import { tags } from './tag/schemas.ts';
import { versions } from './version/schemas.ts';
import { viewers } from './viewer/schemas.ts';

/** Every resource of the data room. */
export const dataRoomFamily = [
  rooms,
  folders,
  documents,
  versions,
  links,
  viewers,
  acceptances,
  readings,
  tags,
  bundles,
  roomNotices,
  noticeDeliveries,
] as const;
