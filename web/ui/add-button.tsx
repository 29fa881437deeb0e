import { Plus } from 'lucide-react';
import { Button } from './button.tsx';

/** In the head of a card: adds one to what it lists. */
export function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button look="ghost" size="small" onClick={onClick}>
      <Plus className="size-3.5" aria-hidden="true" />
      {label}
    </Button>
  );
}
