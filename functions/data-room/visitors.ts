import type { DoorDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { anonymousName, findVisit, type Seat } from '@chatterfix/shared/domain/data-room/visit/find-visit.ts';
import type { Actor, Context } from '@chatterfix/shared/platform/context/context.ts';
import { Unauthenticated } from '@chatterfix/shared/platform/errors/errors.ts';
import type { Identify } from '@chatterfix/shared/platform/http/admission.ts';
import { clientAddress } from '@chatterfix/shared/platform/http/client-address.ts';
import { createLimiter, rateLimit } from '@chatterfix/shared/platform/http/rate-limit.ts';
import { visitTokenOf } from '@chatterfix/shared/platform/http/visit-cookie.ts';

/** Requests a minute from one address, by whatever visits. */
const perMinute = 1200;
/** Refusals a minute that are written down, of one link from one address. */
const toldPerMinute = 20;

/** Somebody of whom nothing is known yet. */
export const stranger: Actor = { type: 'viewer', id: 'unknown', name: anonymousName };

const seats = new WeakMap<Context, Seat>();

/** Knows visitors by their cookie. */
export function identifyVisitor(deps: DoorDeps): Identify {
  const limitAddress = rateLimit(perMinute, clientAddress);
  return async c => {
    limitAddress(c);
    const usage = { reads: 0, writes: 0 };
    const nobody = { organisationId: '', actor: stranger, permissions: new Set<string>() };
    const context = { ...nobody, requestId: c.get('requestId'), usage, idempotency: undefined };
    c.set('context', context);
    const from = clientAddress(c);
    const seat = await findVisit(deps, { context, from }, visitTokenOf(c));
    const { id, email } = seat.visit;
    const { organisationId, permissions } = seat.context;
    // A visit is what is limited, so that two people at one link do not share what they may ask.
    c.set('caller', { actor: { ...seat.context.actor, id }, email, organisationId, role: null, permissions });
    c.set('context', seat.context);
    seats.set(seat.context, seat);
  };
}

/** Where the visitor is whose request has this context. */
export function seatOf(context: Context): Seat {
  const seat = seats.get(context);
  if (!seat) throw new Unauthenticated('Open the room by its link first.');
  return seat;
}

/** Whether one more refusal may be written down, as far as this instance knows. */
export function createMayTell(): DoorDeps['mayTell'] {
  const take = createLimiter(toldPerMinute);
  return kind => take(kind).allowed;
}
