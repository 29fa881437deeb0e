const places = {
  parts: { to: '/parts/$id', noun: 'part' },
  'work-orders': { to: '/work-orders/$id', noun: 'work order' },
  assets: { to: '/assets/$id', noun: 'asset' },
  incidents: { to: '/operations/incidents/$id', noun: 'incident' },
  services: { to: '/operations/services/$id', noun: 'service' },
} as const;

/** The page of what an alert is about, `parts/abc`; null when there is none. */
export function subjectPlace(subject: string | null) {
  const [collection = '', id] = subject?.split('/') ?? [];
  const found = Object.entries(places).find(([key]) => key === collection);
  return found && id ? { ...found[1], params: { id } } : null;
}
