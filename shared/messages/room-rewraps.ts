import * as z from 'zod';

/** Topic `room-rewraps`: the key of a data room has another version, by which those of its files are to be wrapped. */
export const RoomRewrapMessage = z.object({ organisationId: z.string().min(1), roomId: z.string().min(1) });
export type RoomRewrapMessage = z.infer<typeof RoomRewrapMessage>;
