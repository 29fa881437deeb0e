import { describe, expect, test } from 'vitest';
import { componentsOf } from './components-of.ts';
import { PublicService } from './schemas.ts';

const day = (date: string, upSeconds: number, downSeconds: number) => ({
  date,
  upSeconds,
  downSeconds,
  maintenanceSeconds: 0,
});

function service(name: string, component: string, given: Partial<PublicService> = {}): PublicService {
  const common = { summary: '', stateSince: '2026-03-29T08:00:00.000Z', uptime: null, days: [] };
  return PublicService.parse({ name, component, ...common, ...given });
}

describe('a component', () => {
  test('is named once, and components stand by name', () => {
    const services = [
      service('cmms', 'Maintenance'),
      service('alerts', 'Alerts'),
      service('sweep', 'Alerts'),
    ];
    expect(componentsOf(services).map(({ name }) => name)).toEqual(['Alerts', 'Maintenance']);
  });

  test('is as good as the worst of its services', () => {
    const services = [
      service('cmms', 'Maintenance', { state: 'degraded' }),
      service('sweep', 'Maintenance', { state: 'down' }),
      service('alerts', 'Alerts'),
    ];
    expect(componentsOf(services)).toMatchObject([{ state: 'operational' }, { state: 'outage' }]);
  });

  test('was up for the time of all its services together, day by day', () => {
    const services = [
      service('cmms', 'Maintenance', { days: [day('2026-03-28', 60, 40), day('2026-03-29', 100, 0)] }),
      service('sweep', 'Maintenance', { days: [day('2026-03-29', 100, 0), day('2026-03-27', 0, 100)] }),
    ];
    expect(componentsOf(services)).toMatchObject([
      {
        uptime: 65,
        days: [day('2026-03-27', 0, 100), day('2026-03-28', 60, 40), day('2026-03-29', 200, 0)],
      },
    ]);
  });

  test('that was not checked twice has no uptime', () => {
    expect(componentsOf([service('cmms', 'Maintenance')])).toMatchObject([{ uptime: null, days: [] }]);
  });
});
