import { useState } from 'react';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { Input } from '../../../../ui/input.tsx';
import { useChangeOrder } from '../../use-change-order.ts';

/** The title; pressed, it becomes a field. Enter saves, Escape leaves it. */
export function EditableTitle({ order, editable }: { order: WorkOrder; editable: boolean }) {
  const [editing, setEditing] = useState(false);
  const change = useChangeOrder(order);
  const save = (title: string) => {
    setEditing(false);
    if (title.trim() && title.trim() !== order.title) change.mutate({ title: title.trim() });
  };
  if (!editable) return <h2 className="text-xl font-semibold tracking-tight text-balance">{order.title}</h2>;
  if (!editing) {
    return (
      <h2 className="text-xl font-semibold tracking-tight text-balance">
        <button
          type="button"
          onClick={() => setEditing(true)}
          title="Edit the title"
          className="-mx-1.5 rounded-md px-1.5 text-left hover:bg-hover"
        >
          {order.title}
        </button>
      </h2>
    );
  }
  return (
    <Input
      autoFocus
      aria-label="Title"
      defaultValue={order.title}
      maxLength={200}
      onBlur={event => save(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Enter') save(event.currentTarget.value);
        if (event.key === 'Escape') setEditing(false);
      }}
      className="-mx-1.5 h-9 px-1.5 text-xl font-semibold sm:h-9"
    />
  );
}
