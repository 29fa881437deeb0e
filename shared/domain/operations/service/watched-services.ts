import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import type { MonitorDeps } from '../deps.ts';
import { type Service, services } from './schemas.ts';

/** The services that are watched, as they are kept. One that has another name by now, or is gone, is kept and counts no more. */
export async function watchedServices(
  { store, watched }: Pick<MonitorDeps, 'store' | 'watched'>,
  context: Context,
): Promise<Service[]> {
  const names = new Set(watched.map(({ name }) => name));
  return (await everyItem(store, context, services)).filter(({ name }) => names.has(name));
}
