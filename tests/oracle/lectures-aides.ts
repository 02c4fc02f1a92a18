import type { AidesModele } from '$lib/views/aides/aides.types';
import type { Lecture } from './comparaison';

const liste = (noms: readonly string[]) => (noms.length === 0 ? null : noms.toSorted().join(', '));

/** What each question's columns are called in the model of the aid of a contract. Reading only: sums of the rows read are compared. */
export const lecturesDesAides = {
  'livre-des-aides': ({ livre }) =>
    new Map(
      livre.map(({ tranche, exercice, montant, classe, motif, prevueLe, reprise }) => [
        `${tranche} ${exercice ?? prevueLe}`,
        { montant, classe, motif, due_le: prevueLe, reprise }
      ])
    ),
  'article-50': ({ tranches }) =>
    new Map(
      tranches.flatMap(({ tranche, article50 }) => {
        const vie = article50?.vie ?? null;
        if (vie === null) return [];
        const { premier, dernier, tropLong, verse, echu, aVenir, sansControle, dernierControle, repris } = vie;
        return [
          [
            String(tranche),
            {
              ...{ n_premier: premier, n_dernier: dernier, trop_long: tropLong, verse, echu, a_venir: aVenir, repris },
              ...{ n_sans_controle: sansControle.parts, sans_controle: sansControle.montant },
              dernier_controle: dernierControle
            }
          ] as const
        ];
      })
    ),
  rapprochement: ({ rapprochement: r }) =>
    r === null
      ? new Map()
      : new Map([
          [
            '',
            {
              ...{ n_paires: r.paires, n_ailleurs: r.ailleurs.nombre, ailleurs: r.ailleurs.montant },
              tranches_seules: liste(r.sansNotification.map(({ tranche, exercice }) => `${tranche} ${exercice}`)),
              notifications_seules: liste(r.sansTranche.map(({ numero }) => numero ?? ''))
            }
          ]
        ]),
  'ratios-des-aides': ({ ratios }) => {
    if (ratios === null) return new Map();
    const { exercice, ponctuelles, capital, versees, lignes, absents } = ratios;
    const nom = ({ code, unite }: (typeof lignes)[number]) => (unite === 'euros' ? code : `part_${code}`);
    return new Map([
      [
        '',
        {
          ...{ exercice, ponctuelles, capital, n_versees: versees.length },
          absents: liste(absents.map(({ entite, manque }) => `${entite} : ${[manque].flat().toSorted().join(' ')}`)),
          versees: versees.reduce((n, { montant }) => n + montant, 0),
          ...Object.fromEntries(
            lignes.flatMap((l) => [[`${nom(l)}_avec`, l.avec] as const, [`${nom(l)}_sans`, l.sans] as const])
          )
        }
      ]
    ]);
  }
} satisfies Record<string, (modele: AidesModele) => Lecture>;
