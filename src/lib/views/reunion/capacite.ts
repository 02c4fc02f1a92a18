import {
  cumulDesMois,
  finDesMois,
  moisConnus,
  moyenneDesMois,
  partDesMois,
  type DouzeMois
} from '$lib/domain/comptes/mois-du-poste';
import { arrondi, DECIMALES_DES_QUOTIENTS, parEntite, type Lu } from './entites';
import type { CapaciteVue, ChiffreOuSansObjet, SerieVue } from './reunion.types';

const [LITS, CODES] = ['LITS_OUVERTS_MENSUEL', 'SEJOURS_CODES_MENSUEL'] as const;
/** Who has no MCO stay has neither. */
const SEJOURS = 'SEJOURS_HC_MCO_MENSUEL';

/** Monthly series that only a hospital follows. */
export const CAPACITE = [LITS, CODES] as const;

type Comptes = 'lits' | 'moyenne' | 'code' | 'sorti';

/** Open beds and coding, each on the months that all those that tell it have told; a rate of a group is a ratio of sums. */
export function capacite(lu: Lu): CapaciteVue {
  const { exercice } = lu.etude;
  const [lits, codage] = [
    serieDe(lu, (ej) => lu.mesures.mois(ej, LITS, exercice)),
    serieDe(lu, (ej) => lu.mesures.parts(ej, CODES, exercice).partie)
  ];
  const lignes = [exercice - 1, exercice].map((annee) =>
    parEntite<Comptes>(lu, (ej) => {
      const parMois = lu.mesures.mois(ej, LITS, annee);
      const { partie, tout } = lu.mesures.parts(ej, CODES, annee);
      const sansObjet = lu.mesures.sansObjet(ej, SEJOURS);
      const ou = (valeur: number | null): ChiffreOuSansObjet => (sansObjet ? 'sans_objet' : valeur);
      return {
        lits: ou(parMois[lits.mois - 1] ?? null),
        moyenne: ou(arrondi(moyenneDesMois(parMois, lits.mois), DECIMALES_DES_QUOTIENTS)),
        code: ou(cumulDesMois(partie, codage.mois)),
        sorti: ou(cumulDesMois(tout, codage.mois))
      };
    })
  );
  const [avant = [], n = []] = lignes;
  return {
    ...{ lits, codage },
    entites: n.map(({ ej, nom, chiffres }, i) => {
      const passes = avant[i]?.chiffres;
      return {
        ...{ ej, nom },
        chiffres: {
          ...{ lits: chiffres.lits, lits_avant: passes?.lits ?? null },
          ...{ moyenne: chiffres.moyenne, moyenne_avant: passes?.moyenne ?? null },
          ...{ codage: taux(chiffres), codage_avant: passes ? taux(passes) : null }
        }
      };
    })
  };
}

function taux({ code, sorti }: Record<Comptes, ChiffreOuSansObjet>): ChiffreOuSansObjet {
  if (code === 'sans_objet' || sorti === 'sans_objet') return 'sans_objet';
  return arrondi(partDesMois([code], [sorti], 1), DECIMALES_DES_QUOTIENTS);
}

/** How far a series is told, and by whom it is not though it could be. */
function serieDe({ etude, perimetre, reperes, mesures }: Lu, lis: (ej: string) => DouzeMois): SerieVue {
  const concernees = perimetre.ejs.filter((ej) => !mesures.sansObjet(ej, SEJOURS));
  const connus = concernees.map((ej) => ({ ej, mois: moisConnus(lis(ej)) }));
  const disent = connus.filter(({ mois }) => mois > 0);
  const mois = disent.length === 0 ? 0 : Math.min(...disent.map((c) => c.mois));
  const muets = connus.filter((c) => c.mois === 0).map(({ ej }) => reperes.nomDe(ej));
  return { mois, jusquAu: finDesMois(etude.exercice, mois), muets };
}
