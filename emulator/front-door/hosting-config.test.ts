import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHostingHeaders } from './hosting-config.ts';

const headersFor = readHostingHeaders(join(import.meta.dirname, '..', '..', 'firebase.json'));

describe('a page of the web app', () => {
  const headers = headersFor('/work-orders/17');

  test.each([
    ['Strict-Transport-Security', /max-age=\d{8}/],
    ['X-Frame-Options', /^DENY$/],
    ['X-Content-Type-Options', /^nosniff$/],
    ['Referrer-Policy', /^same-origin$/],
    ['Permissions-Policy', /camera=\(self\)/],
  ])('carries %s', (name, value) => {
    expect(headers[name]).toMatch(value);
  });

  test('runs scripts of its own origin alone, and none that stand in it', () => {
    const policy = headers['Content-Security-Policy'] ?? '';
    const directives = policy.split('; ').map(directive => directive.split(' '));
    expect(directives).toContainEqual(['default-src', "'none'"]);
    expect(directives).toContainEqual(['script-src', "'self'"]);
    expect(directives).toContainEqual(['frame-ancestors', "'none'"]);
  });

  test('is asked for again each time', () => {
    expect(headers['Cache-Control']).toBe('no-cache');
  });
});

test('a file with its hash in its name is kept for a year', () => {
  const headers = headersFor('/static/main-1a2b3c4d.js');
  expect(headers['Cache-Control']).toBe('public, max-age=31536000, immutable');
  expect(headers).toHaveProperty('X-Content-Type-Options', 'nosniff');
});
