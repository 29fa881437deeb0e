import type { Section } from './section.ts';

/** A section's table as Markdown. */
export function markdownTable({ columns, rows }: Pick<Section, 'columns' | 'rows'>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|${columns.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}

/** A section's table for a terminal: the first column to the left, the others to the right. */
export function plainTable({ columns, rows }: Pick<Section, 'columns' | 'rows'>): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map(row => row[index]?.length ?? 0)),
  );
  const pad = (cell: string, index: number) =>
    index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0);
  return [columns, ...rows].map(row => row.map(pad).join('  ').trimEnd()).join('\n');
}
