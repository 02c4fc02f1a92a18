import { CLASSES_D_AIDE, type ClasseDAide } from '$lib/domain/contrat/codes-d-aide';
import { JUSQU_AU_GEL } from '$lib/format/arret';
import { euros } from '$lib/format/nombre';
import type { AnneeDAide } from '$lib/views/aides/aides.types';
import type { Column } from '../table';
import { GELS } from '../gel-de-l-annee';
import { CLASSES } from './classes';

/** An amount in a cell; zero is a dash, absent is said. */
export const montant = (valeur: number): string => (valeur === 0 ? '—' : euros(valeur));
const montantOuRien = (valeur: number | null): string => (valeur === null ? '—' : euros(valeur));

/** Aid by year in its classes, then the plan of the same year. */
export const COLONNES_DES_ANNEES: readonly Column<AnneeDAide>[] = [
  {
    key: 'annee',
    title: 'Exercice',
    cell: ({ annee }) => anneeEnMots(annee),
    file: { Exercice: ({ annee }) => annee ?? anneeEnMots(annee) }
  },
  ...CLASSES_D_AIDE.map((classe): Column<AnneeDAide> => ({
    ...{ key: classe, title: CLASSES[classe], figure: true, cell: (ligne) => montant(ligne[classe]) },
    tone: (ligne) => (alarme(classe) && ligne[classe] !== 0 ? 'worse' : null),
    file: { [`${CLASSES[classe]} (€)`]: (ligne) => ligne[classe] }
  })),
  {
    ...{ key: 'total', title: 'Total des aides', figure: true, cell: ({ total }) => montant(total) },
    tone: () => 'strong',
    file: { 'Total des aides (€)': ({ total }) => total }
  },
  {
    ...{ key: 'attendu', title: 'Gains nets prévus', figure: true },
    cell: ({ planAttendu, planGel, planRealiseEnsuite }) => {
      if (planGel !== null) return GELS[planGel];
      return `${montantOuRien(planAttendu)}${planRealiseEnsuite === null ? '' : JUSQU_AU_GEL}`;
    },
    file: {
      'Gains nets prévus (€)': ({ planAttendu, planGel }) => (planGel === null ? planAttendu : GELS[planGel])
    }
  },
  {
    ...{ key: 'realise', title: 'Gains nets réalisés', figure: true },
    cell: ({ planRealise, planRealiseEnsuite }) =>
      `${montantOuRien(planRealise)}${planRealiseEnsuite === null ? '' : `, puis ${euros(planRealiseEnsuite)}`}`,
    file: {
      'Gains nets réalisés (€)': ({ planRealise }) => planRealise,
      'Gains nets réalisés depuis le gel (€)': ({ planRealiseEnsuite }) => planRealiseEnsuite
    }
  }
];

const alarme = (classe: ClasseDAide): boolean => classe === 'a_risque' || classe === 'suspendue';

function anneeEnMots(annee: number | null): string {
  return annee === null ? 'sans exercice' : String(annee);
}
