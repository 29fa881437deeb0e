import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ChangeEvent } from '../../app/api-types.ts';
import { formatRelative } from '../../app/format.ts';
import { useFormat } from '../../app/use-format.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { derivedFields, fieldLabel, happening, happeningTo } from './field-labels.ts';
import { FieldValue } from './field-value.tsx';

type EventEntryProps = {
  event: ChangeEvent;
  /** Says what it happened to, where that is not plain from the place. */
  named?: boolean;
  /** What stands behind it in its line. */
  aside?: ReactNode;
};

/** One change in words: who, when, and each field from what to what. */
export function EventEntry({ event, named = false, aside }: EventEntryProps) {
  const format = useFormat();
  const fields = changedFields(event);
  return (
    <li className="flex gap-3 py-2.5">
      <Avatar name={event.actor.name} />
      <div className="min-w-0 flex-1 text-sm">
        <p className="leading-6">
          <span className="font-medium">{event.actor.name}</span>{' '}
          <span className="text-soft wrap-anywhere">
            {named ? happeningTo(event) : happening(event.type)}
          </span>{' '}
          <time
            dateTime={event.recordedAt}
            title={format.moment(event.recordedAt)}
            className="text-xs text-faint"
          >
            {formatRelative(event.recordedAt, Date.now())}
          </time>
        </p>
        {fields.length > 0 && (
          <ul className="mt-0.5 flex flex-col gap-0.5">
            {fields.map(field => (
              <li key={field} className="flex flex-wrap items-baseline gap-x-1.5 text-soft">
                <span className="text-faint">{fieldLabel(field)}</span>
                {event.before && (
                  <>
                    <FieldValue field={field} value={event.before[field]} />
                    <ArrowRight className="size-3 self-center text-faint" aria-label="became" />
                  </>
                )}
                <span className="min-w-0 text-ink wrap-anywhere">
                  <FieldValue field={field} value={event.after?.[field]} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {aside}
    </li>
  );
}

function changedFields({ type, before, after }: ChangeEvent): string[] {
  if (!after || type.endsWith('.created')) return [];
  const fields = Object.keys({ ...before, ...after }).filter(field => !derivedFields.has(field));
  // What only happened says of it what a person can read.
  return before ? fields : fields.filter(field => !field.endsWith('Id') && typeof after[field] !== 'object');
}
