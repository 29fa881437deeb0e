import * as z from 'zod';

/** Topic `roll-ups`: the days of an organisation are to be rolled up. */
export const RollUpMessage = z.object({ organisationId: z.string().min(1) });
export type RollUpMessage = z.infer<typeof RollUpMessage>;
