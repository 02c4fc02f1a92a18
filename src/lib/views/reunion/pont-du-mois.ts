import { moins, somme } from '$lib/domain/comptes/comptes-ej';
import type { Poste } from '$lib/domain/comptes/codes';
import { cumulDesMois, eprdADate, moyenneDesMois } from '$lib/domain/comptes/mois-du-poste';
import { effetDuTitre, emploisContreBudget, pontDuBudget } from '$lib/domain/comptes/pont-du-budget';
import type { Lu } from './entites';
import { dernierClosDe, eprdDe, lecteurDeMois, type MENSUELLES } from './mois-lus';
import type { Chiffre, DialogueModele, PieceDuMois } from './reunion.types';

/** Titre 4 is only known at closing. */
const TITRES = ['P1', 'P2', 'P3', 'C1', 'C2', 'C3'] as const;
/** Titre 1 of charges is told by what makes it; what they leave of it is not explained. */
const PIECES: readonly PieceDuMois[] = [
  ...(['P1', 'P2', 'P3', 'pm_postes', 'pm_cout'] as const),
  ...(['pnm_postes', 'pnm_cout', 'interim', 'C2', 'C3'] as const)
];

/** From the EPRD to date to what is booked: receipts less charges of titres 1 to 3. */
export function pontDuMois(lu: Lu, mois: number): DialogueModele['pont'] {
  const entites = lu.perimetre.ejs.map((ej) => deLEntite(lu, ej, mois));
  const ensemble = (mesure: (e: (typeof entites)[number]) => Chiffre) => somme(entites.map(mesure));
  return pontDuBudget(
    ensemble(({ budget }) => budget),
    ensemble(({ realise }) => realise),
    PIECES.map((code) => ({ code, montant: ensemble(({ effets }) => effets[code]) }))
  );
}

function deLEntite(lu: Lu, ej: string, mois: number) {
  const { exercice } = lu.etude;
  const lis = lecteurDeMois(lu, ej);
  const aDate = (poste: Poste) => ({
    budget: eprdADate(eprdDe(lu, ej, poste), dernierClosDe(lu, ej, poste, mois), mois),
    realise: cumulDesMois(lis(poste, exercice), mois)
  });
  const emplois = (poste: Poste, tper: Poste, indicateur: (typeof MENSUELLES)[number]) => {
    const masse = aDate(poste);
    const payes = moyenneDesMois(lu.mesures.mois(ej, indicateur, exercice), mois);
    return emploisContreBudget(
      { postes: eprdDe(lu, ej, tper), masse: masse.budget },
      { postes: payes, masse: masse.realise }
    );
  };
  const effetDe = (titre: (typeof TITRES)[number]) => {
    const { budget, realise } = aDate(titre);
    return effetDuTitre(titre, budget, realise);
  };
  const solde = (colonne: 'budget' | 'realise') =>
    somme(TITRES.map((titre) => effetDuTitre(titre, 0, aDate(titre)[colonne])));
  const pm = emplois('masse_salariale_pm', 'tper_pm', 'ETPR_PM_MENSUEL');
  const pnm = emplois('masse_salariale_pnm', 'tper_pnm', 'ETPR_PNM_MENSUEL');
  const interim = aDate('interim_62113');
  const effets: Record<PieceDuMois, Chiffre> = {
    ...{ P1: effetDe('P1'), P2: effetDe('P2'), P3: effetDe('P3'), C2: effetDe('C2'), C3: effetDe('C3') },
    ...{ pm_postes: pm?.postes ?? null, pm_cout: pm?.cout ?? null },
    ...{ pnm_postes: pnm?.postes ?? null, pnm_cout: pnm?.cout ?? null },
    interim: moins(interim.budget, interim.realise)
  };
  return { budget: solde('budget'), realise: solde('realise'), effets };
}
