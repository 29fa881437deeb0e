import { styleText } from 'node:util';

/** Shows what has started and how long it took. */
export type Progress = {
  /** Tells, when it settles, how it went; gives the same promise back. */
  track<T>(part: string, starting: Promise<T>): Promise<T>;
};

/** Prints one line for each part: coloured on a terminal, plain elsewhere. */
export function createProgress(print: (line: string) => void, isTerminal: boolean): Progress {
  const colour = (style: 'green' | 'red' | 'dim', text: string) =>
    isTerminal ? styleText(style, text, { validateStream: false }) : text;
  return {
    async track(part, starting) {
      const begun = performance.now();
      const seconds = () => colour('dim', `${((performance.now() - begun) / 1000).toFixed(1)} s`);
      try {
        const started = await starting;
        print(`${colour('green', '✔')} ${part.padEnd(24)} ${seconds()}`);
        return started;
      } catch (error) {
        print(`${colour('red', '✖')} ${part.padEnd(24)} ${seconds()}`);
        throw error;
      }
    },
  };
}
