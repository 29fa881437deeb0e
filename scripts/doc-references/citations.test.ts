import { expect, test } from 'vitest';
import { citationsIn } from './citations.ts';

test.each([
  ['a link', 'See [the design](docs/architecture.md).', [{ form: 'link', text: 'docs/architecture.md' }]],
  ['a link with a title', '[a](b.md "the title")', [{ form: 'link', text: 'b.md' }]],
  ['a picture', '![A board](docs/board.png)', [{ form: 'link', text: 'docs/board.png' }]],
  [
    'a picture in HTML',
    '<img alt="a board" src="docs/board.png">',
    [{ form: 'link', text: 'docs/board.png' }],
  ],
  [
    'the definition of a link',
    '[design]: docs/architecture.md',
    [{ form: 'link', text: 'docs/architecture.md' }],
  ],
  [
    'code in a sentence',
    'Run `npm test` in `web/`.',
    ['npm test', 'web/'].map(text => ({ form: 'code', text })),
  ],
  [
    'code as the text of a link',
    '[`rules.ts`](shared/rules.ts)',
    [
      { form: 'code', text: 'rules.ts' },
      { form: 'link', text: 'shared/rules.ts' },
    ],
  ],
  ['a sentence', 'Nothing (at all) is [cited] here.', []],
])('%s', (_, markdown, cited) => {
  expect(citationsIn(markdown)).toEqual(cited.map(citation => ({ ...citation, line: 1 })));
});

test('each line of a code block is one citation, with its number', () => {
  expect(citationsIn('Try:\n\n```sh\nnpm start\n[a](b.md)\n```\n`c.ts`')).toEqual([
    { form: 'block', text: 'npm start', line: 4 },
    { form: 'block', text: '[a](b.md)', line: 5 },
    { form: 'code', text: 'c.ts', line: 7 },
  ]);
});
