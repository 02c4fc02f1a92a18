import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { CODES_POSTE } from '$lib/domain/comptes/codes';
import { PRODUITS } from '$lib/domain/comptes/titres';
import { Tirage } from '../aleatoire';
import type { ParametresRegion } from '../parametres';
import type { Titres } from '../tendance';
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
    const recettes = recettesAttendues(p, h, document, exercice);
    return lignes(h.ej, estime(cloture, part, recettes), document, transmis_le, (poste) => !A_LA_CLOTURE.has(poste));
  });
}

type Recettes = Readonly<Record<(typeof PRODUITS)[number], number>>;

/** How far from the truth a first budget sees its receipts, title by title; each return halves it. */
const ECART_TYPE: Recettes = { P1: 0.004, P2: 0.012, P3: 0.012 };
const RESTE = { eprd: 1, ria1: 0.5, ria2: 0.25 } as const;

/** Shares by which a return sees each title of receipts beyond or under what they turn out to be. */
function recettesAttendues(p: ParametresRegion, h: Hopital, document: keyof typeof RESTE, exercice: number): Recettes {
  const t = new Tirage(p.graine, `recettes ${h.ej} ${exercice} ${document}`);
  const tire = (titre: keyof Recettes) => RESTE[document] * t.normal(0, ECART_TYPE[titre]);
  return { P1: tire('P1'), P2: tire('P2'), P3: tire('P3') };
}

const SANS_ECART: Recettes = { P1: 0, P2: 0, P3: 0 };

/** A year's accounts with charges lower by a share, receipts off by others, and what follows. */
export function estime(cloture: Cloture, part: number, recettes = SANS_ECART): Cloture {
  const { H } = cloture;
  const vus = (titres: readonly (keyof Titres)[], de: (titre: keyof Titres) => number) =>
    titres.map((titre) => [titre, Math.round((H[titre] * de(titre)) / 1000) * 1000 - H[titre]] as const);
  const ecarts = new Map([
    ...vus(['C1', 'C2', 'C3'], () => 1 - part),
    ...PRODUITS.flatMap((titre) => (recettes[titre] === 0 ? [] : vus([titre], () => 1 + recettes[titre])))
  ]);
  const d = (titre: keyof Titres) => ecarts.get(titre) ?? 0;
  const [charges, produits] = [d('C1') + d('C2') + d('C3'), d('P1') + d('P2') + d('P3')];
  const ecart = produits - charges;
  // What titre 1 is made of follows it.
  const suit = (montant: number) => Math.round((montant * (H.C1 + d('C1'))) / H.C1);
  return {
    ...cloture,
    H: {
      ...H,
      ...{ C1: H.C1 + d('C1'), C2: H.C2 + d('C2'), C3: H.C3 + d('C3') },
      ...{ P1: H.P1 + d('P1'), P2: H.P2 + d('P2'), P3: H.P3 + d('P3') },
      ...{ masse_salariale_pm: suit(H.masse_salariale_pm), masse_salariale_pnm: suit(H.masse_salariale_pnm) },
      ...{ interim_62113: suit(H.interim_62113), charges_marge: H.charges_marge + charges },
      ...{ produits_marge: H.produits_marge + produits, tresorerie: H.tresorerie + ecart }
    },
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
