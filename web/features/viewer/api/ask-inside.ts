import { queryClient } from '../../../app/query-client.ts';
import { isOutside } from '../is-outside.ts';
import { ask } from './ask.ts';
import { visitKey } from './visit-key.ts';

/** Asks for something within the room. When the visit has ended meanwhile, the page learns why. @throws ApiProblem */
export async function askInside(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await ask(path, init);
  } catch (error) {
    if (isOutside(error)) lookAgain();
    throw error;
  }
}

/** Has the visit read again: it may have ended. */
export function lookAgain(): void {
  void queryClient.invalidateQueries({ queryKey: visitKey });
}
