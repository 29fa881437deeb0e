import { isDeepStrictEqual } from 'node:util';
import { GrpcError } from '../../grpc/grpc-error.ts';
import { findRevision, revisionTraffic, type Service, type ServiceSettings } from '../service/service.ts';

/** Whether the settings ask for a new revision; any difference in the template does. */
export function needsRevision(service: Service, { template }: ServiceSettings): boolean {
  return service.revisionsMade === 0 || !isDeepStrictEqual(service.template, template);
}

/**
 * Checks what a schema cannot: names of revisions.
 *
 * @throws GrpcError INVALID_ARGUMENT or ALREADY_EXISTS.
 */
export function checkSettings(service: Service, settings: ServiceSettings): void {
  const { revision } = settings.template;
  if (revision !== '' && needsRevision(service, settings)) checkNewName(service, revision);
  for (const target of settings.traffic) {
    if (target.type !== revisionTraffic || target.revision === revision) continue;
    if (!findRevision(service, target.revision))
      refuse(`traffic: there is no revision '${target.revision}'.`);
  }
}

function checkNewName(service: Service, name: string): void {
  if (!name.startsWith(`${service.id}-`) || !/^[a-z0-9-]{1,63}$/.test(name)) {
    refuse(
      `template.revision: '${name}' must be '${service.id}-' and lower-case letters, digits and hyphens.`,
    );
  }
  if (!findRevision(service, name)) return;
  throw new GrpcError(
    'ALREADY_EXISTS',
    `Revision named '${name}' with different configuration already exists.`,
  );
}

function refuse(message: string): never {
  throw new GrpcError('INVALID_ARGUMENT', message);
}
