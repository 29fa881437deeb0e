import { ProblemError } from '../../../platform/errors/errors.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { acceptanceId } from '../acceptance/acceptance-id.ts';
import { acceptances } from '../acceptance/schemas.ts';
import { askCode } from '../code/ask-code.ts';
import { checkCode } from '../code/check-code.ts';
import type { DoorDeps } from '../deps.ts';
import { checkPassword } from '../link/check-password.ts';
import { asksEmail, isWelcome } from '../link/rules.ts';
import { findLink, type Stranger } from './find-link.ts';
import { type Admitted, letIn } from './let-in.ts';
import { organisationName } from './organisation-name.ts';
import { closed, tellRefusal, type Visitor } from './refusals.ts';
import type { Answer, Knock } from './schemas.ts';

type Gate = NonNullable<Answer['asks']>;
type Passed = { asks: Gate; agreement?: Answer['agreement'] } | { asks: null; admitted: Admitted };
type Opening = Passed & { organisation: string };

/**
 * Opens a link: says what it asks for next, or lets in. The gates stand in this order: address, password, code, agreement; who
 * is at one knows nothing of those behind it.
 *
 * @throws ProblemError 403 for what opens nothing, 422 for a wrong password or code, 429
 */
export async function openLink(deps: DoorDeps, stranger: Stranger, knock: Knock): Promise<Opening> {
  const found = await findLink(deps, stranger, knock.token);
  const passed = await passDoor(deps, found, knock);
  return { ...passed, organisation: await organisationName(deps, found.context) };
}

async function passDoor(deps: DoorDeps, found: Visitor, knock: Knock): Promise<Passed> {
  const email = asksEmail(found.link) ? knock.email : null;
  if (email === undefined) return { asks: 'email' };
  const visitor = email === null ? found : named(found, email);
  try {
    return await passGates(deps, visitor, { ...knock, email });
  } catch (error) {
    if (error instanceof ProblemError && error.status === 429) await tellRefusal(deps, visitor, 'attempts');
    throw error;
  }
}

type Said = Omit<Knock, 'email'> & { email: string | null };

async function passGates(deps: DoorDeps, visitor: Visitor, said: Said): Promise<Passed> {
  const { link } = visitor;
  const { email, password, code, agreementHash } = said;
  if (link.passwordHash) {
    if (password === undefined) return { asks: 'password' };
    await checkPassword(deps, visitor, password);
  }
  if (email !== null && !(await passAddress(deps, visitor, { email, code }))) return { asks: 'code' };
  const { agreement, agreementHash: hash } = link;
  const accepts = hash !== null && agreementHash === hash;
  if (agreement !== null && hash !== null && !accepts && !(await hasAccepted(deps, visitor, email)))
    return { asks: 'agreement', agreement: { text: agreement, hash } };
  return { asks: null, admitted: await letIn(deps, visitor, { email, accepts }) };
}

/** Whether an address is proven where it must be; where it need not, it must be welcome. */
async function passAddress(
  deps: DoorDeps,
  visitor: Visitor,
  { email, code }: { email: string; code: string | undefined },
): Promise<boolean> {
  const welcome = isWelcome(visitor.link, email);
  if (!visitor.link.emailCode) {
    if (welcome) return true;
    await tellRefusal(deps, visitor, 'address');
    throw closed();
  }
  // Whoever is not welcome is asked as well, and gets none: else anybody could try which addresses are.
  if (code === undefined) await askCode(deps, visitor, { email, isWelcome: welcome });
  else await checkCode(deps, visitor, { email, code });
  return code !== undefined;
}

/** Only who has proven their address is known again; all others are asked at each visit. */
async function hasAccepted(
  { store }: DoorDeps,
  { context, link }: Visitor,
  email: string | null,
): Promise<boolean> {
  if (!link.emailCode || email === null || link.agreementHash === null) return false;
  const id = acceptanceId(link, link.agreementHash, email);
  return (await findItem(store, context, acceptances, id)) !== undefined;
}

function named(visitor: Visitor, email: string): Visitor {
  const actor = { ...visitor.context.actor, name: email };
  return { ...visitor, context: { ...visitor.context, actor } };
}
