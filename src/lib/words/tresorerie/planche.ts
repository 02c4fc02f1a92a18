import { eurosAuMillier } from '$lib/format/au-millier';
import { nombreDeJours } from '$lib/words/jours-de-charges';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { passeSousZero } from '$lib/domain/comptes/veille';
import { accord } from '$lib/format/phrase';
import type { LigneDeVeille, TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import { auMillier, type ChiffreCle, type FeuilleDePlanche, moisCourt, moisDe, NR } from '../reunion/bloc';
import type { Column } from '../table';

type Lu = Pick<TresorerieModele, 'bilan' | 'lignes' | 'mois'>;

export interface PlancheDeLaVeille extends FeuilleDePlanche {
  legende: string;
  lignes: readonly LigneDeVeille[];
}

/** As many hospitals as can be read from the other end of a table. */
const LUS_DE_LOIN = 8;

/** The sheet of the committee: who cannot pay on some day ahead, what each lacks, and what to ask. */
export function plancheDeLaVeille(m: Lu): PlancheDeLaVeille {
  const lignes = m.lignes.slice(0, LUS_DE_LOIN);
  return {
    ...{ titre: titreDe(m), lignes },
    sousTitre: `Jour le plus bas prévu, jours de charges et dettes échues\u00a0; ${m.bilan.hopitaux}\u00a0${accord(m.bilan.hopitaux, 'hôpital', 'hôpitaux')} de la région`,
    legende:
      lignes.length === m.bilan.hopitaux ? 'Chaque hôpital' : `Les ${lignes.length}\u00a0premiers de l’ordre du comité`,
    chiffres: chiffresDe(m),
    question: questionDe(m),
    note: 'Jour le plus bas\u00a0: prévision du plan de trésorerie de l’hôpital. Jours\u00a0: dernier solde du compte 515, en jours de charges.'
  };
}

const horizon = ({ mois }: Lu): string => (mois.length === 0 ? '' : ` d’ici ${moisDe(mois.at(-1) ?? '')}`);

function titreDe(m: Lu): string {
  const { hopitaux, sousZero, sansPlan, manque } = m.bilan;
  const plans = hopitaux - sansPlan;
  if (plans === 0) return 'Aucun plan de trésorerie n’a été reçu\u00a0: aucun jour à venir n’est connu';
  if (sousZero === 0)
    return `Aucun hôpital ne prévoit de jour sous zéro${horizon(m)}, sur ${plans}\u00a0${accord(plans, 'plan reçu', 'plans reçus')}`;
  return `${sousZero}\u00a0${accord(sousZero, 'hôpital passe', 'hôpitaux passent')} sous zéro${horizon(m)}\u00a0: il ${accord(sousZero, 'lui', 'leur')} manque ${eurosAuMillier(manque)}${sousZero > 1 ? ', chacun à son jour le plus bas' : ''}`;
}

function chiffresDe({ bilan, lignes }: Lu): ChiffreCle[] {
  const { hopitaux, sousZero, sansPlan, lignesTirees, dettesEchues } = bilan;
  const plans = hopitaux - sansPlan;
  // The committee's order puts the lowest first, when one is under zero.
  const bas = lignes.find(passeSousZero);
  return [
    ...(plans === 0
      ? []
      : [
          {
            ...{ libelle: 'Hôpitaux qui prévoient un jour sous zéro', precision: 'sur les plans reçus' },
            ...{ valeur: `${sousZero} sur ${plans}`, manque: sousZero > 0 }
          }
        ]),
    ...(bas
      ? [
          {
            ...{ libelle: 'Caisse la plus basse prévue', precision: `${bas.nom}, ${moisDe(bas.creuxLe ?? '')}` },
            ...{ valeur: eurosAuMillier(bas.creux ?? 0), manque: true }
          }
        ]
      : []),
    {
      ...{ libelle: 'Plans de trésorerie non reçus', precision: 'dus chaque mois' },
      ...{ valeur: `${sansPlan} sur ${hopitaux}`, manque: sansPlan > 0 }
    },
    {
      ...{ libelle: 'Lignes de trésorerie tirées', precision: 'montants connus' },
      ...{ valeur: auMillier(lignesTirees), manque: false }
    },
    {
      ...{ libelle: 'Dettes fiscales et sociales échues', precision: 'montants connus' },
      ...{ valeur: auMillier(dettesEchues), manque: dettesEchues !== null && dettesEchues > 0 }
    }
  ];
}

function questionDe({ bilan: { sousZero, sansPlan } }: Lu): string | null {
  const phrases = [
    ...(sousZero === 0
      ? []
      : [
          `Pour ${accord(sousZero, 'l’hôpital', 'chaque hôpital')} sous zéro\u00a0: qui avance la trésorerie, quelle dette est reportée, et avant quel jour\u00a0?`
        ]),
    ...(sansPlan === 0
      ? []
      : [
          `Demander son plan à ${accord(sansPlan, 'l’hôpital qui ne l’a', `chacun des ${sansPlan}\u00a0hôpitaux qui ne l’ont`)} pas envoyé, membre d’un contrat suivi ou non.`
        ])
  ];
  return phrases.length === 0 ? null : phrases.join(' ');
}

/** Few columns, in large type: who, its lowest day, its days, what is due. */
export const COLONNES_DE_LA_PLANCHE: readonly Column<LigneDeVeille>[] = [
  { key: 'nom', title: 'Hôpital', cell: ({ nom }) => nom },
  {
    ...{ key: 'creux', title: 'Jour le plus bas', figure: true, cell: ({ creux }) => auMillier(creux) },
    tone: (l) => (l.creux === null ? 'quiet' : passeSousZero(l) ? 'severe' : null)
  },
  {
    key: 'quand',
    title: 'Mois',
    cell: ({ creuxLe }) =>
      creuxLe === null ? NR : `${moisCourt(Number(creuxLe.slice(5, 7)))}\u00a0${anneeDe(creuxLe)}`
  },
  {
    ...{ key: 'jours', title: 'Jours', figure: true },
    cell: ({ jours }) => (jours === null ? NR : nombreDeJours(jours))
  },
  { key: 'echues', title: 'Fiscal et social échu', figure: true, cell: ({ dettesEchues }) => auMillier(dettesEchues) },
  {
    ...{ key: 'fournisseurs', title: 'Fournisseurs échus', figure: true },
    cell: ({ fournisseursEchus }) => auMillier(fournisseursEchus)
  }
];
