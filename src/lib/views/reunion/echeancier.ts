import { capitalAVenir, echeanciersApres } from '$lib/domain/comptes/echeancier';
import { pgfpLu } from '$lib/domain/comptes/versions-trajectoire';
import { arrondi, type Lu } from './entites';
import type { DetteVue } from './reunion.types';

/** The years after a budget, of the entities whose schedule is known, beside the CAF that their PGFP foresees. */
export function detteDe({ etude: { dossier }, perimetre, reperes }: Lu, exercice: number): DetteVue {
  const lus = echeanciersApres(dossier.dette, perimetre.ejs, exercice);
  const disent = new Set(lus.map(({ ej }) => ej));
  const pgfp = pgfpLu(dossier.trajectoire)?.lignes ?? [];
  const caf = (ej: string, annee: number) =>
    pgfp.find((t) => t.ej === ej && t.exercice === annee && t.solde === 'caf')?.valeur ?? null;
  return {
    annees: capitalAVenir(lus, caf).map(({ annee, capital, interets, encours, tenue, muets }) => ({
      ...{ annee, capital: arrondi(capital), interets: arrondi(interets), encours: arrondi(encours) },
      ...{ caf: arrondi(tenue?.caf ?? null), nette: arrondi(tenue?.nette ?? null) },
      ...{ couvrent: tenue?.couvrent ?? null, manque: arrondi(tenue?.manque ?? null) },
      muets: muets.map(reperes.nomDe)
    })),
    arretes: [...new Set(lus.flatMap(({ etat }) => etat.map(({ arrete_le }) => arrete_le)))].sort(),
    noms: lus.map(({ ej }) => reperes.nomDe(ej)),
    muets: perimetre.ejs.filter((ej) => !disent.has(ej)).map(reperes.nomDe)
  };
}
