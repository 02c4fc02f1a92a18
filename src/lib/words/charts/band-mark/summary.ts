import { horsBande, situation } from '$lib/domain/indicateur/situation';
import type { Direction } from '$lib/domain/indicateur/fiche';
import type { Unite } from '$lib/format/nombre';
import type { BandePoint, Point } from '$lib/views/modele';
import { bandeEnMots, placeEnMots } from '../bande';
import { estTrace, lirePoint } from '../lecture';

/** « 83,2 % : au-dessus du P80 national (82,1 %), favorable », or why there is no value and the band. */
export function summary(label: string, point: Point | null, bande: BandePoint, direction: Direction, u: Unite): string {
  if (!estTrace(point)) return `${label}, ${lirePoint(point, u)}\u00a0; ${bandeEnMots(bande, u)}`;
  const sens = horsBande(situation(point.valeur, bande), direction);
  const mot = sens === 'favorable' ? ', favorable' : sens === 'defavorable' ? ', défavorable' : '';
  return `${label}, ${lirePoint(point, u)}\u00a0: ${placeEnMots(point.valeur, bande, u)}${mot}`;
}
