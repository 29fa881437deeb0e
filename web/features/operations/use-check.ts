import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { checkServices } from './api/services.ts';

/** A check at most takes so long, in seconds. */
export const longestCheck = 90;

/** Has all services checked now, and tells for how many seconds it has been at it. */
export function useCheck() {
  const client = useQueryClient();
  const check = useMutation({
    mutationFn: checkServices,
    onSettled: () => {
      for (const collection of ['services', 'incidents', 'samples'])
        void client.invalidateQueries({ queryKey: [collection] });
    },
  });
  return { check, seconds: useSeconds(check.isPending) };
}

function useSeconds(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return;
    setSeconds(0);
    const timer = setInterval(() => setSeconds(known => known + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return seconds;
}
