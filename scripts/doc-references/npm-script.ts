/** A call of an npm script; the workspace is as it was written, a name or a folder. */
export type ScriptCall = { script: string; workspace?: string };

const shortForms = new Map([
  ['start', 'start'],
  ['test', 'test'],
  ['t', 'test'],
]);
const workspaceOption = /^(?:-w|--workspace|--prefix)(?:=(.+))?$/;

/** The npm scripts that a command line calls: `CI=1 npm run -s build -w web && npm test`. */
export function scriptCalls(commandLine: string): ScriptCall[] {
  return commandLine.split(/&&|\|\||[;|]/).flatMap(command => scriptCall(command) ?? []);
}

function scriptCall(command: string): ScriptCall | undefined {
  const words = command.trim().split(/\s+/);
  const [program, ...rest] = words.slice(words.findIndex(word => word !== '$' && !/^\w+=/.test(word)));
  if (program !== 'npm') return undefined;
  const { positional, workspace } = parse(rest);
  const [verb = '', argument] = positional;
  const script = /^run(-script)?$/.test(verb) ? argument : shortForms.get(verb);
  if (script === undefined) return undefined;
  return workspace === undefined ? { script } : { script, workspace };
}

function parse(words: readonly string[]): { positional: string[]; workspace: string | undefined } {
  const positional: string[] = [];
  let workspace: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') break;
    const option = workspaceOption.exec(word);
    if (option) workspace = option[1] ?? words[++index];
    else if (!word.startsWith('-')) positional.push(word);
  }
  return { positional, workspace };
}
