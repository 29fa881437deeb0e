/** How long a silence lasts, in minutes. */
export const lengths = {
  60: 'For an hour',
  240: 'For 4 hours',
  480: 'For a shift of 8 hours',
  1440: 'For a day',
  10080: 'For a week',
  43200: 'For 30 days',
} as const;
