import { positionALaCible } from '../comptes/cible';
import { contratsDeTete, horsTotalDesComptes, totalAvecCible, type ContratCompte, type TotalAvecCible } from './totaux';

/** Landing of a year beside its target, in euros. */
export interface ResultatVise {
  exercice: number;
  cible: number | null;
  /** The hospital's own projection, which comes first. */
  etablissement: { valeur: number } | null;
  outil: number | null;
}

/** The hospital's projection, or the tool's when the hospital gave none, in euros. */
export function atterrissageRetenu(resultat: ResultatVise | null): number | null {
  return resultat === null ? null : (resultat.etablissement?.valeur ?? resultat.outil);
}

/** Landing less target, in euros: negative under the target. */
export function ecartALaCible(resultat: ResultatVise | null): number | null {
  const projete = atterrissageRetenu(resultat);
  return projete === null || resultat === null || resultat.cible === null ? null : projete - resultat.cible;
}

/** The tool's landing less target, in euros, where it is under the hospital's; null else. */
export function ecartPlusBasDeLOutil(resultat: ResultatVise | null): number | null {
  if (resultat === null || resultat.outil === null || resultat.cible === null) return null;
  const [ecart, retenu] = [resultat.outil - resultat.cible, ecartALaCible(resultat)];
  return retenu !== null && ecart < retenu ? ecart : null;
}

/**
 * The worse of both landings less target, in euros. Worked: a target of 0, the hospital at +0.5 M€ and the tool at −3.0:
 * −3.0 M€, before a contract that both see at −2.0.
 */
export function ecartLePlusBas(resultat: ResultatVise | null): number | null {
  return ecartPlusBasDeLOutil(resultat) ?? ecartALaCible(resultat);
}

/** The landings of a portfolio beside their targets, for the last exercise that one of them speaks of. */
export interface TeteDuResultat {
  /** Null when no landing is known. */
  exercice: number | null;
  total: TotalAvecCible;
  /** Of the contracts counted, those whose landing is under the target. */
  sous: string[];
  /** Of the contracts counted, those that the tool's central landing puts under it, and all those that it lands. */
  selonOutil: { sous: string[]; lus: string[] };
  /** Σ of the tool's central landings of the contracts counted, in euros; null as soon as one of them has none. */
  outil: number | null;
}

/**
 * The count, the total and the list of the head of a portfolio, from one perimeter: the followed contracts that run
 * this year, with a target and a projection for it. The others are left out, each with its reason.
 */
export function teteDuResultat(
  contrats: readonly (ContratCompte & { type: string; resultat: ResultatVise | null })[]
): TeteDuResultat {
  const deTete = contratsDeTete(contrats).map((c) => ({ ...c, ecartee: horsTotalDesComptes(c) }));
  const exercices = deTete.flatMap((c) => (c.ecartee === null && c.resultat !== null ? [c.resultat.exercice] : []));
  const exercice = exercices.length === 0 ? null : Math.max(...exercices);
  const lus = deTete.map((c) => ({ ...c, resultat: c.resultat?.exercice === exercice ? c.resultat : null }));
  const total = totalAvecCible(
    lus.map(({ id, resultat, ecartee }) => ({
      ...{ id, ecartee },
      valeur: atterrissageRetenu(resultat),
      cible: resultat?.cible ?? null
    }))
  );
  const compares = lus.flatMap(({ id, resultat }) => {
    const ecart = ecartALaCible(resultat);
    if (!total.comptees.includes(id) || ecart === null || resultat === null || resultat.cible === null) return [];
    const { outil, cible } = resultat;
    return [{ id, outil, sous: positionALaCible(ecart) === 'sous', ecartOutil: outil === null ? null : outil - cible }];
  });
  return {
    exercice,
    total,
    sous: compares.filter((c) => c.sous).map((c) => c.id),
    selonOutil: {
      sous: compares.filter((c) => c.ecartOutil !== null && positionALaCible(c.ecartOutil) === 'sous').map((c) => c.id),
      lus: compares.filter((c) => c.outil !== null).map((c) => c.id)
    },
    outil: compares.reduce<number | null>((t, c) => (t === null || c.outil === null ? null : t + c.outil), 0)
  };
}
