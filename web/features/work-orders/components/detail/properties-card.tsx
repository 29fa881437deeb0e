import { Link } from '@tanstack/react-router';
import type { WorkOrder, WorkOrderChange } from '../../../../app/api-types.ts';
import { formatDuration } from '../../../../app/format.ts';
import { useFormat } from '../../../../app/use-format.ts';
import { PeopleNames } from '../../../../entities/reference/people-names.tsx';
import { ReferenceName } from '../../../../entities/reference/reference-name.tsx';
import { ReferenceOptions } from '../../../../entities/reference/reference-options.tsx';
import { toggled } from '../../../../entities/reference/toggled.ts';
import { keysOf, priorityLabels, typeLabels } from '../../../../entities/work-order/labels.ts';
import { PriorityIcon } from '../../../../entities/work-order/priority-icon.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Combobox } from '../../../../ui/combobox.tsx';
import { Property, PropertyList } from '../../../../ui/property-list.tsx';
import { useChangeOrder } from '../../use-change-order.ts';
import { DueDate } from '../due-date.tsx';
import { EditableProperty } from './editable-property.tsx';
import { MomentEditor } from './moment-editor.tsx';

const priorities = keysOf(priorityLabels);
const types = keysOf(typeLabels);
const priorityOptions = priorities.map(value => ({
  value,
  label: priorityLabels[value],
  icon: <PriorityIcon priority={value} />,
}));
const typeOptions = types.map(value => ({ value, label: typeLabels[value] }));

/** An order's properties, each changed where it stands. */
export function PropertiesCard({ order, editable }: { order: WorkOrder; editable: boolean }) {
  const format = useFormat();
  const change = useChangeOrder(order);
  const save = (close: () => void, fields: WorkOrderChange) => {
    change.mutate(fields);
    close();
  };
  return (
    <Card title="Details">
      <PropertyList>
        <EditableProperty
          name="Priority"
          editable={editable}
          value={<PriorityIcon priority={order.priority} labelled />}
          editor={close => (
            <Combobox
              label="Priority"
              options={priorityOptions}
              selected={[order.priority]}
              onSelect={value => {
                const priority = priorities.find(known => known === value);
                if (priority) save(close, { priority });
              }}
            />
          )}
        />
        <EditableProperty
          name="Type"
          editable={editable}
          value={typeLabels[order.type]}
          editor={close => (
            <Combobox
              label="Type"
              options={typeOptions}
              selected={[order.type]}
              onSelect={value => {
                const type = types.find(known => known === value);
                if (type) save(close, { type });
              }}
            />
          )}
        />
        <ReferenceProperty
          name="Asset"
          kind="assets"
          id={order.assetId}
          editable={editable}
          onChange={(id, close) => save(close, { assetId: id })}
        />
        <ReferenceProperty
          name="Site"
          kind="sites"
          id={order.siteId}
          editable={editable}
          onChange={(id, close) => save(close, { siteId: id })}
        />
        <EditableProperty
          name="Assignees"
          editable={editable}
          value={order.assigneeIds.length > 0 ? <PeopleNames ids={order.assigneeIds} /> : null}
          editor={() => (
            <ReferenceOptions
              kind="users"
              label="Assignees"
              selected={order.assigneeIds}
              onSelect={id => change.mutate({ assigneeIds: toggled(order.assigneeIds, id) })}
            />
          )}
        />
        <EditableProperty
          name="Due"
          editable={editable}
          value={order.dueAt && <DueDate order={order} />}
          editor={close => (
            <MomentEditor label="Due" value={order.dueAt} onSave={dueAt => save(close, { dueAt })} />
          )}
        />
        <EditableProperty
          name="Planned start"
          editable={editable}
          value={order.scheduledAt && format.day(order.scheduledAt)}
          editor={close => (
            <MomentEditor
              label="Planned start"
              value={order.scheduledAt}
              onSave={scheduledAt => save(close, { scheduledAt })}
            />
          )}
        />
        {order.startedAt && <Property name="Started">{format.moment(order.startedAt)}</Property>}
        {order.completedAt && <Property name="Completed">{format.moment(order.completedAt)}</Property>}
        <Property name="Time worked">{formatDuration(order.totalMinutes)}</Property>
        <Property name="Total cost">
          <span className="tabular-nums">{format.money(order.totalCost)}</span>
        </Property>
        {order.externalId && <Property name="External id">{order.externalId}</Property>}
        {order.externalType && <Property name="External type">{order.externalType}</Property>}
        <Property name="Created">{format.moment(order.createdAt)}</Property>
      </PropertyList>
      {order.assetId && (
        <p className="border-t border-line px-4 py-2.5 text-sm">
          <Link
            to="/assets/$id"
            params={{ id: order.assetId }}
            className="font-medium text-accent-ink hover:underline"
          >
            Open <ReferenceName kind="assets" id={order.assetId} />
          </Link>
        </p>
      )}
    </Card>
  );
}

type ReferencePropertyProps = {
  name: string;
  kind: 'assets' | 'sites';
  id: string | null;
  editable: boolean;
  onChange: (id: string | null, close: () => void) => void;
};

function ReferenceProperty({ name, kind, id, editable, onChange }: ReferencePropertyProps) {
  return (
    <EditableProperty
      name={name}
      editable={editable}
      value={id && <ReferenceName kind={kind} id={id} />}
      editor={close => (
        <ReferenceOptions
          kind={kind}
          label={name}
          none="None"
          selected={id ? [id] : []}
          onSelect={chosen => onChange(chosen || null, close)}
        />
      )}
    />
  );
}
