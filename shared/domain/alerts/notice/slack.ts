import { because, headline, headlineOfAll, linkTo, type Told } from './words.ts';

const mostSections = 20;

/** A message for Slack about alerts. @see https://docs.slack.dev/messaging/formatting-message-text */
export function slackOf(told: readonly Told[], appUrl: string) {
  const sections = told.slice(0, mostSections).map(one => ({
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: `*<${linkTo(one, appUrl)}|${escaped(headline(one))}>*\n${escaped(one.alert.summary)}\n_${escaped(because(one))}_`,
    },
  }));
  return { text: escaped(headlineOfAll(told)), blocks: sections };
}

/** The three characters that Slack reads as its own. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
