import { bundles } from '../bundle/schemas.ts';
import { wrapped } from '../file/wrapped.ts';

/** Whose keys are wrapped by that of the room. */
export const keyed = [...wrapped, bundles] as const;
