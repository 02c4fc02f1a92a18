import { ETPR_PAYES } from '$lib/domain/alerte/grades';
import type { Database } from '$lib/engine/database';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { lisLignes } from './read-partitions';
import type { Portee } from './overlay';

/** What local data touch, as views depend on it. */
export interface Touches {
  contrats: ReadonlySet<string>;
  /** Hospitals of which what is known changes, or the contracts that cover them. */
  entites: ReadonlySet<string>;
  /** Contracts with an action linked to an indicator whose measures change. */
  contratsLies: ReadonlySet<string>;
  ghts: ReadonlySet<string>;
  indicateurs: ReadonlySet<string>;
}

/** Which models of a view change; a new view has to say it here. */
const REGLES: { readonly [V in NomDeVue]: (touches: Touches, params: Vues[V]['params']) => boolean } = {
  jeu: () => true,
  sources: () => true,
  portefeuille: () => true,
  // A page that comes written shows what is published; with local data it reads the whole portfolio.
  apercu: () => false,
  // A measure changes the rank and the share of every GHT.
  ght: ({ ghts, indicateurs }, { ght }) => indicateurs.size > 0 || ghts.has(ght),
  indicateur: ({ indicateurs }, { code }) => indicateurs.has(code),
  tresorerie: ({ contrats, entites }) => contrats.size > 0 || entites.size > 0,
  reunions: ({ contrats }, { contrat }) => contrats.has(contrat),
  // Measures of its members are shown, whatever the action that is linked to them.
  reunion: ({ contrats, indicateurs }, { contrat }) => indicateurs.size > 0 || contrats.has(contrat),
  catalogue: ({ indicateurs }) => indicateurs.size > 0,
  explorer: ({ indicateurs }) => indicateurs.size > 0,
  // A workbook writes no template.
  modeles: () => false,
  // They count the hospitals whose cash plan did not come.
  calendrier: ({ contrats, entites }) => contrats.size > 0 || entites.size > 0,
  demandes: ({ contrats, entites, indicateurs }) => contrats.size > 0 || entites.size > 0 || indicateurs.size > 0,
  // A page that comes written shows what is published, then reads the whole list.
  debutCalendrier: () => false,
  debutTresorerie: () => false,
  debutAlertes: () => false,
  debutAides: () => false,
  debutDemandes: () => false,
  // What changed since its last review tells the indicators of its actions.
  contrat: ({ contrats, contratsLies }, { contrat }) => contrats.has(contrat) || contratsLies.has(contrat),
  actions: ({ contrats }, { contrat }) => contrats.has(contrat),
  atterrissage: ({ contrats }, { contrat }) => contrats.has(contrat),
  'aides-region': ({ contrats }) => contrats.size > 0,
  revue: ({ contrats, contratsLies, entites }) => contrats.size > 0 || contratsLies.size > 0 || entites.size > 0,
  aides: ({ contrats }, { contrat }) => contrats.has(contrat),
  contradictoire: ({ contrats }, { contrat }) => contrats.has(contrat),
  depuis: ({ contrats, contratsLies }, { contrat }) => contrats.has(contrat) || contratsLies.has(contrat),
  alertesDuContrat: ({ contrats }, { contrat }) => contrats.has(contrat),
  alertes: ({ contrats, entites }) => contrats.size > 0 || entites.size > 0,
  // Which hospitals are examined by themselves depends on the contracts.
  horsContrat: ({ contrats, entites }) => contrats.size > 0 || entites.size > 0,
  fiche: ({ contrats, contratsLies }, { contrat }) => contrats.has(contrat) || contratsLies.has(contrat)
};

/** Whether local data change a model. */
export function estTouchee<V extends NomDeVue>(vue: V, params: Vues[V]['params'], touches: Touches): boolean {
  return REGLES[vue](touches, params);
}

/**
 * What local data touch.
 * @param db an engine that holds them, with `contrat_perimetre`, `etablissement` and `action_indicateur` loaded, the
 * last for the contracts that may be linked to an indicator whose measures change
 */
export async function touchesDe(db: Database, portee: Portee): Promise<Touches> {
  const perimetres = await lisLignes(db, 'contrat_perimetre');
  const liens = await lisLignes(db, 'action_indicateur');
  const ghtDe = new Map((await lisLignes(db, 'etablissement')).map(({ ej, ght }) => [ej, ght]));
  const deContrat = new Set(portee.unites.flatMap((u) => (u.genre === 'contrat' ? [u.contrat] : [])));
  const deComptes = new Set(
    portee.unites.flatMap((u) => (u.genre === 'comptes' || u.genre === 'notifications' ? [u.ej] : []))
  );
  const indicateurs = indicateursDe(portee);
  // Its alerts set the posts that an entity pays against those of its EPRD.
  const payent = Object.values(ETPR_PAYES).some((code) => indicateurs.has(code));
  const deMesures = new Set(payent ? portee.unites.flatMap((u) => (u.genre === 'mesures' ? [u.entite] : [])) : []);
  const contrats = new Set([
    ...deContrat,
    ...perimetres.filter(({ ej }) => deComptes.has(ej) || deMesures.has(ej)).map(({ contrat }) => contrat)
  ]);
  const ejs = [
    ...portee.ejs,
    ...deComptes,
    ...perimetres.filter(({ contrat }) => deContrat.has(contrat)).map(({ ej }) => ej)
  ];
  return {
    contrats,
    entites: new Set([...ejs, ...deMesures]),
    contratsLies: new Set(liens.filter((lien) => indicateurs.has(lien.indicateur)).map(({ contrat }) => contrat)),
    ghts: new Set(ejs.flatMap((ej) => ghtDe.get(ej) ?? [])),
    indicateurs
  };
}

/** Indicators whose measures change. */
export function indicateursDe({ unites, sommesRetirees, indicateurs }: Portee): Set<string> {
  return new Set([
    ...indicateurs,
    ...unites.flatMap((u) => (u.rows.mesure ?? []).map((m) => m.indicateur)),
    ...sommesRetirees.map((cle) => String(cle[2]))
  ]);
}
