import { expect, test } from 'vitest';
import { addressFault, blankLink, type LinkForm, linkOfForm } from './link-form.ts';

const sent = (form: Partial<LinkForm>) =>
  linkOfForm(
    { ...blankLink, name: ' Investors ', ...form },
    { roomId: 'r', entries: [], chosen: new Map(), timeZone: 'Europe/Berlin' },
  );

test.each<[LinkForm['who'], object]>([
  ['anyone', { emailRequired: false, emailCode: false, allow: [], deny: [] }],
  [
    'email',
    { emailRequired: true, emailCode: false, allow: ['ada@acme.example', '@acme.example'], deny: [] },
  ],
  ['code', { emailRequired: true, emailCode: true, allow: ['ada@acme.example', '@acme.example'], deny: [] }],
])(
  'a link for "%s" asks for no more than that, and lists count where an address is asked for',
  (who, asks) => {
    expect(sent({ who, allow: 'ada@acme.example\n @acme.example, ' })).toMatchObject({
      name: 'Investors',
      ...asks,
    });
  },
);

test('a password that is not typed stays as it is; none is another thing', () => {
  expect(sent({})).not.toHaveProperty('password');
  expect(sent({ password: 'open sesame' })).toMatchObject({ password: 'open sesame' });
  expect(sent({ noPassword: true })).toMatchObject({ password: null });
});

test('it expires at the wall time of the organisation', () => {
  expect(sent({ expires: '2026-07-01T12:00' })).toMatchObject({ expiresAt: '2026-07-01T10:00:00.000Z' });
  expect(sent({})).toMatchObject({ expiresAt: null });
});

test('addresses and domains are taken, and what is neither is named', () => {
  expect(addressFault('ada@acme.example\n@acme.example')).toBeUndefined();
  expect(addressFault('ada@acme.example, acme.example')).toContain('“acme.example” is neither');
});
