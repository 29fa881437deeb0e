import { costRows } from './month-of.ts';
import { typicalUse } from './use.ts';

/* `npm run costs`: the rows of the table in docs/costs.md, after a change of use.ts or prices.ts. */
console.log(costRows(typicalUse).join('\n'));
