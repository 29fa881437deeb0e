import { expect, test } from 'vitest';
import { recognise } from './recognise.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['%PDF-1.7\n', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['RIFF\n\x01\0\0WEBPVP8 ', 'image/webp'],
])('%j is %s', (beginning, type) => {
  expect(recognise(bytes(beginning))).toBe(type);
});

test.each([
  ['HTML', '<!doctype html><script>alert(1)</script>'],
  ['HTML that holds a PDF', '<script>x</script>%PDF-1.7'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a ZIP, such as a document of Office', 'PK\x03\x04'],
  ['what Office wrote before', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['a sound in the frame of a WebP', 'RIFF\x24\x01\0\0WAVEfmt '],
  ['the beginning of a beginning', '%PDF'],
  ['nothing', ''],
])('%s is not shown', (_, beginning) => {
  expect(recognise(bytes(beginning))).toBeUndefined();
});
