import { somme } from '$lib/domain/comptes/comptes-ej';
import type { Poste } from '$lib/domain/comptes/codes';
import {
  cumulDesMois,
  eprdADate,
  eprdDuMois,
  finDesMois,
  moyenneDesMois,
  type DouzeMois
} from '$lib/domain/comptes/mois-du-poste';
import { effetPrixVolume, effetsDeMasse } from '$lib/domain/comptes/prix-volume';
import { aUnEprdRejete } from '$lib/domain/temps/documents';
import { capacite } from './capacite';
import { arrondi, DECIMALES_DES_QUOTIENTS, parEntite, type Lu } from './entites';
import { ailleurs } from './ailleurs';
import { eprdModifies } from './eprd-modifies';
import { dernierClosDe, eprdDe, lecteurDeMois, moisCommuns, moisPayes, type MENSUELLES } from './mois-lus';
import { polesDe } from './poles';
import { pontDuMois } from './pont-du-mois';
import type { ChiffreDuDialogue, ChiffreOuSansObjet, DialogueModele } from './reunion.types';

export function dialogue(lu: Lu): DialogueModele {
  const { exercice } = lu.etude;
  const mois = moisCommuns(lu, exercice);
  const payes = Math.min(mois, moisPayes(lu, exercice));
  const deChacune = lu.perimetre.ejs.map((ej) => {
    const lis = lecteurDeMois(lu, ej);
    return {
      ...{ n: lis('C1', exercice), avant: lis('C1', exercice - 1) },
      ...{ eprd: eprdDe(lu, ej, 'C1'), clos: dernierClosDe(lu, ej, 'C1', mois) }
    };
  });
  const ensemble = (mesure: (x: (typeof deChacune)[number]) => number | null) => arrondi(somme(deChacune.map(mesure)));
  return {
    ...{ reunion: 'dialogue-de-gestion', exercice, mois, jusquAu: finDesMois(exercice, mois) },
    payesJusquAu: finDesMois(exercice, payes),
    titre1: Array.from({ length: 12 }, (_, i) => ({
      mois: i + 1,
      realise: ensemble(({ n }) => n.slice(0, mois)[i] ?? null),
      eprd: ensemble(({ eprd, clos }) => eprdDuMois(eprd, clos, i + 1)),
      avant: ensemble(({ avant }) => avant[i] ?? null)
    })),
    cumul: {
      realise: ensemble(({ n }) => cumulDesMois(n, mois)),
      eprd: ensemble(({ eprd, clos }) => eprdADate(eprd, clos, mois)),
      avant: ensemble(({ avant }) => cumulDesMois(avant, mois))
    },
    pont: pontDuMois(lu, mois),
    ...{ modifies: eprdModifies(lu, exercice), ailleurs: ailleurs(lu, exercice) },
    rejetes: lu.perimetre.ejs
      .filter((ej) => aUnEprdRejete(lu.etude.dossier.transmission, { ej, exercice }, lu.etude.au))
      .map(lu.reperes.nomDe),
    entites: parEntite(lu, (ej) => chiffresDe(lu, ej, { mois, payes })),
    ...{ capacite: capacite(lu), poles: polesDe(lu) }
  };
}

/** @param payes months whose paid posts are known as well as their payroll: what puts them together is of these */
function chiffresDe(
  lu: Lu,
  ej: string,
  { mois, payes }: { mois: number; payes: number }
): Record<ChiffreDuDialogue, ChiffreOuSansObjet> {
  const { exercice } = lu.etude;
  const lis = lecteurDeMois(lu, ej);
  const cumuls = (poste: Poste) => [
    arrondi(cumulDesMois(lis(poste, exercice), mois)),
    arrondi(cumulDesMois(lis(poste, exercice - 1), mois))
  ];
  const personnel = (masse: Poste, indicateur: (typeof MENSUELLES)[number], tper: Poste) => {
    const [avant, n] = [exercice - 1, exercice].map((annee) => ({
      etpr: lu.mesures.mois(ej, indicateur, annee),
      masse: lis(masse, annee)
    })) as [Paie, Paie];
    const effets = effetsDeMasse(avant, n, payes);
    return {
      paye: arrondi(moyenneDesMois(n.etpr, payes), DECIMALES_DES_QUOTIENTS),
      avant: arrondi(moyenneDesMois(avant.etpr, payes), DECIMALES_DES_QUOTIENTS),
      tper: eprdDe(lu, ej, tper),
      report: arrondi(effets?.report ?? null),
      volume: arrondi(effets?.volume ?? null),
      prix: arrondi(effets?.prix ?? null)
    };
  };
  const pm = personnel('masse_salariale_pm', 'ETPR_PM_MENSUEL', 'tper_pm');
  const pnm = personnel('masse_salariale_pnm', 'ETPR_PNM_MENSUEL', 'tper_pnm');
  const [interim, interim_avant] = cumuls('interim_62113') as [number | null, number | null];
  const [motif2, motif2_avant] = cumuls('contrats_motif_2') as [number | null, number | null];
  const [heures, heures_avant] = cumuls('heures_supplementaires') as [number | null, number | null];
  const [astreintes, astreintes_avant] = cumuls('astreintes_medicales') as [number | null, number | null];
  const [recettes, recettes_avant] = cumuls('recettes_sejours_mco') as [number | null, number | null];
  const [sejours, sejours_avant] = [exercice, exercice - 1].map((annee) =>
    arrondi(cumulDesMois(lu.mesures.mois(ej, 'SEJOURS_HC_MCO_MENSUEL', annee), mois))
  ) as [number | null, number | null];
  const effet = effetPrixVolume(
    { quantite: sejours_avant, montant: recettes_avant },
    { quantite: sejours, montant: recettes }
  );
  return {
    ...{ pm_paye: pm.paye, pm_avant: pm.avant, pm_tper: pm.tper },
    ...{ pnm_paye: pnm.paye, pnm_avant: pnm.avant, pnm_tper: pnm.tper },
    ...{ pm_report: pm.report, pm_volume: pm.volume, pm_prix: pm.prix },
    ...{ pnm_report: pnm.report, pnm_volume: pnm.volume, pnm_prix: pnm.prix },
    ...{ interim, interim_avant, motif2, motif2_avant, heures, heures_avant, astreintes, astreintes_avant },
    ...(lu.mesures.sansObjet(ej, 'SEJOURS_HC_MCO_MENSUEL')
      ? SANS_SEJOUR
      : {
          ...{ sejours, sejours_avant, recettes, recettes_avant },
          ...{ recettes_volume: arrondi(effet?.volume ?? null), recettes_prix: arrondi(effet?.prix ?? null) }
        })
  };
}

/** An entity without MCO. */
const SANS_SEJOUR = {
  sejours: 'sans_objet',
  sejours_avant: 'sans_objet',
  recettes: 'sans_objet',
  recettes_avant: 'sans_objet',
  recettes_volume: 'sans_objet',
  recettes_prix: 'sans_objet'
} as const;

interface Paie {
  etpr: DouzeMois;
  masse: DouzeMois;
}
