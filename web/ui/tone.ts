/** What a colour says. */
export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | 'violet';
