import axe from 'axe-core';
import type { Page } from 'playwright-core';

type Finding = { rule: string; where: string[] };

/** What axe finds wrong with a page; the page's context needs `bypassCSP`. */
export async function findings(page: Page): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await bringAxe(page);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
    });
    return violations;
  });
  return found.map(({ id, nodes }: axe.Result) => ({
    rule: id,
    where: nodes.map(node => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  }));
}

/** Once for each page that is loaded: it is a megabyte of code. */
async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source => {
    // The page's policy permits no scripts but its own; this one comes by the debugger.
    Object.assign(globalThis, { axe: new Function(`${source}; return axe;`)() });
  }, axe.source);
}
