import type { Grade } from '$lib/domain/alerte/grades';

export const GRADES_EN_MOTS: Readonly<Record<Grade, string>> = {
  pm: 'personnel médical',
  pnm: 'personnel non médical'
};
