import { alertStates } from '../../../shared/domain/alerts/alert/rules.ts';

/** What the inbox shows, as its address keeps it. */
export type AlertView = {
  /** A state, or `all`; what is not resolved when left out. */
  state?: string | undefined;
  severity?: string | undefined;
  category?: string | undefined;
};

/** The API's query for a view. */
export function toQuery({ state, severity, category }: AlertView) {
  return {
    state: alertStates.filter(known => isShown(known, state)).join(','),
    ...(severity ? { severity } : {}),
    ...(category ? { category } : {}),
  };
}

/** Whether it shows anything but all that is not resolved. */
export function isNarrowed({ state, severity, category }: AlertView): boolean {
  return Boolean(state ?? severity ?? category);
}

function isShown(known: (typeof alertStates)[number], asked: string | undefined): boolean {
  if (asked === 'all') return true;
  return asked ? known === asked : known !== 'resolved';
}
