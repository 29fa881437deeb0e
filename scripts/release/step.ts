/** What a release does to the services: docs/how-to/deploy.md tells each in words. */
export type TrafficStep =
  | { do: 'hold' | 'begin' | 'validate' | 'take back' }
  | { do: 'shift'; percent: number };

/** One step of a release, as data. A command is a program with its arguments, run in the repository's root. */
export type Step =
  | { title: string; check: 'repository' }
  | { title: string; command: readonly [string, ...string[]]; into?: string }
  | { title: string; traffic: TrafficStep };

/** What a step does, as it is shown. */
export function shown(step: Step): string {
  if ('command' in step) {
    const command = step.command.map(quoted).join(' ');
    return step.into === undefined ? `$ ${command}` : `$ ${command} > ${quoted(step.into)}`;
  }
  if ('traffic' in step)
    return `  ${step.traffic.do}${'percent' in step.traffic ? ` ${step.traffic.percent} %` : ''}`;
  return '  git status, git tag, package.json, CHANGELOG.md';
}

function quoted(word: string): string {
  return /^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
