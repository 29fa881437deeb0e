import axe from 'axe-core';
import type { Page } from 'playwright-core';

type Finding = { rule: string; where: string[] };

/** What axe finds wrong with a page; the page's context needs `bypassCSP`. */
export async function findings(page: Page): Promise<Finding[]> {
  const found = await page.evaluate(async source => {
    // The page's policy permits no scripts but its own; this one comes by the debugger.
    const scope = new Function(`${source}; return axe;`)();
    return (await scope.run({ resultTypes: ['violations'] })).violations;
  }, axe.source);
  return found.map(({ id, nodes }: axe.Result) => ({
    rule: id,
    where: nodes.map(node => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  }));
}
