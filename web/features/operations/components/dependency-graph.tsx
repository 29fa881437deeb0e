import { Link } from '@tanstack/react-router';
import type { Service } from '../../../app/api-types.ts';
import { serviceStateLooks } from '../../../entities/service/labels.ts';
import { Card } from '../../../ui/card.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { layOut, type Placed } from '../graph-layout.ts';

const node = { width: 152, height: 44 };
const gap = { x: 72, y: 16 };

/** What depends on what: to the right of each service stands what it depends on. */
export function DependencyGraph({ services }: { services: readonly Service[] }) {
  const { placed, edges, columns, rows, alone } = layOut(services);
  const byName = new Map(services.map(service => [service.name, service]));
  const places = new Map(placed.map(place => [place.name, place]));
  const size = { width: span(columns, 'x'), height: span(rows, 'y') };
  return (
    <Card title="Dependencies">
      {placed.length > 0 && (
        <section aria-label="Drawing of the dependencies" tabIndex={-1} className="overflow-x-auto p-4">
          <div className="relative mx-auto" style={size}>
            <svg {...size} className="absolute inset-0" aria-hidden="true">
              {edges.map(({ from, to }) => (
                <Edge key={`${from} ${to}`} from={places.get(from)} to={byName.get(to)} at={places.get(to)} />
              ))}
            </svg>
            <ul>
              {placed.map(place => (
                <li key={place.name} className="absolute" style={{ left: x(place), top: y(place), ...node }}>
                  <Node service={byName.get(place.name)} />
                </li>
              ))}
            </ul>
          </div>
          <p className="mt-3 text-center text-xs text-faint">
            A line leads from a service to what it depends on.
          </p>
        </section>
      )}
      {alone.length > 0 && (
        <div className="border-t border-line p-4 first:border-0">
          <h3 className="mb-2 text-xs font-medium text-faint">Depend on no other service</h3>
          <ul className="flex flex-wrap gap-2">
            {alone.map(name => (
              <li key={name} className="h-11 w-38">
                <Node service={byName.get(name)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function Node({ service }: { service: Service | undefined }) {
  if (!service) return null;
  const { label, tone, icon: Icon } = serviceStateLooks[service.state];
  const well = service.state === 'healthy';
  return (
    <Link
      to="/operations/services/$id"
      params={{ id: service.id }}
      className={classNames(
        'flex size-full items-center gap-2 rounded-md border px-2.5 text-left hover:bg-hover',
        well ? 'border-line-strong bg-surface' : borders[tone],
      )}
    >
      <Icon className={classNames('size-4 shrink-0', inks[tone])} aria-hidden="true" />
      <span className="min-w-0">
        <span className="block truncate text-sm leading-4 font-medium">{service.name}</span>
        <span className={classNames('block text-2xs leading-4', well ? 'text-faint' : inks[tone])}>
          {label}
        </span>
      </span>
      {service.dependsOn.length > 0 && (
        <span className="sr-only">, depends on {service.dependsOn.join(' and ')}</span>
      )}
    </Link>
  );
}

const inks = {
  neutral: 'text-soft',
  accent: 'text-accent-ink',
  success: 'text-success-ink',
  warning: 'text-warning-ink',
  danger: 'text-danger-ink',
  violet: 'text-violet-ink',
} as const;
const borders = {
  neutral: 'border-faint bg-neutral-soft',
  accent: 'border-accent bg-accent-soft',
  success: 'border-chart-good bg-success-soft',
  warning: 'border-warning-ink bg-warning-soft',
  danger: 'border-danger bg-danger-soft',
  violet: 'border-violet-ink bg-violet-soft',
} as const;

type EdgeProps = { from: Placed | undefined; to: Service | undefined; at: Placed | undefined };

/** A line to a dependency; broken and red where that does not work. */
function Edge({ from, to, at }: EdgeProps) {
  if (!from || !to || !at) return null;
  const [x1, y1] = [x(from) + node.width, y(from) + node.height / 2];
  const [x2, y2] = [x(at), y(at) + node.height / 2];
  const bend = (x1 + x2) / 2;
  const broken = to.state === 'down' || to.state === 'blocked' || to.state === 'restarting';
  return (
    <>
      <path
        d={`M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2 - 5} ${y2}`}
        strokeDasharray={broken ? '4 4' : undefined}
        className={classNames('fill-none stroke-[1.5]', broken ? 'stroke-danger' : 'stroke-line-strong')}
      />
      <path d={`M${x2} ${y2}l-7 -4v8z`} className={broken ? 'fill-danger' : 'fill-line-strong'} />
    </>
  );
}

function x({ column }: Placed): number {
  return column * (node.width + gap.x);
}

function y({ row }: Placed): number {
  return row * (node.height + gap.y);
}

function span(count: number, axis: 'x' | 'y'): number {
  const one = axis === 'x' ? node.width : node.height;
  return Math.max(0, count * (one + gap[axis]) - gap[axis]);
}
