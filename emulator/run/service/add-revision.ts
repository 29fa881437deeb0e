import { randomInt, randomUUID } from 'node:crypto';
import type { RevisionTemplate } from './revision-template.ts';
import type { Condition, Service } from './service.ts';
import { servingRevisions } from './serving-revisions.ts';

/** Older ones are forgotten unless they serve; Cloud Run keeps 1000. */
const revisionsKept = 100;

/** The service with one more revision, made from the template: `cmms-00002-abc` unless that names it. */
export function addRevision(service: Service, template: RevisionTemplate, condition: Condition): Service {
  const revisionsMade = service.revisionsMade + 1;
  const name = template.revision || revisionName(service.id, revisionsMade);
  const revision = { name, uid: randomUUID(), createTime: condition.time, template, condition };
  const serving = servingRevisions(service);
  const kept = service.revisions.filter((one, index) => index < revisionsKept - 1 || serving.has(one.name));
  return { ...service, revisionsMade, latestCreatedRevision: name, revisions: [revision, ...kept] };
}

/** Letters and digits as Kubernetes takes them: without vowels no word comes of it. */
const alphabet = 'bcdfghjklmnpqrstvwxz2456789';

function revisionName(service: string, number: number): string {
  const suffix = Array.from({ length: 3 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${service}-${String(number).padStart(5, '0')}-${suffix}`;
}
