import { parCle } from '$lib/domain/comptes/par-cle';
import { veilleDe } from '$lib/domain/comptes/veille';
import { piecesManquantes, type QuandDu } from '$lib/domain/contrat/pieces';
import type { Row } from '$lib/schema/tables';
import { precis } from '../precision';

/** The rows of `veille`: cash of every entity with accounts, at the date of the dataset. */
export function ecrisVeille(compte: readonly Row<'compte'>[], quand: QuandDu): Row<'veille'>[] {
  const { au } = quand;
  return [...parCle(compte, ({ ej }) => ej)].map(([ej, lignes]) => {
    const v = veilleDe(lignes, ej, au);
    return {
      ...{ ej, solde: v.solde, solde_le: v.soldeLe, plus_bas: v.plusBas, jours: precis(v.jours) },
      ...{ creux: v.creux, creux_le: v.creuxLe, lignes_tirees: v.lignesTirees, dettes_echues: v.dettesEchues },
      ...{ fournisseurs_echus: v.fournisseursEchus, moratoires: v.moratoires, cessions: v.cessions },
      plan: v.plan.length === 0 ? null : JSON.stringify(v.plan),
      manque: piecesManquantes(lignes, ej, quand).join(',') || null,
      sources: [...new Set(lignes.map(({ source }) => source))].sort().join(',') || null
    };
  });
}
