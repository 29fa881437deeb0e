import { because, factsOf, headline, headlineOfAll, linkTo, type Told } from './words.ts';

const mostSections = 20;
/** Slack refuses a section of more than 3,000 letters: so long at most is each part of one. */
const mostLetters = { headline: 500, summary: 1500, because: 500 };

/** A message for Slack about alerts. @see https://docs.slack.dev/messaging/formatting-message-text */
export function slackOf(told: readonly Told[], appUrl: string) {
  const left = told.length - mostSections;
  const sections = told.slice(0, mostSections).map(one => sectionOf(textOf(one, appUrl)));
  const more = left > 0 ? [sectionOf(`<${appUrl}/alerts|And ${left} more>`)] : [];
  return { text: escaped(headlineOfAll(told), mostLetters.headline), blocks: [...sections, ...more] };
}

function textOf(one: Told, appUrl: string): string {
  const title = `*<${linkTo(one, appUrl)}|${escaped(headline(one), mostLetters.headline)}>*`;
  const summary = escaped(factsOf(one), mostLetters.summary);
  return `${title}\n${summary}\n_${escaped(because(one), mostLetters.because)}_`;
}

function sectionOf(text: string) {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

/** The three characters that Slack reads as its own. */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text in which nothing is markup, not longer than so many letters when it is escaped. */
function escaped(text: string, most: number): string {
  let short = '';
  for (const letter of text) {
    const written = entities[letter] ?? letter;
    if (short.length + written.length >= most) return `${short}…`;
    short += written;
  }
  return short;
}
