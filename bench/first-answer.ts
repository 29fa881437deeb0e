import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { cpuTime } from './cpu-time.ts';
import type { FunctionProcess } from './function-process.ts';

const askEveryMs = 2;
const longestMs = 30_000;

/** From the start of a process to its first answer: milliseconds on the clock, and of processor time. */
export type Start = { ms: number; cpuMs: number };

/** Asks a process that has just been started until it answers. @throws Error when it answers anything but 200. */
export async function firstAnswer(
  { url, pid, startedAt }: FunctionProcess,
  path: string,
  headers: Record<string, string> = {},
): Promise<Start> {
  for (;;) {
    const status = await ask(url + path, headers);
    const ms = performance.now() - startedAt;
    if (status === 200) return { ms, cpuMs: cpuTime(pid) };
    if (status !== undefined) throw new Error(`${path} was answered with ${status} and not with 200.`);
    if (ms > longestMs) throw new Error(`${path} was not answered within ${longestMs / 1000} s.`);
    await wait(askEveryMs);
  }
}

/** The status of the answer, once all of it has come; undefined while nothing listens. */
function ask(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise(resolve => {
    const sent = request(url, { headers, agent: false });
    sent.once('error', () => resolve(undefined));
    sent.once('response', answer => answer.resume().once('end', () => resolve(answer.statusCode)));
    sent.end();
  });
}
