/** The states of a work order, in the order of a board. */
export const statuses = [
  'open',
  'scheduled',
  'in_progress',
  'on_hold',
  'completed',
  'closed',
  'cancelled',
] as const;
export type Status = (typeof statuses)[number];

/** Whether an order in this state still waits for its end. */
export function isOpen(status: Status): boolean {
  return status !== 'completed' && status !== 'closed' && status !== 'cancelled';
}

/** Whether the work of an order in this state was done. */
export function isDone(status: Status): boolean {
  return status === 'completed' || status === 'closed';
}

/** One permitted change of state. */
export type Transition = {
  to: Status;
  /** Whether somebody must say why. */
  reason: boolean;
  /** What the person must be permitted to do. */
  permission: 'work-orders:transition' | 'work-orders:close';
};

const step = (to: Status, { reason = false, close = false } = {}): Transition => ({
  to,
  reason,
  permission: close ? 'work-orders:close' : 'work-orders:transition',
});

/** Every permitted change of state; what is not here is refused. The web shows its buttons from it. */
export const transitions: Readonly<Record<Status, readonly Transition[]>> = {
  open: [
    step('scheduled'),
    step('in_progress'),
    step('on_hold', { reason: true }),
    step('cancelled', { reason: true }),
  ],
  scheduled: [
    step('open'),
    step('in_progress'),
    step('on_hold', { reason: true }),
    step('cancelled', { reason: true }),
  ],
  in_progress: [step('on_hold', { reason: true }), step('completed'), step('cancelled', { reason: true })],
  on_hold: [step('open'), step('scheduled'), step('in_progress'), step('cancelled', { reason: true })],
  completed: [step('in_progress', { reason: true }), step('closed', { close: true })],
  closed: [],
  cancelled: [step('open', { reason: true })],
};

/** The transition from one state to another, if there is one. */
export function findTransition(from: Status, to: Status): Transition | undefined {
  return transitions[from].find(transition => transition.to === to);
}
