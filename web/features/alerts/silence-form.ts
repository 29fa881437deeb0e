import type { NewSilence, Silence } from '../../app/api-types.ts';
import { instantOf } from '../../app/zoned-time.ts';

/** What alerts are about that can be chosen from a list. */
export const aboutKinds = {
  '': 'Anything',
  parts: 'A part',
  assets: 'An asset',
  other: 'Something else',
} as const;

/** A silence as people fill it in; what is empty matters not. */
export type SilenceForm = {
  ruleId: string;
  severity: string;
  category: string;
  about: keyof typeof aboutKinds;
  /** The part or asset. */
  aboutId: string | null;
  /** The subject when it is something else: `work-orders/w1`. */
  subject: string;
  /** Wall time in the organisation's zone; empty: at once. */
  begins: string;
  minutes: string;
  reason: string;
};

/** A silence that says nothing yet. */
export const blankSilence: SilenceForm = {
  ...{ ruleId: '', severity: '', category: '', about: '', aboutId: null, subject: '' },
  ...{ begins: '', minutes: '240', reason: '' },
};

type Said = Pick<SilenceForm, 'ruleId' | 'severity' | 'category' | 'about' | 'aboutId' | 'subject'>;

/** What an alert must be to be silenced; null while nothing is said. */
export function matchersOf(form: Said): NewSilence['matchers'] | null {
  const { ruleId, severity, category } = form;
  const said = { ruleId, severity, category, subject: subjectOf(form) };
  const matchers = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
  return Object.keys(matchers).length > 0 ? matchers : null;
}

/** The silence that a form says. @param now RFC 3339 */
export function silenceOf(form: SilenceForm, timeZone: string, now: string): NewSilence {
  const startsAt = form.begins ? instantOf(form.begins, timeZone) : now;
  const endsAt = new Date(Date.parse(startsAt) + Number(form.minutes) * 60_000).toISOString();
  return { matchers: matchersOf(form) ?? {}, startsAt, endsAt, reason: form.reason.trim() };
}

/** Whether a silence holds now, is to come, or is over. */
export function silenceState({ startsAt, endsAt }: Pick<Silence, 'startsAt' | 'endsAt'>, now: number) {
  if (Date.parse(endsAt) <= now) return 'over';
  return Date.parse(startsAt) <= now ? 'holds' : 'to-come';
}

function subjectOf({ about, aboutId, subject }: Said): string {
  if (about === 'other') return subject.trim();
  return about && aboutId ? `${about}/${aboutId}` : '';
}
