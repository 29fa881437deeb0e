import { expect, test } from 'vitest';
import { cleanHtml } from './clean-html.ts';

test.each([
  ['<p style="x" onclick="evil()">A <b>b</b></p>', '<p>A <b>b</b></p>'],
  ['<script>evil()</script>A<!-- c --><style>p{}</style>', 'A'],
  ['<img src=x onerror=evil()>A', 'A'],
  [
    '<a href="https://a.example/x?y=1">A</a>',
    '<a href="https://a.example/x?y=1" rel="noopener noreferrer" target="_blank">A</a>',
  ],
  ['<a href="javascript:evil()">A</a>', '<a>A</a>'],
  ['1 < 2 &amp; <p', '1 &lt; 2 &amp; &lt;p'],
  ['<svg><a href="https://a.example">A</a></svg>B', 'B'],
])('%s becomes %s', (html, clean) => {
  expect(cleanHtml(html)).toBe(clean);
});
