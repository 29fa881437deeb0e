import { expect, test } from 'vitest';
import type { RoomReading, RoomViewer } from '../../app/api-types.ts';
import { byDocument, byViewer, lastVisits } from './activity.ts';

const who = {
  version: 1,
  createdAt: '',
  updatedAt: '',
  roomId: 'r',
  linkId: 'l',
  email: null,
  proven: false,
};
const viewer = (id: string, lastSeenAt: string, linkId = 'l'): RoomViewer => ({
  ...{ ...who, id, lastSeenAt, linkId, visits: 1, notices: true },
});
const reading = (viewerId: string, documentId: string, more: Partial<RoomReading>): RoomReading => ({
  ...{ ...who, id: '', viewerId, documentId, versionId: 'v', seconds: 0, pages: {}, downloads: 0 },
  ...{ lastReadAt: '1', ...more },
});

const readings = [
  reading('ada', 'deck', { seconds: 30, pages: { '1': 10, '4': 20 }, lastReadAt: '3' }),
  reading('ada', 'deck', { versionId: 'w', seconds: 5, pages: { '1': 5 }, downloads: 1, lastReadAt: '5' }),
  reading('eve', 'deck', { seconds: 1, pages: { '2': 1 } }),
  reading('eve', 'plan', { downloads: 2 }),
];

test('a document has the time of all its versions and readers, page by page', () => {
  expect(byDocument(readings)).toEqual([
    {
      ...{ documentId: 'deck', seconds: 36, pages: [15, 1, 0, 20], downloads: 1, readers: 2 },
      lastReadAt: '5',
    },
    { documentId: 'plan', seconds: 0, pages: [], downloads: 2, readers: 1, lastReadAt: '1' },
  ]);
});

test('a visitor has what they read themselves, and when they agreed last; who came last is first', () => {
  const accepted = { ...who, id: 'x', viewerId: 'ada', linkVersion: 1, agreementHash: 'ab', from: '' };
  const activity = byViewer([viewer('ada', '3'), viewer('eve', '7')], readings, [
    { ...accepted, createdAt: '2' },
    { ...accepted, createdAt: '4' },
  ]);
  expect(activity.map(({ viewer: { id }, ...rest }) => ({ id, ...rest }))).toMatchObject([
    { id: 'eve', seconds: 1, downloads: 2, acceptedAt: null },
    { id: 'ada', seconds: 35, downloads: 1, acceptedAt: '4', documents: [{ pages: [15, 0, 0, 20] }] },
  ]);
});

test('a visitor is muted by whoever gave the same address, and not for having given none', () => {
  const [ada, same, bob, nobody] = [
    viewer('1', '1'),
    viewer('2', '2', 'm'),
    viewer('3', '3'),
    viewer('4', '4'),
  ];
  const given = [
    { ...ada, email: 'ada@acme.example', notices: false },
    { ...same, email: 'ada@acme.example' },
    { ...bob, email: 'bob@acme.example' },
    { ...nobody, notices: false },
  ];
  const muted = byViewer(given, [], []).filter(one => one.muted);
  expect(muted.map(({ viewer: { id } }) => id)).toEqual(['2', '1']);
});

test('the last visit by each link', () => {
  const last = lastVisits([viewer('ada', '3'), viewer('eve', '7'), viewer('bob', '5', 'm')]);
  expect([...last].map(([link, { id }]) => [link, id])).toEqual([
    ['l', 'eve'],
    ['m', 'bob'],
  ]);
});
