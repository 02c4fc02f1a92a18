/** Changes when the shape or the meaning of a model changes (`version.test.ts` holds it). */
export const VIEWS_VERSION = '18';
