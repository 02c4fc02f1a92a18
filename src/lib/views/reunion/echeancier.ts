import { capitalAVenir } from '$lib/domain/comptes/echeancier';
import { derniereAnnexe } from '$lib/domain/comptes/annexes';
import { pgfpLu } from '$lib/domain/comptes/versions-trajectoire';
import { arrondi, type Lu } from './entites';
import type { DetteVue } from './reunion.types';

/** The years after a budget, of the entities whose schedule is known, beside the CAF that their PGFP foresees. */
export function detteDe({ etude: { dossier }, perimetre, reperes }: Lu, exercice: number): DetteVue {
  const etats = perimetre.ejs.map((ej) => ({ ej, nom: reperes.nomDe(ej), etat: derniereAnnexe(dossier.dette, ej) }));
  const disent = etats.filter(({ etat }) => etat.length > 0);
  const pgfp = pgfpLu(dossier.trajectoire)?.lignes ?? [];
  const caf = (ej: string, annee: number) =>
    pgfp.find((t) => t.ej === ej && t.exercice === annee && t.solde === 'caf')?.valeur ?? null;
  return {
    annees: capitalAVenir(
      dossier.dette,
      disent.map(({ ej }) => ej),
      exercice,
      caf
    ).map(({ annee, capital, interets, encours, tenue }) => ({
      ...{ annee, capital: arrondi(capital), interets: arrondi(interets), encours: arrondi(encours) },
      ...{ caf: arrondi(tenue?.caf ?? null), nette: arrondi(tenue?.nette ?? null) },
      ...{ couvrent: tenue?.couvrent ?? null, manque: arrondi(tenue?.manque ?? null) }
    })),
    arretes: [...new Set(disent.flatMap(({ etat }) => etat.map(({ arrete_le }) => arrete_le)))].sort(),
    noms: disent.map(({ nom }) => nom),
    muets: etats.filter(({ etat }) => etat.length === 0).map(({ nom }) => nom)
  };
}
