import { expect, test } from 'vitest';
import { ApiProblem, problemFrom, problemMessage, unreachable } from './api-problem.ts';

test('a problem document becomes an error with its code, detail and request', async () => {
  const document = {
    type: 'urn:chatterfix:problem:transition-refused',
    title: 'Conflict',
    detail: 'A closed order stays closed.',
    requestId: 'r1',
    allowed: ['open'],
  };
  const problem = await problemFrom(Response.json(document, { status: 409 }));
  expect(problem).toMatchObject({
    status: 409,
    code: 'transition-refused',
    message: 'A closed order stays closed.',
    requestId: 'r1',
    document: { allowed: ['open'] },
  });
});

test('an answer that is no problem document is told in words, with the request named in its header', async () => {
  const answer = new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'x-request-id': 'r2' } });
  const problem = await problemFrom(answer);
  expect(problem).toMatchObject({ status: 502, requestId: 'r2' });
  expect(problem.message).toContain('502');
});

test('no answer at all has the status 0', () => {
  expect(unreachable(new TypeError('Failed to fetch'))).toMatchObject({ status: 0, code: 'unreachable' });
});

test('what nobody foresaw shows nothing of its inside', () => {
  expect(problemMessage(new TypeError('x is undefined'))).not.toContain('undefined');
  expect(problemMessage(new ApiProblem({ detail: 'Say why.' }))).toBe('Say why.');
});
