import type { IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser';

/** Tests, and what only tests use. */
export const tests = '[.]test[.]tsx?$|(^|/)(testing|fixtures|e2e)/';

/** What the web may load: pure schemas, rule tables and resource declarations. */
export const browserSafe = ['^shared/domain/.+/(schemas|rules)[.]ts$', '^shared/platform/resource/'];

/** Google's packages, resolved or not. */
export const googlePackages =
  '(^|node_modules/)(@google-cloud|@google|firebase-admin|google-gax|google-auth-library)(/|$)';

/** A rule against dependencies from one place to another; the comment says what to do instead. */
export function forbid(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IForbiddenRuleType {
  return { name, comment, severity: 'error', from, to };
}
