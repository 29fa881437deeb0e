import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { applyDue, isDue } from './due-changes.ts';
import { KmsState } from './kms-state.ts';

/** The state of Cloud KMS, kept in one file that is whole at every moment. */
export type KeyStore = {
  /** The state as it is now, to read only. */
  read(): Promise<Readonly<KmsState>>;
  /** Changes the state, one change after another; resolves once it is on disk. A throw changes nothing. */
  change<Result>(change: (state: KmsState, now: Date) => Result): Promise<Result>;
};

/**
 * Opens the store. What time brings about (rotation, destruction) is done before each reading and change.
 *
 * @throws Error when the file is there but is not a state of KMS.
 */
export function openKeyStore(file: string, now: () => Date): KeyStore {
  let state = load(file);
  let lastChange: Promise<unknown> = Promise.resolve();

  async function apply<Result>(change: (state: KmsState, now: Date) => Result): Promise<Result> {
    const draft = structuredClone(state);
    const time = now();
    applyDue(draft, time);
    const result = change(draft, time);
    await save(file, draft);
    state = draft;
    return result;
  }

  function change<Result>(change: (state: KmsState, now: Date) => Result): Promise<Result> {
    const changed = lastChange.then(() => apply(change));
    lastChange = changed.catch(() => {});
    return changed;
  }

  async function read(): Promise<KmsState> {
    if (isDue(state, now())) await change(() => {});
    return state;
  }

  return { read, change };
}

function load(file: string): KmsState {
  mkdirSync(dirname(file), { recursive: true });
  const text = readIfThere(file);
  if (text === undefined) return { keyRings: {}, cryptoKeys: {} };
  try {
    return KmsState.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file} does not hold keys. Restore it, or delete it to start without keys.`, {
      cause: error,
    });
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes aside, then renames over: a reader meets the old file or the new one, never a part. */
async function save(file: string, state: KmsState): Promise<void> {
  const text = JSON.stringify(KmsState.encode(state), undefined, 2);
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}
