import { describe, expect, test } from 'vitest';
import { type Door, type Guest, newsFor, recipientsOf } from './rules.ts';

const now = '2026-11-30T12:00:00.000Z';
const door = (fields: Partial<Door> = {}): Door => ({
  ...{ id: 'L', emailRequired: true, emailCode: false, allow: [], deny: [], grants: [] },
  ...{ revokedAt: null, expiresAt: null, rights: { view: true, download: false } },
  ...fields,
});
const ada: Guest = {
  ...{ linkId: 'L', email: 'ada@a.com', proven: false, notices: true },
  lastSeenAt: '2026-11-01T00:00:00.000Z',
};

describe('a notice is', () => {
  test.each<[string, Partial<Guest>, Partial<Door>, boolean]>([
    ['for who said an address', {}, {}, true],
    ['for nobody without one', { email: null }, {}, false],
    ['for nobody by a revoked link', {}, { revokedAt: now }, false],
    ['for nobody by an expired link', {}, { expiresAt: now }, false],
    ['for who is on the list of a link', {}, { allow: ['@a.com'] }, true],
    ['for nobody who is not on it any more', {}, { allow: ['@b.com'] }, false],
    ['for nobody who is denied', {}, { deny: ['ada@a.com'] }, false],
    ['for nobody who has not proven what the link asks to prove', {}, { emailCode: true }, false],
    ['for who has', { proven: true }, { emailCode: true }, true],
    ['for nobody who is muted', { notices: false }, {}, false],
    ['for nobody by a link that it is not for', { linkId: 'M' }, {}, false],
  ])('%s', (_, guest, link, isFor) => {
    expect(recipientsOf([{ ...ada, ...guest }], [door(link)], now)).toHaveLength(isFor ? 1 : 0);
  });

  test('one mail for an address by several links, as of its last visit', () => {
    const later = { ...ada, linkId: 'M', proven: true, lastSeenAt: '2026-11-20T00:00:00.000Z' };
    expect(recipientsOf([ada, later], [door(), door({ id: 'M' })], now)).toEqual([
      { email: 'ada@a.com', linkIds: ['L', 'M'], knownAt: ['M'], since: later.lastSeenAt },
    ]);
    const muted = { ...later, notices: false };
    expect(recipientsOf([ada, muted], [door(), door({ id: 'M' })], now)).toEqual([]);
  });
});

describe('news are', () => {
  const file = { number: 1, contentType: 'application/pdf', size: 1, uploadedBy: null, crc32c: null };
  const base = { roomId: 'R', version: 1, createdAt: now, updatedAt: now, lastVersion: 1, position: 0 };
  const document = (id: string, uploadedAt: string) => ({
    ...{ ...base, id, name: `${id}.pdf`, folderId: null, primaryVersionId: id },
    shown: { ...file, uploadedAt },
  });
  const documents = [
    document('old', '2026-10-01T00:00:00.000Z'),
    document('new', '2026-11-25T00:00:00.000Z'),
  ];
  const to = { email: 'ada@a.com', linkIds: ['L'], knownAt: ['L'], since: '2026-11-20T00:00:00.000Z' };
  const news = (recipient: object, link: Partial<Door> = {}, all = documents) =>
    newsFor({ ...to, ...recipient }, [door(link)], { folders: [], documents: all });

  test('what came since the last visit, by its number', () => {
    expect(news({})).toEqual({ names: ['1 new.pdf'], count: 1 });
  });
  test('without names where anyone may have said the address', () => {
    expect(news({ knownAt: [] })).toEqual({ names: [], count: 1 });
  });
  test('nothing of what the link hides', () => {
    const grants = [{ kind: 'document' as const, id: 'new', view: false, download: false }];
    expect(news({}, { grants })).toEqual({ names: [], count: 0 });
  });
  test('twenty names at most', () => {
    const many = Array.from({ length: 30 }, (_, index) => document(`d${index}`, now));
    expect(news({}, {}, many)).toMatchObject({ names: { length: 20 }, count: 30 });
  });
});
