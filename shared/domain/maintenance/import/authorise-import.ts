import { authorise } from '../../../platform/context/authorise.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Import } from './schemas.ts';

/**
 * An import may do what whoever asks for it may do by hand: make items and change them, bring orders into other states,
 * book costs.
 *
 * @throws Forbidden
 */
export function authoriseImport(
  context: Pick<Context, 'permissions'>,
  { kind, createMissing, mapping }: Pick<Import, 'kind' | 'createMissing' | 'mapping'>,
): void {
  const wanted = [
    'imports:create',
    `${kind}:create`,
    `${kind}:update`,
    ...createMissing.map(path => `${path}:create`),
    ...(kind === 'work-orders' && mapping.status ? ['work-orders:transition', 'work-orders:close'] : []),
    ...(kind === 'work-orders' && mapping.totalCost ? ['work-orders:log'] : []),
  ];
  for (const permission of wanted) authorise(context, permission);
}
