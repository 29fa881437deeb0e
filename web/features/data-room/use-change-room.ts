import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Room } from '../../app/api-types.ts';

/** Does something to a room as a whole, and has it shown as it is then. */
export function useChangeRoom<Input>(send: (input: Input) => Promise<Room>, onChanged: (room: Room) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess(room) {
      client.setQueryData(['rooms', 'item', room.id], room);
      void client.invalidateQueries({ queryKey: ['rooms', 'list'] });
      void client.invalidateQueries({ queryKey: ['audit', room.id] });
      onChanged(room);
    },
  });
}
