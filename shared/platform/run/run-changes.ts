import type { protos } from '@google-cloud/run';

export type Service = protos.google.cloud.run.v2.IService;
type Revision = protos.google.cloud.run.v2.IRevision;
type Template = protos.google.cloud.run.v2.IRevisionTemplate;

/** Set where a service is restarted, in a namespace of our own: Cloud Run keeps its own for itself. */
const annotation = 'chatterfix.app/restart';

/** The service with a new revision of this template, which gets all the traffic. */
export function withNewRevision(service: Service, template: Template, reason: string): Service {
  const annotations = { ...template.annotations, [annotation]: `${new Date().toISOString()} ${reason}` };
  // Traffic pinned to an old revision would leave the new one without any.
  const traffic = [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 } as const];
  return { ...service, template: { ...template, annotations }, traffic };
}

/** The service with all its traffic sent to one revision. */
export function withTraffic(service: Service, revision: string): Service {
  const type = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION' as const;
  return { ...service, traffic: [{ type, revision, percent: 100 }] };
}

/** The service with a share of its traffic for a candidate and the rest for what served before, each under its tag. */
export function withShares(
  service: Service,
  previous: string,
  candidate: string | undefined,
  percent: number,
): Service {
  const type = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION' as const;
  if (candidate === undefined || candidate === previous)
    return { ...service, traffic: [{ type, revision: previous, percent: 100, tag: 'previous' }] };
  // At halves, who counts takes the first: what served before.
  const traffic = [
    { type, revision: previous, percent: 100 - percent, tag: 'previous' },
    { type, revision: candidate, percent, tag: 'candidate' },
  ];
  return { ...service, traffic };
}

/** The revision that most of the traffic goes to, by its short name: after a roll-back it is not the newest. */
export function servingRevision({ trafficStatuses, latestReadyRevision }: Service): string {
  const [most] = (trafficStatuses ?? []).toSorted((one, other) => (other.percent ?? 0) - (one.percent ?? 0));
  return shortName(most?.revision || latestReadyRevision);
}

/** What makes another revision like this one. Its name is left out, which would be taken already. */
export function templateOf(revision: Revision): Template {
  return Object.fromEntries(templateFields.map(field => [field, revision[field]]));
}

const templateFields = [
  'labels',
  'annotations',
  'scaling',
  'vpcAccess',
  'timeout',
  'serviceAccount',
  'containers',
  'volumes',
  'executionEnvironment',
  'encryptionKey',
  'maxInstanceRequestConcurrency',
  'serviceMesh',
  'encryptionKeyRevocationAction',
  'encryptionKeyShutdownDuration',
  'sessionAffinity',
  'nodeSelector',
  'gpuZonalRedundancyDisabled',
] as const satisfies readonly (keyof Revision & keyof Template)[];

/** `cmms-00001-abc` of a revision's full name. */
export function shortName(revision: string | null | undefined): string {
  return revision?.split('/').at(-1) ?? '';
}
