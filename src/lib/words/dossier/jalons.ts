import { jourDesRetards } from '$lib/domain/action/jalon';
import { finDuCalendrier } from '$lib/domain/contrat/fin-du-calendrier';
import { atteintApresGel, quandArrete } from '$lib/format/arret';
import { dateCourte, jourBref } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { ContratEntete, JalonChiffre } from '$lib/views/contrat/contrat.types';
import type { RevueModele } from '$lib/views/reunion/reunion.types';
import { glissement } from '../charts/gantt/glissement';
import type { JalonDessine } from '../charts/milestones/milestones.types';
import type { ChiffreCle } from '../reunion/bloc';
import type { PagePlanche } from './dossier.types';
import { MOTS_DES_JALONS as MOTS } from './mots';

/** As many as a page draws with room for their names; of them, late ones at most, so that some to come are seen. */
const [DESSINES, EN_RETARD] = [11, 7];

type Tete = Pick<ContratEntete, 'au' | 'arret'>;

/**
 * The milestones that a review looks at: late ones, then the next of each action within a year, those with the most
 * euros at stake first when there are too many, in the order of their days. No page without any.
 */
export function pageDesJalons({ retard, prochains, autres }: RevueModele['jalons'], entete: Tete): PagePlanche[] {
  const tous = [...retard, ...prochains];
  if (tous.length === 0) return [];
  const lesRetards = choisis(retard, Math.max(EN_RETARD, DESSINES - prochains.length));
  const [prochain, ...suite] = prochains;
  const aVenir = prochain === undefined ? [] : [prochain, ...choisis(suite, DESSINES - lesRetards.length - 1)];
  const dessines = [...lesRetards, ...aVenir].toSorted((a, b) => a.echeance.localeCompare(b.echeance));
  const au = jourDesRetards(entete.au, entete.arret);
  return [
    {
      ...{ genre: 'planche', id: 'jalons' },
      titre: titreDe(retard.length, prochain, entete),
      sousTitre: MOTS.sousTitre(entete.arret === null ? dateCourte(au) : null, au),
      dessin: {
        genre: 'jalons',
        jalons: { au, jalons: dessines.map((jalon) => dessine(jalon, retard.includes(jalon), au)) }
      },
      chiffres: chiffresDe(retard, prochains, { autres, entete }),
      question: null,
      note: [
        ...(dessines.length < tous.length ? [MOTS.premiers(dessines.length, tous.length)] : []),
        ...(dessines.some((jalon) => glissement(jalon.echeanceInitiale, jalon.echeance) !== null) ? [MOTS.report] : []),
        ...(dessines.some(({ enJeu }) => (enJeu ?? 0) > 0) ? [MOTS.enJeu] : [])
      ].join(' ')
    }
  ];
}

/** The most euros at stake first. */
const choisis = (jalons: readonly JalonChiffre[], combien: number): JalonChiffre[] =>
  jalons.toSorted((a, b) => (b.enJeu ?? 0) - (a.enJeu ?? 0)).slice(0, Math.max(0, combien));

function titreDe(enRetard: number, prochain: JalonChiffre | undefined, { au, arret }: Tete): string {
  if (arret !== null) return MOTS.arretes(enRetard, quandArrete(arret));
  const suite = prochain === undefined ? MOTS.aucunAutre : MOTS.leProchain(jourBref(prochain.echeance, au));
  return `${MOTS.enRetard(enRetard)}, ${suite}`;
}

/** « 04/12 (+1 mois) · 0,4 M€ ». */
function dessine(
  { action, libelle, echeance, echeanceInitiale, atteintLe, jours, enJeu }: JalonChiffre,
  retard: boolean,
  au: string
): JalonDessine {
  const report = glissement(echeanceInitiale, echeance);
  return {
    ...{ nom: `${action} ${libelle}`, echeance, retard },
    dit: [
      jourBref(echeance, au) + (report === null ? '' : ` (${report})`),
      ...(retard ? [MOTS.joursDeRetard(jours)] : []),
      ...(atteintLe === undefined ? [] : [atteintApresGel(atteintLe)]),
      ...(enJeu === null || enJeu <= 0 ? [] : [euros(enJeu)])
    ].join(' · ')
  };
}

function chiffresDe(
  retard: readonly JalonChiffre[],
  prochains: readonly JalonChiffre[],
  { autres, entete }: { autres: number; entete: Tete }
): ChiffreCle[] {
  const [pire] = retard;
  const actions = new Map(
    retard.flatMap(({ action, enJeu }) => (enJeu === null || enJeu <= 0 ? [] : [[action, enJeu] as const]))
  );
  const enJeu = [...actions.values()].reduce((somme, montant) => somme + montant, 0);
  const [prochain] = prochains;
  return [
    {
      ...{ libelle: MOTS.jalonsEnRetard, precision: pire === undefined ? '' : MOTS.lePlusAncien(pire.jours) },
      ...{ valeur: String(retard.length), manque: retard.length > 0 }
    },
    ...(enJeu === 0
      ? []
      : [
          {
            libelle: MOTS.resteDesRetards,
            precision: MOTS.desActions(actions.size),
            valeur: euros(enJeu),
            manque: true
          }
        ]),
    ...(prochain === undefined
      ? []
      : [
          {
            ...{ libelle: MOTS.prochainJalon, precision: `${prochain.action} ${prochain.libelle}` },
            ...{ valeur: jourBref(prochain.echeance, entete.au), manque: false }
          }
        ]),
    ...(entete.arret === null
      ? [
          {
            ...{ libelle: MOTS.dus, precision: MOTS.dici(dateCourte(finDuCalendrier(entete.au))) },
            ...{ valeur: String(prochains.length + autres), manque: false }
          }
        ]
      : [])
  ];
}
