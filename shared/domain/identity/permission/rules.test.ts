import { describe, expect, test } from 'vitest';
import { type BuiltInRole, isBuiltInRole, permissions, rolePermissions } from './rules.ts';

/** Who may do what: a letter for each action of the heading, · where it is not theirs. */
const table = `
                   admin  manager technician requester viewer
  sites            rcud   rcud    r···       r···      r···
  assets           rcud   rcud    r···       r···      r···
  parts            rcudm  rcudm   r···m      ·····     r····
  stock-movements  r      r       r          ·         r
  metrics          r      r       r          ·         r
  work-orders      rcudtlx rcudtlx rcu·tl·   rc·····   r······
  downtimes        rcud   rcud    rcu·       rc··      r···
  import-mappings  rcud   rcud    ····       ····      ····
  imports          rc     rc      ··         ··        ··
  alerts           ravs   ravs    ravs       ····      r···
  alert-rules      rcud   rcud    r···       ····      r···
  silences         rcd    rcd     r··        ···       r··
  alert-channels   rcud   rcud    ····       ····      ····
  webhooks         rcud   rcud    ····       ····      ····
  escalation-policies rcud rcud   ····       ····      ····
  alert-preferences ru    ru      ru         ··        ru
  alert-deliveries rp     rp      ··         ··        ··
  rooms            rcudHS rcud··  ······     ······    ······
  folders          rcud   rcud    ····       ····      ····
  documents        rcud   rcud    ····       ····      ····
  versions         rcud   rcud    ····       ····      ····
  links            rcudRA rcudRA  ······     ······    ······
  viewers          ru     ru      ··         ··        ··
  room-notices     rc     rc      ··         ··        ··
  notice-deliveries r     r       ·          ·         ·
  acceptances      r      r       ·          ·         ·
  readings         r      r       ·          ·         ·
  tags             rcd    rcd     ···        ···       ···
  bundles          rcd    rcd     ···        ···       ···
  events           r      r       r          ·         r
  organisations    ru     r·      r·         r·        r·
  users            rud    r··     r··        ···       r··
  roles            rcud   ····    ····       ····      ····
  invitations      rcd    ···     ···        ···       ···
  api-keys         rcd    ···     ···        ···       ···
`;
const actions: Record<string, string> = {
  r: 'read',
  c: 'create',
  u: 'update',
  d: 'delete',
  m: 'move',
  t: 'transition',
  l: 'log',
  x: 'close',
  p: 'replay',
  a: 'acknowledge',
  v: 'resolve',
  s: 'silence',
  R: 'revoke',
  A: 'address',
  H: 'hold',
  S: 'shred',
};

const [heading = [], ...lines] = table
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/));

function permitted(role: string): string[] {
  return lines.flatMap(([noun, ...cells]) => {
    const letters = [...(cells[heading.indexOf(role)] ?? '')].filter(letter => letter !== '·');
    return letters.map(letter => `${noun}:${actions[letter]}`);
  });
}

describe('the built-in roles', () => {
  test('are those of the table', () => {
    expect(Object.keys(rolePermissions)).toEqual(heading);
    expect(heading.every(isBuiltInRole)).toBe(true);
  });

  test.each(Object.keys(rolePermissions))('%s may do what the table says', role => {
    expect([...rolePermissions[role as BuiltInRole]].sort()).toEqual(permitted(role).sort());
  });
});

test('an administrator may do everything there is', () => {
  expect(new Set(permitted('admin'))).toEqual(new Set(permissions));
});

test.each(['Admin', 'owner', '', 'constructor', '__proto__', 'toString'])('%j is no built-in role', name => {
  expect(isBuiltInRole(name)).toBe(false);
});
