import * as z from 'zod';
import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { instant, optional } from '../../../platform/resource/fields.ts';
import { defineResource } from '../../../platform/resource/resource.ts';

/** Whose turn it is to check, so that two monitors never restart one service twice. */
const turns = defineResource({
  noun: 'turn',
  path: 'turns',
  collection: 'turns',
  fields: {},
  derived: { holder: z.string().nullable(), until: optional(instant) },
  operations: [],
});
const id = 'health-check';
/** Longer than any check takes; a monitor that dies holds the others up for so long. */
const longestMs = 120_000;

/**
 * Does work while no other monitor does.
 *
 * @throws Conflict when another one is at it.
 */
export async function inTurn<T>(store: Store, context: Context, work: () => Promise<T>): Promise<T> {
  const holder = context.requestId;
  // A key guards what is done in the turn, not the turn.
  const turnTaker = { ...context, idempotency: undefined };
  await runChange(store, turnTaker, async change => {
    const [turn] = await change.getMany(turns, [id]);
    if (turn?.holder && turn.until && turn.until > change.now)
      throw new Conflict('check-running', 'A check is running already. Look at its outcome when it is over.');
    const taken = { holder, until: new Date(store.now().getTime() + longestMs).toISOString() };
    if (turn) change.note(turns, turn, taken);
    else change.create(turns, { id, ...taken });
  });
  try {
    return await work();
  } finally {
    await runChange(store, turnTaker, async change => {
      const turn = await change.get(turns, id);
      if (turn.holder === holder) change.note(turns, turn, { holder: null, until: null });
    });
  }
}
