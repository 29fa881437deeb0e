import type { EscalationPolicy, NewEscalationPolicy } from '../../app/api-types.ts';

/** Whom a step tells: a channel, a person, or everybody of a role. */
export type TargetKind = 'channels' | 'users' | 'roles';

/** One of them: `users/u1`. */
export type Target = `${TargetKind}/${string}`;

/** A step as people fill it in; minutes as they are typed. */
export type StepForm = { afterMinutes: string; targets: Target[] };

/** A policy as people fill it in. */
export type PolicyForm = {
  name: string;
  steps: StepForm[];
  repeat: string;
  defaultFor: EscalationPolicy['defaultFor'];
};

type Step = Readonly<EscalationPolicy['steps'][number]>;

/** A step that tells nobody yet. */
export const blankStep: StepForm = { afterMinutes: '10', targets: [] };

/** The form for a policy; for a new one when there is none. */
export function policyFormOf(policy: EscalationPolicy | null): PolicyForm {
  const { name = '', steps, repeat = 0, defaultFor = [] } = policy ?? {};
  return {
    name,
    repeat: String(repeat),
    defaultFor,
    steps: steps?.map(step => ({ afterMinutes: String(step.afterMinutes), targets: targetsOf(step) })) ?? [
      blankStep,
    ],
  };
}

/** The policy that a form says. */
export function policyOf({ name, steps, repeat, defaultFor }: PolicyForm): NewEscalationPolicy {
  return {
    name: name.trim(),
    repeat: Number(repeat),
    defaultFor,
    steps: steps.map(({ afterMinutes, targets }) => ({
      afterMinutes: Number(afterMinutes),
      channelIds: idsOf(targets, 'channels'),
      userIds: idsOf(targets, 'users'),
      roles: idsOf(targets, 'roles'),
    })),
  };
}

/** Whom a step tells: channels, then people, then roles. */
export function targetsOf({ channelIds = [], userIds = [], roles = [] }: Step): Target[] {
  return [
    ...channelIds.map(id => `channels/${id}` as const),
    ...userIds.map(id => `users/${id}` as const),
    ...roles.map(id => `roles/${id}` as const),
  ];
}

/** Whether a text names a target. */
export function isTarget(text: string): text is Target {
  return /^(channels|users|roles)\/./.test(text);
}

/** The kind and the id of a target. */
export function partsOf(target: Target): { kind: TargetKind; id: string } {
  const [kind, id = ''] = target.split(/\/(.*)/, 2);
  return { kind: kind as TargetKind, id };
}

function idsOf(targets: readonly Target[], kind: TargetKind): string[] {
  return targets.map(partsOf).flatMap(part => (part.kind === kind ? part.id : []));
}
