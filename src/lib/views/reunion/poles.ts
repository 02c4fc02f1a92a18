import type { Poste } from '$lib/domain/comptes/codes';
import { cumulDesMois, finDesMois, moisFinissantLe } from '$lib/domain/comptes/mois-du-poste';
import {
  aUniteEgale,
  ensembleDesPoles,
  finDesPoles,
  nePorteAucunSejour,
  nonVentile,
  parMasse,
  polesDeLAnnee,
  polesJusquau,
  polesMuets,
  recetteMoyenne,
  toutEnJournees,
  type ChiffreDePole,
  type ChiffresDePole,
  type ChiffreVentile
} from '$lib/domain/comptes/poles';
import { venueA } from '$lib/domain/temps/connu';
import { arrondi, type Lu } from './entites';
import { lecteurDeMois } from './mois-lus';
import type { Chiffre, ChiffreOuSansObjet, ChiffreParPole, PolesVus } from './reunion.types';

type Hopital = PolesVus['hopitaux'][number];

/** What each hospital gives by pole since January, beside the same months of N-1 and what it has itself. */
export function polesDe(lu: Lu): PolesVus {
  const { etude, perimetre, reperes } = lu;
  const lignes = etude.dossier.pole.filter(({ fin }) => venueA(fin, etude.jugeLe) !== null);
  const dits = perimetre.ejs.map((ej) => ({ ej, jusquAu: finDesPoles(lignes, ej, etude.exercice) }));
  return {
    hopitaux: dits.flatMap(({ ej, jusquAu }) => (jusquAu === null ? [] : [hopitalDe(lu, lignes, { ej, jusquAu })])),
    muets: dits.filter(({ jusquAu }) => jusquAu === null).map(({ ej }) => reperes.nomDe(ej))
  };
}

function hopitalDe(
  lu: Lu,
  lignes: Lu['etude']['dossier']['pole'],
  { ej, jusquAu }: Pick<Hopital, 'ej' | 'jusquAu'>
): Hopital {
  const { exercice } = lu.etude;
  const mois = moisFinissantLe(jusquAu);
  const passe = mois === null ? null : finDesMois(exercice - 1, mois);
  const dites = polesJusquau(lignes, ej, jusquAu);
  const ditesAvant = passe === null ? new Map<string, ChiffresDePole>() : polesJusquau(lignes, ej, passe);
  const [n, avant] = [polesDeLAnnee(dites, ditesAvant), polesDeLAnnee(ditesAvant, dites)];
  const [egaux, egauxAvant] = [aUniteEgale(n, avant), aUniteEgale(avant, n)];
  const [ensemble, ensembleAvant] = [ensembleDesPoles(egaux), ensembleDesPoles(egauxAvant)];
  const passes = new Map(avant.map((p) => [p.pole, p]));
  const reste = resteDe(
    nonVentile(deLHopital(lu, ej, exercice, mois), n),
    nonVentile(deLHopital(lu, ej, exercice - 1, mois), avant)
  );
  return {
    ...{ ej, nom: lu.reperes.nomDe(ej), jusquAu },
    ensemble: {
      ...deuxAnnees(ensemble, ensembleAvant),
      ...(toutEnJournees(egaux) && SANS_SEJOUR),
      ...(toutEnJournees(egauxAvant) && SANS_SEJOUR_AVANT)
    },
    poles: n
      .toSorted((x, y) => parMasse(x.chiffres, y.chiffres))
      .flatMap(({ pole, chiffres, enJournees }) => {
        const de = passes.get(pole);
        return de === undefined
          ? []
          : [{ pole, enJournees, enJourneesAvant: de.enJournees, chiffres: dePole(chiffres, de.chiffres) }];
      }),
    nonVentile: reste && { ...reste, ...(lu.mesures.sansObjet(ej, SEJOURS) && SANS_MCO) },
    ...{ sans: polesMuets(n), sansAvant: polesMuets(avant) }
  };
}

const SEJOURS = 'SEJOURS_HC_MCO_MENSUEL';

