import type { Section } from './section.ts';
import { markdownTable } from './tables.ts';

/** Where and when the figures were taken. */
export type Circumstances = { machine: string; load: string; date: Date };

/** The figures as a document. */
export function report(sections: readonly Section[], { machine, load, date }: Circumstances): string {
  return `# Performance

Written by \`npm run bench -- --write\`, which starts all it needs on free ports and takes some ten minutes.

- Taken on ${date.toISOString().slice(0, 10)} on ${machine}.
- Load of the machine over a minute: ${load}. Whatever else runs on it lowers the figures; the ratios much less.
- Firestore and Authentication are the official emulators on the same machine, so that they and the load take their share of
  its cores. On Google Cloud a read takes longer, and a function has its processor for itself.

A ratio is the median, over the rounds, of one side's figure ÷ the other's in the same round; the sides take turns, A B A B, so that
what disturbs the machine disturbs both. Other figures are medians of the rounds, or of one run. An aim is beside what has one.

${sections.map(chapter).join('\n\n')}
`;
}

function chapter(section: Section): string {
  return `## ${section.title}\n\n${section.how}\n\n${markdownTable(section)}`;
}
