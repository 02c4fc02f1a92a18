import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { CODES_POSTE } from '$lib/domain/comptes/codes';
import { Tirage } from '../aleatoire';
import type { ParametresRegion } from '../parametres';
import { SOURCE, type Hopital } from '../territoire';
import type { Cloture, Poste } from './cloture';
import type { Transmission } from './transmissions';

type Compte = Row<'compte'>;

/** Items observed on the last day of the year rather than over it. */
const STOCKS = new Set<Poste>([
  ...(['encours_dette', 'capitaux_permanents', 'ressources_stables', 'emplois_stables'] as const),
  ...(['actif_circulant', 'passif_circulant', 'bfr_exploitation', 'tresorerie', 'tresorerie_plus_bas'] as const),
  ...(['dettes_sociales_fiscales_echues', 'fournisseurs_echus'] as const)
]);

/** What only the compte financier says. */
const A_LA_CLOTURE = new Set<Poste>([
  ...(['ressources_stables', 'emplois_stables', 'actif_circulant', 'passif_circulant'] as const),
  ...(['dettes_sociales_fiscales_echues', 'fournisseurs_echus', 'tresorerie_plus_bas'] as const)
]);

/** A year's accounts of a hospital as each return told them: EPRD, RIA 1, RIA 2, compte financier. */
export function documentsAnnuels(
  p: ParametresRegion,
  h: Hopital,
  clotures: ReadonlyMap<number, Cloture>,
  transmissions: readonly Transmission[]
): Compte[] {
  const t = new Tirage(p.graine, `espoirs ${h.ej}`);
  // How hopeful this hospital is: its returns come nearer to the truth as the year goes.
  const espoir = t.normal(0.0045, 0.0035);
  return transmissions.flatMap(({ document, exercice, transmis_le }) => {
    const cloture = clotures.get(exercice);
    if (transmis_le === null || document === 'pgfp' || !cloture) return [];
    if (document === 'compte_financier') {
      const version = exercice < anneeDe(p.donneesAu) - 1 || t.chance(0.6) ? 'cf_approuve' : 'cf_arrete';
      return lignes(h.ej, cloture, version, transmis_le, () => true);
    }
    const part = { eprd: 1, ria1: 0.6, ria2: 0.3 }[document] * espoir + t.normal(0, 0.0018);
    return lignes(h.ej, estime(cloture, part), document, transmis_le, (poste) => !A_LA_CLOTURE.has(poste));
  });
}

/** A year's accounts with charges lower by a share, and what follows. */
export function estime(cloture: Cloture, part: number): Cloture {
  const { H } = cloture;
  const [C1, C2, C3] = [H.C1, H.C2, H.C3].map((c) => Math.round((c * (1 - part)) / 1000) * 1000);
  if (C1 === undefined || C2 === undefined || C3 === undefined) return cloture;
  const ecart = H.C1 + H.C2 + H.C3 - C1 - C2 - C3;
  return {
    ...cloture,
    H: { ...H, C1, C2, C3, charges_marge: C1 + C2 + C3, tresorerie: H.tresorerie + ecart },
    ...{ resultat: cloture.resultat + ecart, caf: cloture.caf + ecart, frng: cloture.frng + ecart }
  };
}

function lignes(
  ej: string,
  cloture: Cloture,
  version: Compte['version'],
  publie_le: string,
  garde: (poste: Poste) => boolean
): Compte[] {
  const fin = `${cloture.annee}-12-31`;
  const budgets: Cloture['annexes'] = [{ budget: 'H', postes: cloture.H }, ...cloture.annexes];
  return budgets.flatMap(({ budget, postes }) =>
    postesDe(postes)
      .filter(([poste]) => garde(poste))
      .map(([poste, montant]) => ({
        ej,
        budget,
        poste,
        debut: STOCKS.has(poste) ? fin : `${cloture.annee}-01-01`,
        fin,
        version,
        montant,
        publie_le,
        source: SOURCE,
        simule: true
      }))
  );
}

function postesDe(postes: Partial<Record<Poste, number>>): [Poste, number][] {
  return CODES_POSTE.flatMap((poste): [Poste, number][] => {
    const montant = postes[poste];
    return montant === undefined ? [] : [[poste, montant]];
  });
}
