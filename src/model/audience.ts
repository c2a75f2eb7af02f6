/** Whom a report is for: everybody, or those who work on the plans. */
export type Audience = 'public' | 'internal';
