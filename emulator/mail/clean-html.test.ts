import { expect, test } from 'vitest';
import { cleanHtml } from './clean-html.ts';

const elsewhere = 'rel="noopener noreferrer" target="_blank"';

test.each([
  ['<p style="x" onclick="evil()">A <b>b</b></p>', '<p>A <b>b</b></p>'],
  ['<script>evil()</script>A<!-- c --><style>p{}</style>', 'A'],
  ['<h1>A</h1>', '<h3>A</h3>'],
  ['<img src=x onerror=evil()>A', 'A'],
  ['<a href="https://a.example/x">A</a>', `<a href="https://a.example/x" ${elsewhere}>A</a>`],
  ['<a href="javascript:evil()">A</a>', `<a ${elsewhere}>A</a>`],
])('%s becomes %s', (html, clean) => {
  expect(cleanHtml(html)).toBe(clean);
});
