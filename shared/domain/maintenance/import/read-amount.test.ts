import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMoney, readNumber, writeMoney } from './read-amount.ts';

describe('an amount is read as minor units', () => {
  test.each([
    ['183.05', 'AUD', 18_305],
    ['0', 'AUD', 0],
    ['-0.00', 'AUD', 0],
    ['-1234.5', 'AUD', -123_450],
    ['1234.50-', 'AUD', -123_450],
    ['+7', 'AUD', 700],
    ['1,234,567.8', 'AUD', 123_456_780],
    ['-1,234', 'AUD', -123_400],
    ['12.3400', 'AUD', 1234],
    ['1234', 'JPY', 1234],
    ['1234.0', 'JPY', 1234],
    ['1.234', 'KWD', 1234],
  ])('%s %s is %d', (cell, currency, amount) => {
    expect(readMoney(cell, currency)).toBe(amount);
  });

  test.each([
    ['PM01', 'AUD', 'is no amount; write 1234.50'],
    ['$12', 'AUD', 'is no amount'],
    ['1.234,50', 'AUD', 'is no amount'],
    ['12,34', 'AUD', 'is no amount'],
    ['1e3', 'AUD', 'is no amount'],
    ['--1', 'AUD', 'is no amount'],
    ['-1-', 'AUD', 'is no amount'],
    ['.5', 'AUD', 'is no amount'],
    ['12345678901234567890', 'AUD', 'is no amount'],
    ['1.005', 'AUD', 'has more than 2 decimals'],
    ['1.5', 'JPY', 'has more than 0 decimals'],
    ['1.2345', 'KWD', 'has more than 3 decimals'],
  ])('%s %s %s', (cell, currency, message) => {
    expect(() => readMoney(cell, currency)).toThrow(message);
  });

  test.each(['AUD', 'JPY', 'KWD'])('and written in major units, which read the same: %s', currency => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), amount => {
        expect(readMoney(writeMoney(amount, currency), currency)).toBe(amount);
      }),
    );
  });

  test('is written with the decimals of its currency', () => {
    expect(writeMoney(-123_450, 'AUD')).toBe('-1234.50');
    expect(writeMoney(1234, 'JPY')).toBe('1234');
    expect(writeMoney(5, 'KWD')).toBe('0.005');
  });
});

describe('a number', () => {
  test.each([
    ['2', 2],
    ['0.125', 0.125],
    ['-3', -3],
    ['-0', 0],
    ['1,000', 1000],
  ])('%s is %d', (cell, number) => {
    expect(readNumber(cell)).toBe(number);
  });

  test.each(['two', '1,5', '1e3', '0x10', 'Infinity', ''])('%j is none', cell => {
    expect(() => readNumber(cell)).toThrow('is no number; write 1234.5');
  });
});
