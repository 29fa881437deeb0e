import { z } from 'zod';

const Self = z.object({
  pid: z.int(),
  K_SERVICE: z.string(),
  K_REVISION: z.string(),
  K_CONFIGURATION: z.string(),
  GREETING: z.string().optional(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
});

/** What the process of `program.ts` that answers says of itself and of the request it got. */
export async function askWho(url: string, init: RequestInit = {}): Promise<z.infer<typeof Self>> {
  const answer = await fetch(`${url}/who?a=1`, init);
  return Self.parse(await answer.json());
}

const Problem = z.object({ status: z.int(), detail: z.string() });

/** Status and detail of a problem document. */
export async function problemOf(answer: Response): Promise<z.infer<typeof Problem>> {
  return Problem.parse(await answer.json());
}
