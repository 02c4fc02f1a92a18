import { derniereAnnexe } from '$lib/domain/comptes/annexes';
import { depassement, estMenacee, resteAPayer } from '$lib/domain/comptes/operations';
import { arrondi, type Lu } from './entites';
import type { PpiVu } from './reunion.types';

/** The operations of the last annex of each entity, the threatened first, then the dearest; and who sent none. */
export function ppiDe({ etude: { dossier }, perimetre, reperes }: Lu): PpiVu {
  const annexes = perimetre.ejs.map((ej) => ({
    nom: reperes.nomDe(ej),
    siennes: derniereAnnexe(dossier.operation, ej)
  }));
  const operations = annexes
    .flatMap(({ nom, siennes }) =>
      siennes.map(({ ej, arrete_le, operation, libelle, montant, paye, livraison, financement, etat, menace }) => ({
        ...{ ej, nom, arreteLe: arrete_le, operation, libelle, montant, paye, livraison, financement, etat, menace },
        ...{
          reste: arrondi(resteAPayer([{ montant, paye }])),
          depassement: arrondi(depassement({ montant, paye }))
        },
        menacee: estMenacee({ etat, menace })
      }))
    )
    .toSorted((a, b) => Number(b.menacee) - Number(a.menacee) || b.montant - a.montant);
  const menacees = operations.filter(({ menacee }) => menacee);
  const arretees = annexes.flatMap(({ siennes }) => siennes.map(({ arrete_le }) => arrete_le));
  return {
    operations,
    arretees: [...new Set(arretees)].sort(),
    muets: annexes.filter(({ siennes }) => siennes.length === 0).map(({ nom }) => nom),
    resteMenace: arrondi(resteAPayer(menacees))
  };
}
