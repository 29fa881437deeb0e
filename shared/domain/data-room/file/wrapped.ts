import { uploads } from '../upload/schemas.ts';
import { versions } from '../version/schemas.ts';

/**
 * The files of documents, each with a key wrapped by that of its room. What becomes something else, under the same id, comes before what it becomes:
 * looked through in this order, nothing is missed.
 */
export const wrapped = [uploads, versions] as const;
