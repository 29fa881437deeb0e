/** What is wrong with something, or what it proves. */
export type Judgement = { faults: string[]; proves: string };
