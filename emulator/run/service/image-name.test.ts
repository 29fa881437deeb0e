import { expect, test } from 'vitest';
import { functionInImage, imageName } from './image-name.ts';

test('The function and its version come back from the name of an image', () => {
  const image = imageName({ project: 'p', location: 'us-central1' }, 'event-relay', '3f9c');
  expect(functionInImage(image)).toEqual({ name: 'event-relay', version: '3f9c' });
});

test('An image without a tag is the latest', () => {
  expect(functionInImage('localhost:5000/cmms')).toEqual({ name: 'cmms', version: 'latest' });
});
