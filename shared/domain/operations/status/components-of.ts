import { addDays, lastDays, uptimeDays, uptimeOf } from '../service/count-time.ts';
import { platformState } from './rules.ts';
import type { PublicComponent, PublicService } from './schemas.ts';

/** The parts of the product by name, from the services of each. */
export function componentsOf(services: readonly PublicService[]): PublicComponent[] {
  const components = Map.groupBy(services, ({ component }) => component);
  return [...components]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, parts]) => {
      const days = addDays(parts.flatMap(part => part.days));
      const state = platformState(parts.map(part => part.state));
      return { name, state, uptime: uptimeOf(lastDays(days, uptimeDays)), days };
    });
}
