import { useQuery } from '@tanstack/react-query';
import { incidentStateLooks } from '../../../entities/service/labels.ts';
import { Options, Select } from '../../../ui/input.tsx';
import type { IncidentFilter } from '../api/incidents.ts';
import { servicesQuery } from '../api/services.ts';

type FiltersProps = { filter: IncidentFilter; onChange: (filter: IncidentFilter) => void };

/** Which incidents are shown: by state and service. */
export function IncidentFilters({ filter, onChange }: FiltersProps) {
  const services = useQuery(servicesQuery).data?.items ?? [];
  return (
    <div className="flex gap-2">
      <Select
        aria-label="State"
        className="w-40"
        value={filter.state ?? ''}
        onChange={event => onChange({ ...filter, state: event.target.value || undefined })}
      >
        <option value="">Any state</option>
        <Options labels={incidentStateLooks} />
      </Select>
      <Select
        aria-label="Service"
        className="w-44"
        value={filter.service ?? ''}
        onChange={event => onChange({ ...filter, service: event.target.value || undefined })}
      >
        <option value="">Any service</option>
        {services.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </div>
  );
}
