import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cell } from '$lib/engine/database';
import { compare, type Lecture } from './comparaison';
import { ecritsDeLaDemonstration, type Ecrits } from './ecrits';
import { Oracle } from './oracle';

let oracle: Oracle;
let ecrits: Ecrits;
beforeAll(async () => {
  oracle = await Oracle.demonstration();
  ecrits = ecritsDeLaDemonstration();
}, 60_000);
afterAll(() => oracle.close());

/** Differences between a question and what a written page says, by contract, or by key for the region. */
async function confronte(question: string, lues: ReadonlyMap<string, Lecture>, auMoins: number): Promise<void> {
  const { compares, ecarts } = compare(question, await oracle.donneesAu(), await oracle.demande(question), lues);
  expect(ecarts).toEqual([]);
  expect(compares).toBeGreaterThan(auMoins);
}
type Dits = readonly (readonly [string, Readonly<Record<string, Cell>>])[];
const region = (...dits: Dits) => new Map([['region', new Map(dits)]]);

it('le calendrier compte ce que le SQL compte, par nature, à 30, 60 et 90 jours et en retard', async () => {
  const { natures, aPart, echeances } = ecrits.lis('calendrier', {});
  const parNature = Object.entries(natures).map(([nature, n]) => {
    const n_total = echeances.filter((e) => e.nature === nature && e.place === 'compte').length;
    const chiffres = { n_total, n_suivre: n.suivre, n_retard: n.retard, n_30: n['30'], n_60: n['60'], n_90: n['90'] };
    return [nature, chiffres] as const;
  });
  const ailleurs = Object.entries(aPart).map(([place, n]) => [`à part ${place}`, { n_total: n }] as const);
  await confronte('calendrier', region(...parNature, ...ailleurs), 60);
});

it('les gains discutés de la région, leurs lignes et leurs euros, pérennes et ponctuels à part', async () => {
  const { discutes, gains } = ecrits.lis('calendrier', {});
  const { totaux, aPart } = discutes;
  const motives = gains.filter(({ place, raison }) => place === 'compte' && raison !== null);
  const lues = totaux.map(
    ({ perennite, desaccords, nonValorisees }) =>
      [
        perennite,
        {
          ...{ n_desaccords: desaccords.lignes, somme_desaccords: desaccords.euros },
          ...{ n_non_valorisees: nonValorisees.lignes, somme_non_valorisees: nonValorisees.euros },
          n_motifs: motives.filter((g) => g.perennite === perennite).length
        }
      ] as const
  );
  await confronte('gains-discutes', region(...lues, ['à part', { n_desaccords: aPart }]), 10);
});

it('ce que les parties d’un contrat discutent, ses lignes perdues ou reprises à part', async () => {
  const lues = new Map<string, Lecture>();
  for (const id of ecrits.contrats) {
    const { perennes, ponctuels, gains } = ecrits.lis('contradictoire', { contrat: id });
    const de = (ponctuel: boolean) => gains.filter((g) => g.ponctuel === ponctuel);
    const dits = [
      ['perenne', perennes, de(false)],
      ['ponctuel', ponctuels, de(true)]
    ] as const;
    const lue: Lecture = new Map(
      dits.flatMap(([cle, { desaccords, nonValorisees, accords, perdues }, listees]) => {
        expect(listees.filter(({ motif }) => motif !== null)).toHaveLength(desaccords.lignes + nonValorisees.lignes);
        expect(listees.filter(({ perdu }) => perdu !== null)).toHaveLength(perdues.lignes);
        if (listees.length === 0) return [];
        return [
          [
            cle,
            {
              ...{ n_desaccords: desaccords.lignes, somme_desaccords: desaccords.euros },
              ...{ n_non_valorisees: nonValorisees.lignes, somme_non_valorisees: nonValorisees.euros },
              ...{ n_accords: accords, n_perdues: perdues.lignes, somme_perdues: perdues.euros }
            }
          ] as const
        ];
      })
    );
    lues.set(id, lue);
  }
  await confronte('contradictoires', lues, 150);
});

