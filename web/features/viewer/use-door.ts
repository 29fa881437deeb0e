import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../app/api-problem.ts';
import { openRoom } from './api/open-room.ts';
import { insideKey, visitKey } from './api/visit-key.ts';
import { answered, atTheDoor, refused, type Said } from './door.ts';

/** Knocks by a token, and takes what the visitor says from gate to gate until they are in. */
export function useDoor(token: string) {
  const client = useQueryClient();
  const [door, setDoor] = useState(atTheDoor);
  const { mutate, isPending } = useMutation({
    mutationFn: (said: Said) => openRoom({ token, ...said }),
    async onSuccess(answer, said) {
      if (answer.asks) return setDoor(before => answered(before, said, answer));
      client.removeQueries({ queryKey: insideKey });
      await client.invalidateQueries({ queryKey: visitKey });
    },
    onError(error, said) {
      setDoor(before => refused(before, said, error));
      if (error instanceof ApiProblem && error.code === 'link-changed') mutate({});
    },
  });
  // Once for each token: where nothing is asked, knocking is a visit.
  const knocked = useRef<string>(null);
  const begin = () => {
    setDoor(atTheDoor);
    mutate({});
  };
  useEffect(() => {
    if (knocked.current === token) return;
    knocked.current = token;
    setDoor(atTheDoor);
    mutate({});
  }, [token, mutate]);
  return {
    door,
    isBusy: isPending,
    say: (more: Said) => mutate({ ...door.said, ...more }),
    begin,
  };
}
