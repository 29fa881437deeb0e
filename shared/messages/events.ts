import * as z from 'zod';
import { ChangeEvent } from '../platform/events/change-event.ts';

/** Topic `events`: every committed change. Attributes `org`, `type`, `subject` and, where it has one, `within` stand beside it for filters. */
export const EventMessage = ChangeEvent.extend({ organisationId: z.string() });
export type EventMessage = z.infer<typeof EventMessage>;