it('où chaque partie dit lire sa valeur d’un engagement, et celles dont elle ne le dit pas', async () => {
  const lues = new Map<string, Lecture>();
  for (const id of ecrits.contrats) {
    const { engagements } = ecrits.lis('contradictoire', { contrat: id });
    const de = (par: 'etablissement' | 'ars') => engagements.flatMap((e) => e.sources[par] ?? []);
    const lue = (['etablissement', 'ars'] as const).map((par) => {
      const siennes = de(par);
      const n_non_dites = siennes.filter(({ origine }) => origine === null).length;
      const n_dernier = siennes.filter(({ le }) => (le ?? '') > '2025-12-31').length;
      return [par, { n_donnees: siennes.length, n_non_dites, n_dernier }] as const;
    });
    lues.set(id, new Map(lue.filter(([, { n_donnees }]) => n_donnees > 0)));
  }
  await confronte('sources-des-valeurs', lues, 60);
});

it('où chaque partie dit lire la valeur qu’elle retient d’un gain, et celles dont elle ne le dit pas', async () => {
  const lues = new Map<string, Lecture>();
  for (const id of ecrits.contrats) {
    const { gains } = ecrits.lis('contradictoire', { contrat: id });
    const lue = (['etablissement', 'ars'] as const).map((par) => {
      const siennes = gains.flatMap((g) => g.sources[par] ?? []);
      const n_non_dites = siennes.filter(({ origine }) => origine === null).length;
      const n_datees = siennes.filter(({ le }) => le !== null).length;
      return [par, { n_donnees: siennes.length, n_non_dites, n_datees }] as const;
    });
    lues.set(id, new Map(lue.filter(([, { n_donnees }]) => n_donnees > 0)));
  }
  await confronte('sources-des-gains', lues, 60);
});

it('ce qui manque à chaque contrat, pièce par pièce', async () => {
  const { demandes } = ecrits.lis('demandes', {});
  const lues = new Map<string, Map<string, { n_manque: number; n_sur: number }>>(
    ecrits.contrats.map((id) => [id, new Map()])
  );
  for (const { perimetre, id, piece, nombre, sur } of demandes)
    if (perimetre === 'contrat') lues.get(id)?.set(piece, { n_manque: nombre, n_sur: sur });
  await confronte('demandes', lues, 30);
});

it('ce qui manque à chaque établissement d’un contrat, pièce par pièce', async () => {
  const lues = new Map<string, Map<string, { n_manque: number; n_sur: number }>>(
    ecrits.contrats.map((id) => [id, new Map()])
  );
  for (const { perimetre, id, piece, parEj } of ecrits.lis('demandes', {}).demandes)
    if (perimetre === 'contrat')
      for (const { ej, nombre, sur } of parEj) lues.get(id)?.set(`${ej} ${piece}`, { n_manque: nombre, n_sur: sur });
  await confronte('demandes-par-etablissement', lues, 30);
});

it('chaque examen qui ne peut pas être décidé a une demande qui nomme ce qui le déciderait', async () => {
  const PIECES: Readonly<Record<string, string>> = {
    plan_tresorerie: 'plan_tresorerie',
    eprd_approuve: 'eprd_approuve',
    meteo_ars: 'meteo_ars',
    meteo_etablissement: 'meteo_etablissement'
  };
  const { demandes } = ecrits.lis('demandes', {});
  const indecidables = await oracle.demande('indecidables');
  const sans = indecidables.filter(({ contrat, entite, manque }) => {
    const siennes = demandes.filter(({ piece }) => piece === PIECES[String(manque)]);
    return !siennes.some((d) => (entite === contrat ? d.id === contrat : d.parEj.some(({ ej }) => ej === entite)));
  });
  expect(sans).toEqual([]);
  expect(indecidables.length).toBeGreaterThan(10);
});

it('ce qui manque aux comptes d’un établissement qu’aucun contrat ne suit', async () => {
  const { demandes } = ecrits.lis('demandes', {});
  const seules = demandes.filter((d) => d.perimetre === 'etablissement');
  expect(seules.every(({ piece }) => piece === 'plan_tresorerie' || piece === 'eprd_approuve')).toBe(true);
  await confronte(
    'demandes-hors-contrat',
    region(...seules.map(({ id, piece, nombre }) => [`${id} ${piece}`, { n_demandes: nombre }] as const)),
    3
  );
});

it('les aides de la région, par exercice et en tout, à côté de ce que les plans ont apporté', async () => {
  const { annees, totaux } = ecrits.lis('aides-region', {});
  const lues = annees.map(
    ({ annee, planAttendu, planRealise, planGel: _, planRealiseEnsuite: __, comptes, finissent, ...sommes }) =>
      [
        String(annee ?? ''),
        {
          ...{ ...sommes, n_contrats: comptes, n_finissent: finissent.length },
          ...{ somme_attendue: planAttendu, somme_realisee: planRealise }
        }
      ] as const
  );
  await confronte('aides-de-la-region', region(...lues, ['total', { ...totaux, n_contrats: 0, n_finissent: 0 }]), 100);
});

