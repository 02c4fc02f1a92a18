import type { CapaciteVue, DialogueModele, SerieVue } from '$lib/views/reunion/reunion.types';
import { SOMME_HORS_EUROS } from '../perimetre-dit';
import {
  colonnes,
  compte,
  difference,
  ecart,
  ecartEnPoints,
  ensemble,
  lignesDEntites,
  manqueDe,
  moisCourt,
  moisDe,
  tauxEnMots,
  type Bloc,
  type Manque
} from './bloc';

type Lu = Pick<DialogueModele, 'capacite' | 'exercice'>;

/** What only the hospital follows: a table as soon as one of them tells one of the two, none before. */
export function blocDeLaCapacite({ capacite, exercice }: Lu): Bloc[] {
  const { lits, codage, entites } = capacite;
  if (lits.mois === 0 && codage.mois === 0) return [];
  const n1 = exercice - 1;
  const mois = lits.mois === 0 ? 'dernier mois' : moisCourt(lits.mois);
  return [
    {
      id: 'capacite',
      titre: 'Lits MCO ouverts et séjours codés à 30 jours',
      note: noteDe(capacite),
      colonnes: colonnes(
        ...['Entité', `Lits ouverts, ${mois}`, `${mois} ${n1}`, 'Moyenne à date', `Moyenne ${n1}`, 'Écart'],
        ...['Séjours codés', `Codés ${n1}`, 'Écart du codage']
      ),
      lignes: lignesDEntites(
        entites,
        (c) => [
          ...[compte(c.lits), compte(c.lits_avant), compte(c.moyenne), compte(c.moyenne_avant)],
          ecart(difference(c.moyenne, c.moyenne_avant), 0),
          ...[tauxEnMots(c.codage), tauxEnMots(c.codage_avant), ecartEnPoints(difference(c.codage, c.codage_avant))]
        ],
        SOMME_HORS_EUROS
      ),
      vide: ''
    }
  ];
}

function noteDe({ lits, codage }: CapaciteVue): string {
  const lu = ({ jusquAu }: SerieVue) => (jusquAu === null ? 'aucun mois connu' : `jusqu’à fin ${moisDe(jusquAu)}`);
  return `Lits ouverts\u00a0: moyenne du mois, ${lu(lits)}, et des mêmes mois un an avant. Codés\u00a0: part des séjours d’hospitalisation complète codés et groupés 30\u00a0jours après la sortie, ${lu(codage)}. Source\u00a0: suivi mensuel de l’établissement.`;
}

/** « Fin septembre 2026, 1 156 lits ouverts (+12 en un an) ; 84,1 % des séjours codés à 30 jours »; null of nothing. */
export function capaciteEnMots({ capacite: { lits, codage, entites } }: Lu): string | null {
  const [ouverts, avant, code] = (['lits', 'lits_avant', 'codage'] as const).map((quoi) => ensemble(entites, quoi));
  const enUnAn = difference(ouverts ?? null, avant ?? null);
  const dits = [
    ...(lits.jusquAu === null || typeof ouverts !== 'number'
      ? []
      : [
          `Fin ${moisDe(lits.jusquAu)}, ${compte(ouverts)}\u00a0lits ouverts${enUnAn === null ? '' : ` (${ecart(enUnAn, 0)} en un an)`}`
        ]),
    ...(codage.jusquAu === null || typeof code !== 'number'
      ? []
      : [`${tauxEnMots(code)} des séjours codés à 30\u00a0jours, jusqu’à fin ${moisDe(codage.jusquAu)}`])
  ];
  return dits.length === 0 ? null : dits.join('\u00a0; ');
}

/** The lines that nothing fills, for the hospitals that tell nothing of them; none when all that can tell do. */
export function manquesDeCapacite({ lits, codage }: CapaciteVue): Manque[] {
  const manque = (quoi: string, { mois, muets }: SerieVue, fichier: string): Manque[] =>
    manqueDe(quoi, { aucun: mois === 0, muets }, fichier);
  return [
    ...manque('Lits ouverts par mois', lits, 'suivi mensuel de l’établissement, lits ouverts par unité'),
    ...manque('Délai de codage', codage, 'suivi du DIM, part des séjours codés à 30 jours')
  ];
}
