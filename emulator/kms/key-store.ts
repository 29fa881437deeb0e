import { readStateFile, replaceFile } from '../state-file.ts';
import { applyDue, isDue } from './due-changes.ts';
import { KmsState } from './kms-state.ts';

/** The state of Cloud KMS, kept in one file. */
export type KeyStore = {
  /** The state as it is now, to read only. */
  read(): Readonly<KmsState>;
  /** Changes the state; it is on disk when this returns. A throw changes nothing. */
  change<Result>(change: (state: KmsState, now: Date) => Result): Result;
};

/**
 * Opens the store. What time brings about (rotation, destruction) is done before each reading and change.
 *
 * @throws Error when the file is there but is not a state of KMS.
 */
export function openKeyStore(file: string, now: () => Date): KeyStore {
  let state: KmsState = readStateFile(file, KmsState, 'keys') ?? { keyRings: {}, cryptoKeys: {} };

  function change<Result>(change: (state: KmsState, now: Date) => Result): Result {
    const draft = structuredClone(state);
    const time = now();
    applyDue(draft, time);
    const result = change(draft, time);
    replaceFile(file, JSON.stringify(KmsState.encode(draft), undefined, 2), { flush: true });
    state = draft;
    return result;
  }

  function read(): KmsState {
    if (isDue(state, now())) change(() => {});
    return state;
  }

  return { read, change };
}
