/** A part of the local cloud that has been started. */
export type LocalService = {
  /** `storage`, `kms`, `firestore`, … */
  readonly name: string;
  /** Where it really listens: `127.0.0.1:9199`. */
  readonly address: string;
  /** Stops listening, ends child processes, and has its state on disk when it resolves. */
  stop(): Promise<void>;
};
