import { type Index, indexesFor, neededIndexes } from '../../../platform/firestore/indexes.ts';
import { sumGroups } from '../../../platform/firestore/query.ts';
import { levels } from './daily/figures.ts';
import { collections, monthsQuery, ongoingQuery } from './daily/repository.ts';
import { downtimeQueries, failureQueries } from './report/repository.ts';

/** What happened to one asset, or to all, in a period. */
export function reportIndexes(): Index[] {
  const period = { from: '', to: '' };
  const specs = ['asset', undefined].flatMap(asset => [
    ...failureQueries(asset, period),
    ...downtimeQueries(asset, period),
  ]);
  return specs.flatMap(neededIndexes);
}

/** What a roll-up looks for, the days of a scope, and sums of what changed before one: a sum needs its fields in the index. */
export function dailyFigureIndexes(): Index[] {
  const sort = { field: 'date', direction: 'asc' } as const;
  const days = indexesFor(collections.days, [{ field: 'scope', array: false }], sort);
  const groups = sumGroups(levels.map(level => `figures.${level}`));
  const sums = groups.map(group => group.map(fieldPath => ({ fieldPath, order: 'ASCENDING' as const })));
  return [
    ...days,
    ...days.flatMap(index => sums.map(fields => ({ ...index, fields: [...index.fields, ...fields] }))),
    ...[monthsQuery(''), ongoingQuery].flatMap(neededIndexes),
  ];
}
