import * as z from 'zod';

/** Topic `roll-ups`: the night's work of an organisation is to be done: its days rolled up, its data brought up, its keys looked at. */
export const RollUpMessage = z.object({ organisationId: z.string().min(1) });
export type RollUpMessage = z.infer<typeof RollUpMessage>;
