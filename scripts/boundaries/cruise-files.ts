import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { teachSwcUsing } from './teach-swc-using.ts';

teachSwcUsing();

/** The graph of some files' imports, types and dynamic ones included, with the violations of the rules. */
export async function cruiseFiles(
  root: string,
  files: readonly string[],
  rules: IForbiddenRuleType[],
): Promise<ICruiseResult> {
  const { output } = await cruise(
    [...files],
    {
      baseDir: root,
      ruleSet: { forbidden: rules },
      validate: true,
      parser: 'swc',
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      doNotFollow: 'node_modules',
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  );
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text and not with a graph.');
  return output;
}
