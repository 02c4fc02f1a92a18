import { nomSansGht } from '../nom-de-ght';
import { nombreDeJours } from '$lib/words/jours-de-charges';
import { FORMULE_JOURS } from '../contrat/regles';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { LigneDeVeille, TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import { auMillier, moisCourt, NR } from '../reunion/bloc';
import { PIECES_DITES } from '../demandes/mots';
import { CLASSEUR, ouEnMots } from '../demandes/ou-ecrire';
import type { Column } from '../table';

export const MOTS_DE_LA_VEILLE = {
  titre: 'Comité de veille sur la trésorerie',
  question: 'Quel hôpital ne pourra pas payer dans les six mois, et que doit-il déjà\u00a0?',
  legende: 'Trésorerie de chaque hôpital\u00a0: solde, plan, lignes tirées, dettes échues, moratoires, cessions',
  ordre:
    'D’abord qui prévoit un jour sous zéro, le plus bas en tête\u00a0; puis par jours de charges, le moins couvert d’abord.',
  note: `Plan\u00a0: prévision de l’hôpital en fin de mois, qui ne tient jamais lieu de solde. Creux\u00a0: le jour le plus bas du plan. Jours\u00a0: ${FORMULE_JOURS}.`,
  vide: 'Aucun hôpital n’a de compte dans ce jeu',
  videTexte:
    'Les soldes et les dettes échues viennent des situations mensuelles, le plan du plan de trésorerie que l’hôpital doit chaque mois (article D. 6145-72-3)\u00a0: feuille «\u00a0Comptes\u00a0» du classeur, versions «\u00a0Situation mensuelle\u00a0» et «\u00a0Plan de trésorerie\u00a0».',
  /** Null when every hospital has sent one. */
  sansPlan: (n: number): string | null =>
    n === 0
      ? null
      : `${n}\u00a0${accord(n, 'hôpital n’a', 'hôpitaux n’ont')} pas de plan dans les données\u00a0: ${CLASSEUR.toLowerCase()}, ${ouEnMots(PIECES_DITES.plan_tresorerie)}. Il est demandé à chacun, avec le contrat qui le suit ou, à défaut, directement.`,
  demandes: 'Ce qui manque, à demander',
  sansComptes: (n: number) =>
    `${n}\u00a0${accord(n, 'autre hôpital du jeu n’a', 'autres hôpitaux du jeu n’ont')} aucun compte\u00a0: feuille «\u00a0Comptes\u00a0» du classeur.`
};

/** Who goes under zero, what is already owed, who sent no plan. */
export function messageDeLaVeille({ bilan }: Pick<TresorerieModele, 'bilan'>): string {
  const { hopitaux, sousZero: sous, sansPlan, lignesTirees: tirees, dettesEchues: echues } = bilan;
  const plans = hopitaux - sansPlan;
  return [
    plans === 0
      ? 'Aucun plan de trésorerie n’a été reçu'
      : `${sous}\u00a0${accord(sous, 'hôpital', 'hôpitaux')} ${accord(sous, 'prévoit', 'prévoient')} un jour sous zéro, sur ${plans}\u00a0${accord(plans, 'plan reçu', 'plans reçus')}`,
    [
      tirees === null ? 'aucune ligne de trésorerie n’est renseignée' : `${euros(tirees)} de lignes tirées`,
      echues === null
        ? 'aucune dette fiscale et sociale échue n’est renseignée'
        : `${euros(echues)} de dettes fiscales et sociales échues connues`
    ].join(' et '),
    `${sansPlan}\u00a0${accord(sansPlan, 'hôpital n’a', 'hôpitaux n’ont')} pas envoyé de plan.`
  ].join('\u00a0; ');
}

/** One line a hospital: where it stands, where it goes, what it owes. */
export function colonnesDeLaVeille(mois: readonly string[]): Column<LigneDeVeille>[] {
  const euro = (
    key: string,
    title: string,
    de: (l: LigneDeVeille) => number | null,
    bas = false,
    titreDuFichier = title
  ): Column<LigneDeVeille> => ({
    ...{ key, title, figure: true, cell: (l) => auMillier(de(l)), file: { [`${titreDuFichier} (€)`]: de } },
    tone: (l) => {
      const v = de(l);
      return v === null ? 'quiet' : bas && v < 0 ? 'severe' : null;
    }
  });
  return [
    {
      key: 'nom',
      title: 'Hôpital',
      cell: ({ nom }) => nom,
      file: { FINESS: ({ ej }) => ej, Établissement: ({ nom }) => nom }
    },
    {
      ...{ key: 'ght', title: 'GHT', cell: ({ ghtNom }) => nomSansGht(ghtNom) },
      file: { 'Code du GHT': ({ ght }) => ght, GHT: ({ ghtNom }) => ghtNom }
    },
    euro('solde', 'Solde', (l) => l.solde, true),
    { key: 'le', title: 'Au', cell: ({ soldeLe }) => (soldeLe === null ? NR : dateCourte(soldeLe)) },
    {
      ...{
        key: 'jours',
        title: 'Jours',
        figure: true,
        cell: ({ jours }) => (jours === null ? NR : nombreDeJours(jours))
      },
      file: { 'Jours de charges': ({ jours }) => (jours === null ? null : Math.round(jours * 100) / 100) }
    },
    ...mois.map((fin) =>
      euro(
        fin,
        moisCourt(Number(fin.slice(5, 7))),
        ({ plan }) => plan.find((p) => p.fin === fin)?.montant ?? null,
        true,
        `Plan, ${dateCourte(fin)}`
      )
    ),
    euro('creux', 'Creux du plan', (l) => l.creux, true),
    euro('lignes', 'Lignes tirées', (l) => l.lignesTirees),
    euro('echues', 'Fiscal et social échu', (l) => l.dettesEchues),
    euro('fournisseurs', 'Fournisseurs échus', (l) => l.fournisseursEchus),
    euro('moratoires', 'Moratoires', (l) => l.moratoires),
    euro('cessions', 'Créances cédées', (l) => l.cessions)
  ];
}
