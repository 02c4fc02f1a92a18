import { dateLongue } from '$lib/format/date';
import { nombre } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import { fermesDuModele } from '$lib/views/fermes-dits';
import type { JeuModele } from '$lib/views/jeu/jeu.types';

/** What a dataset holds, each count with its word; what is closed to the reader may hold other indicators. */
export function contenuDuJeu(jeu: JeuModele): { n: string; quoi: string }[] {
  const compte = (n: number, mot: string) => ({ n: nombre(n), quoi: accord(n, mot) });
  return [
    compte(jeu.perimetres.length, 'périmètre'),
    compte(jeu.etablissements, 'établissement'),
    ...(fermesDuModele(jeu).length > 0 ? [] : [compte(jeu.indicateurs, 'indicateur')]),
    ...(jeu.annees === null ? [] : [anneesDuJeu(jeu.annees)])
  ];
}

function anneesDuJeu([de, a]: [number, number]): { n: string; quoi: string } {
  return de === a ? { n: String(a), quoi: 'année' } : { n: `${de}–${a}`, quoi: 'années' };
}

export const MOTS_DE_LA_CARTE = {
  portefeuille: 'Portefeuille',
  indicateurs: 'Indicateurs',
  explorer: 'Explorer',
  donneesAu: (date: string) => `Données au ${dateLongue(date)}`
};
