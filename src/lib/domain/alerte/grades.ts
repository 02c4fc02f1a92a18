/** The two grades of which posts are authorised and paid: doctors, and everyone else. */
export const GRADES = ['pm', 'pnm'] as const;
export type Grade = (typeof GRADES)[number];

/** Monthly series of the posts paid (ETPR), by grade. */
export const ETPR_PAYES: Readonly<Record<Grade, string>> = { pm: 'ETPR_PM_MENSUEL', pnm: 'ETPR_PNM_MENSUEL' };