/** Of poles that all count days. */
const SANS_SEJOUR = { sejours: 'sans_objet', recettes: 'sans_objet', moyenne: 'sans_objet' } as const;
const SANS_SEJOUR_AVANT = {
  sejours_avant: 'sans_objet',
  recettes_avant: 'sans_objet',
  moyenne_avant: 'sans_objet'
} as const;
/** Of a hospital that has no MCO stay. */
const SANS_MCO = {
  sejours: 'sans_objet',
  sejours_avant: 'sans_objet',
  recettes: 'sans_objet',
  recettes_avant: 'sans_objet'
} as const;

/** Of a pole that bears no stay, neither these nor receipts of any; what is not told of them stays so. */
function dePole(n: ChiffresDePole, avant: ChiffresDePole): Record<ChiffreParPole, ChiffreOuSansObjet> {
  const lus = deuxAnnees(n, avant);
  if (!nePorteAucunSejour(n, avant)) return lus;
  const sans = { ...SANS_SEJOUR, ...SANS_SEJOUR_AVANT };
  return {
    ...{ ...lus, ...sans },
    ...(lus.recettes === null && { recettes: null }),
    ...(lus.recettes_avant === null && { recettes_avant: null })
  };
}

function deuxAnnees(n: ChiffresDePole, avant: ChiffresDePole): Record<ChiffreParPole, ChiffreOuSansObjet> {
  const de = (chiffre: ChiffreDePole) => [arrondi(n[chiffre]), arrondi(avant[chiffre])] as const;
  const moyenne = (lus: ChiffresDePole) => {
    const lue = recetteMoyenne(lus);
    return lue === 'sans_objet' ? lue : arrondi(lue);
  };
  const [[sejours, sejours_avant], [journees, journees_avant]] = [de('sejours'), de('journees')];
  const [[recettes, recettes_avant], [masse_pm, masse_pm_avant]] = [de('recettes'), de('masse_pm')];
  const [masse_pnm, masse_pnm_avant] = de('masse_pnm');
  return {
    ...{ sejours, sejours_avant, journees, journees_avant, recettes, recettes_avant },
    ...{ masse_pm, masse_pm_avant, masse_pnm, masse_pnm_avant },
    ...{ moyenne: moyenne(n), moyenne_avant: moyenne(avant) }
  };
}

const POSTES = {
  recettes: 'recettes_sejours_mco',
  masse_pm: 'masse_salariale_pm',
  masse_pnm: 'masse_salariale_pnm'
} as const satisfies Partial<Record<ChiffreVentile, Poste>>;

/** What the hospital has over the first months of a year, from its monthly situations and its stays. */
function deLHopital(lu: Lu, ej: string, annee: number, mois: number | null): Record<ChiffreVentile, Chiffre> {
  const nombre = mois ?? 0;
  const lis = lecteurDeMois(lu, ej);
  const de = (chiffre: keyof typeof POSTES) => cumulDesMois(lis(POSTES[chiffre], annee), nombre);
  return {
    sejours: cumulDesMois(lu.mesures.mois(ej, SEJOURS, annee), nombre),
    ...{ recettes: de('recettes'), masse_pm: de('masse_pm'), masse_pnm: de('masse_pnm') }
  };
}

type Reste = Record<ChiffreVentile, Chiffre>;

/** Of both years; null when nothing is left, or nothing is known to compare. */
function resteDe(n: Reste, avant: Reste): Record<`${ChiffreVentile}${'' | '_avant'}`, Chiffre> | null {
  const reste = {
    ...{ sejours: arrondi(n.sejours), sejours_avant: arrondi(avant.sejours) },
    ...{ recettes: arrondi(n.recettes), recettes_avant: arrondi(avant.recettes) },
    ...{ masse_pm: arrondi(n.masse_pm), masse_pm_avant: arrondi(avant.masse_pm) },
    ...{ masse_pnm: arrondi(n.masse_pnm), masse_pnm_avant: arrondi(avant.masse_pnm) }
  };
  return Object.values(reste).some((v) => v !== null && v !== 0) ? reste : null;
}
