import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { MonitorDeps } from '../deps.ts';
import { type Service, services } from '../service/schemas.ts';

/** The services that are watched, as they were kept last; new ones begin without a past. */
export async function enrol(
  { store, watched }: Pick<MonitorDeps, 'store' | 'watched'>,
  context: Context,
): Promise<Service[]> {
  return runChange(store, context, async change => {
    const known = await change.getMany(
      services,
      watched.map(({ name }) => name),
    );
    return watched.map(({ name, summary, component, dependsOn }, index) => {
      const listed = { summary, component, dependsOn: [...dependsOn] };
      const service = known[index];
      if (!service) return change.create(services, { id: name, name, stateSince: change.now, ...listed });
      return change.update(services, service, listed);
    });
  });
}
