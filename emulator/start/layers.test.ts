import { expect, test } from 'vitest';
import { Layers } from './layers.ts';

const recorder = () => {
  const stopped: string[] = [];
  const part = (name: string, error?: string) =>
    Promise.resolve({
      stop: async () => {
        stopped.push(name);
        if (error) throw new Error(error);
      },
    });
  return { stopped, part };
};

test('the last layer is stopped first', async () => {
  const { stopped, part } = recorder();
  const layers = new Layers();
  await layers.add(part('store'));
  await layers.add(part('functions'));
  await layers.add(part('front door'));
  await layers.stop();
  expect(stopped).toEqual(['front door', 'functions', 'store']);
});

test('when a part does not start, those beside it are stopped all the same', async () => {
  const { stopped, part } = recorder();
  const layers = new Layers();
  const late = new Promise(resolve => setTimeout(resolve, 20)).then(() => part('late'));
  await expect(layers.add(Promise.reject(new Error('no Java')), late)).rejects.toThrow('no Java');
  await layers.stop();
  expect(stopped).toEqual(['late']);
});

test('a part that does not stop keeps no other from it', async () => {
  const { stopped, part } = recorder();
  const layers = new Layers();
  await layers.add(part('store'));
  await layers.add(part('functions', 'stuck'));
  await expect(layers.stop()).rejects.toMatchObject({
    errors: [expect.objectContaining({ message: 'stuck' })],
  });
  expect(stopped).toEqual(['functions', 'store']);
});
