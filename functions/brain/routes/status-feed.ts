import type { PlatformStatus, PublicIncident } from '@chatterfix/shared/domain/operations/status/schemas.ts';
import { Feed } from 'feed';

/**
 * The incidents of a status as a feed.
 *
 * @param page the address of the status page.
 */
export function statusFeed({ incidents, checkedAt }: PlatformStatus, page: string): Feed {
  const feed = new Feed({
    title: 'ChatterFix status',
    description: 'What went wrong with ChatterFix, and when it was over',
    id: page,
    link: page,
    copyright: 'ChatterFix',
    ...(checkedAt && { updated: new Date(checkedAt) }),
  });
  for (const incident of incidents) {
    const link = `${page}#${incident.id}`;
    feed.addItem({
      id: link,
      link,
      title: titleOf(incident),
      content: storyOf(incident),
      date: new Date(incident.steps.at(-1)?.at ?? incident.openedAt),
      published: new Date(incident.openedAt),
    });
  }
  return feed;
}

function titleOf({ service, state, pattern }: PublicIncident): string {
  return `${service}: ${pattern.replaceAll('-', ' ')}, ${state}`;
}

function storyOf({ steps }: PublicIncident): string {
  return steps.map(({ at, step }) => `${at} ${step.replaceAll('-', ' ')}`).join('\n');
}