it('la trésorerie de chaque hôpital : solde, jours, creux du plan, échues, moratoires, lignes, cessions', async () => {
  const { lignes, bilan, sources } = ecrits.lis('tresorerie', {});
  const lues = lignes.map(
    ({ ej, solde, soldeLe, plusBas, jours, creux, creuxLe, plan, ...v }) =>
      [
        ej,
        {
          ...{ solde, solde_le: soldeLe, plus_bas: plusBas, jours, creux, creux_le: creuxLe, n_mois: plan.length },
          ...{ lignes_tirees: v.lignesTirees, echues: v.dettesEchues, fournisseurs_echus: v.fournisseursEchus },
          ...{ moratoires: v.moratoires, cessions: v.cessions }
        }
      ] as const
  );
  await confronte('veille', region(...lues), 900);
  await confronte('veille-sources', region(...sources.map(({ id }) => [id, { n_citee: 1 }] as const)), 0);
  const { sousZero: sous_zero, manque, sansPlan: n_sans_plan } = bilan;
  await confronte('veille-en-tout', region(['total', { sous_zero, manque, n_sans_plan }]), 1);
  // Le calendrier, la revue et les demandes comptent les mêmes plans que le comité.
  const demandes = ecrits.lis('demandes', {}).demandes.filter(({ piece }) => piece === 'plan_tresorerie');
  expect([
    ecrits.lis('calendrier', {}).sansPlan,
    ecrits.lis('revue', {}).sansPlan,
    new Set(
      demandes.flatMap(({ parEj, id, perimetre }) => (perimetre === 'etablissement' ? [id] : parEj.map(({ ej }) => ej)))
    ).size
  ]).toEqual([n_sans_plan, n_sans_plan, n_sans_plan]);
});

it('« hors contrat » a un sens partout : ce que les alertes examinent à part, les demandes, le portefeuille et les GHT ne le contredisent pas', async () => {
  const cause = new Map(
    ecrits
      .lis('alertes', {})
      .horsContrat.groupes.flatMap(({ cause: sienne, contrat, etablissements }) =>
        etablissements.map(({ ej, nom, ght }) => [ej, { cause: sienne, contrat: contrat?.intitule ?? null, nom, ght }])
      )
  );
  const { demandes } = ecrits.lis('demandes', {});
  // Qui est demandé directement est hors contrat, pour la même cause.
  const directes = demandes.filter(({ perimetre }) => perimetre === 'etablissement');
  expect(directes.map(({ id, hors }) => [id, hors])).toEqual(
    directes.map(({ id }) => [id, { cause: cause.get(id)?.cause, contrat: cause.get(id)?.contrat ?? null }])
  );
  // Qui est hors contrat et se demande avec un contrat, c’est celui qui n’est pas encore signé : Batelière et Sombrepierre.
  const avecUnContrat = demandes.filter(({ perimetre }) => perimetre === 'contrat');
  const attendus = [...cause].filter(([ej]) => avecUnContrat.some(({ parEj }) => parEj.some((p) => p.ej === ej)));
  expect(attendus.map(([, { nom, cause: sienne }]) => [nom, sienne]).toSorted()).toEqual([
    ['CH de Batelière', 'a_signer'],
    ['CH de Sombrepierre', 'a_signer']
  ]);
  // Au portefeuille, un GHT sans contrat n’a que des établissements sans contrat, et la page d’un GHT ne compte aucun
  // établissement hors contrat parmi les membres d’un contrat qui les ferait examiner.
  const { lignes } = ecrits.lis('portefeuille', {});
  const examines = await oracle.db.query<{ ej: string }>(
    `SELECT DISTINCT ej FROM contrat_perimetre p JOIN contrat c ON c.id = p.contrat JOIN cadre k ON k.contrat = p.contrat
     WHERE c.type <> 'ptsm' AND k.etat IN ('signe', 'en_cours', 'avenante', 'suspendu') AND p.sortie IS NULL`
  );
  expect(examines.filter(({ ej }) => cause.has(ej))).toEqual([]);
  const sansContrat = lignes.filter(({ contrats }) => contrats.length === 0).map(({ ght }) => ght);
  expect(sansContrat.length).toBeGreaterThan(0);
  for (const { ght, cause: sienne } of cause.values())
    if (sansContrat.includes(ght)) expect([ght, sienne]).toEqual([ght, 'sans_contrat']);
});
