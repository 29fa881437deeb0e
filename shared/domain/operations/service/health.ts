/** How one look at a service ended. */
export type Look = {
  /** RFC 3339. */
  at: string;
  /** `unanswered`: nobody took the request, or its connection broke; `late`: no answer in time. */
  outcome: 'passed' | 'failed' | 'unanswered' | 'late';
  latencyMs: number;
  /** The revision that has the traffic. */
  revision: string;
};

/** What the monitor knows of a service. */
export type Health = {
  name: string;
  dependsOn: readonly string[];
  /** Failures one after the other until now, and passes. */
  strikes: number;
  passes: number;
  slow: number;
  /** Whether each of the last looks passed, the newest last. */
  outcomes: readonly boolean[];
  flapping: boolean;
  lastLook: Look | null;
  revision: string | null;
  /** The last revision that was well. */
  goodRevision: string | null;
  /** The restarts of the last hour, the newest last, with the revision that each made. */
  restarts: readonly { at: string; revision: string }[];
  /** Since when a person has to decide; null while the monitor may restart. */
  circuitOpenSince: string | null;
};
