import { describe, expect, it } from 'vitest';
import { sommesDuLivre } from '$lib/domain/contrat/livre-des-aides';
import { COLONNES_DES_ANNEES } from './annees';
import { etatEnMots, etatsDits } from './classes';
import { faitEnMots } from './condition';
import { messageDuRapprochement } from './ecarts';
import { motifEnMots, partsDuesEnBref, partsDuesEnMots } from './motifs';
import {
  article50EnMots,
  DEFINITIONS_DES_AIDES,
  ecartAvecLAnnonce,
  messageDesAides,
  MOTS_DES_AIDES,
  suiteDesAides
} from './page';
import { nonVide } from '../../../../tests/parity/remplies';
import { aidesRegionDEssai } from '$lib/views/debuts.fixture';
import { absentsEnMots, aidesRetirees, messageDesRatios } from './ratios';
import type { AidesModele } from '$lib/views/aides/aides.types';
import type { AidesRegionModele } from '$lib/views/aides-region/aides-region.types';
import {
  COLONNES_DES_ANNEES_DE_LA_REGION,
  COLONNES_DES_DOUTES,
  finsDeContratEnMots,
  messageDeLaRegion,
  messageDesNonVersees,
  MOTS_DE_LA_REGION,
  pourquoi
} from './region';

const totaux = sommesDuLivre([
  { classe: 'versee', montant: 2_000_000, reprise: 45_000 },
  { classe: 'a_risque', montant: 1_000_000, reprise: null },
  { classe: 'conditionnelle', montant: 500_000, reprise: null }
]);

it('une notification retrouvée n’est pas un versement : 3 tranches notifiées, dont une jamais versée', () => {
  const rapprochement = { paires: 3, sansNotification: [], sansTranche: [], ailleurs: { nombre: 0, montant: 0 } };
  expect(messageDuRapprochement(rapprochement)).toBe('3\u00a0tranches retrouvées dans les notifications, aucun écart');
});

describe('les aides d’un contrat', () => {
  it('disent ce qui est versé, puis ce qui est en doute', () => {
    const tranches = [{} as never];
    expect(messageDesAides({ totaux, tranches })).toBe(
      '2,0\u00a0M€ d’aides versés sur 3,5\u00a0M€, 1,0\u00a0M€ à risque'
    );
    expect(messageDesAides({ totaux, tranches: [] })).toBe('Aucune aide inscrite à ce contrat');
  });

  it('disent le reste, ce que rien ne décide et ce qui est repris', () => {
    expect(suiteDesAides({ totaux, indecidables: { tranches: 1, montant: 500_000 } })).toBe(
      'Le reste\u00a0: 500\u00a0k€ sous condition, dont 500\u00a0k€ (1\u00a0tranche) dont la condition ne peut être décidée. Sur ce qui est versé, 45\u00a0k€ sont repris.'
    );
  });

  it('disent à l’euro leur écart avec l’aide annoncée, et rien quand elles y sont', () => {
    expect(ecartAvecLAnnonce({ totaux, annoncees: { min: 3_490_000, max: null } })).toBe(
      'Les tranches en vigueur font 3\u202f500\u202f000\u00a0€, 10\u202f000\u00a0€ de plus que l’aide annoncée au contrat (3\u202f490\u202f000\u00a0€).'
    );
    expect(ecartAvecLAnnonce({ totaux, annoncees: { min: 3_000_000, max: 4_000_000 } })).toBeNull();
    expect(ecartAvecLAnnonce({ totaux, annoncees: { min: null, max: null } })).toBeNull();
  });
});

it('une tranche dit son état partout des mêmes mots, et ce que le classeur en dit de plus à côté', () => {
  const menacee = { classe: 'a_risque' as const, montant: 700_000 };
  expect(etatsDits([menacee])).toEqual([{ montant: null, texte: 'à risque', ton: 'retard' }]);
  expect(etatEnMots({ statut: 'conditionnee', etats: [menacee] })).toBe('à risque');
  expect(etatEnMots({ statut: 'notifiee', etats: [{ classe: 'versee', montant: 300_000 }, menacee] })).toBe(
    '300\u00a0k€ versée, 700\u00a0k€ à risque (au classeur\u00a0: notifiée)'
  );
});

it('un article 50 dit sa durée, ses contrôles et ce qu’ils ont repris', () => {
  const vie = {
    ...{ premier: 2022, dernier: 2031, annees: 10, tropLong: false, verse: 1_500_000, echu: 0, aVenir: 1_500_000 },
    ...{ sansControle: { parts: 2, montant: 600_000 }, dernierControle: '2025-11-15', repris: 45_000 }
  };
  expect(article50EnMots(vie)).toBe(
    'Article 50 sur 10\u00a0ans, de 2022 à 2031\u00a0: 1,5\u00a0M€ versés, 1,5\u00a0M€ à venir. Dernier contrôle de surcompensation le 15/11/2025, 45\u00a0k€ repris. 600\u00a0k€ versés sans contrôle connu (2\u00a0exercices).'
  );
  expect(article50EnMots({ ...vie, annees: 11, tropLong: true })).toContain('plus que les dix ans');
  expect(article50EnMots({ ...vie, dernierControle: null })).toContain('Aucun contrôle de surcompensation connu.');
  expect(article50EnMots({ ...vie, echu: 300_000, aVenir: 1_200_000 })).toContain(
    '1,5\u00a0M€ versés, 300\u00a0k€ échus et non versés, 1,2\u00a0M€ à venir.'
  );
  expect(article50EnMots(null)).toContain('sa durée n’est pas connue');
});

it('une condition dit sur quoi elle est jugée', () => {
  const jalon = {
    ...{ sur: 'jalon' as const, action: '5.7', jalon: '6', libelle: 'Mise en service', echeance: '2026-09-24' },
    ...{ atteintLe: null, enRetard: true, abandonne: false, piece: null }
  };
  expect(faitEnMots(jalon)).toBe(
    'Jalon 6 de l’action 5.7, «\u00a0Mise en service\u00a0», en retard, attendu le 24/09/2026.'
  );
  expect(faitEnMots({ ...jalon, enRetard: false, abandonne: true })).toBe(
    'Jalon 6 de l’action 5.7, «\u00a0Mise en service\u00a0», ne sera pas atteint\u00a0: l’action est abandonnée.'
  );
  expect(faitEnMots({ ...jalon, atteintLe: '2026-04-08', enRetard: false, piece: 'Compte rendu.' })).toBe(
    'Jalon 6 de l’action 5.7, «\u00a0Mise en service\u00a0», atteint le 08/04/2026. Pièce\u00a0: Compte rendu.'
  );
  const engagement = {
    ...{ sur: 'engagement' as const, code: 'E1', libelle: 'Taux de CAF', unite: 'fraction', decimales: 1 },
    ...{ valeur: 0.019, mesureLe: '2025-12-31', par: 'ars' as const, cible: 0.025, jugeLe: '2025-12-31' }
  };
  expect(faitEnMots(engagement)).toBe(
    'Engagement E1, «\u00a0Taux de CAF\u00a0», jugé au 31/12/2025\u00a0: 1,9\u00a0% au 31/12/2025, selon l’ARS, pour une cible de 2,5\u00a0%.'
  );
});

it('une tranche a le même état que sur la page de son contrat, qu’on puisse ou non décider sa condition', () => {
  const etat = COLONNES_DES_DOUTES.find(({ key }) => key === 'etat');
  const [doute] = aidesRegionDEssai(1).doutes;
  if (doute === undefined) throw new Error('la région d’essai a une aide en doute');
  expect(etat?.cell({ ...doute, classe: 'conditionnelle', risque: null, raison: 'gele' })).toBe('Sous condition');
  expect(etatsDits([{ classe: 'conditionnelle', montant: 1 }])[0]?.texte).toBe('sous condition');
});

it('une aide en doute dit pourquoi', () => {
  expect(pourquoi({ classe: 'a_risque', risque: 'jalon_en_retard', raison: null })).toBe(
    'le jalon de sa condition est en retard'
  );
  expect(pourquoi({ classe: 'suspendue', risque: null, raison: null })).toBe('suspendue par l’agence');
  expect(pourquoi({ classe: 'conditionnelle', risque: null, raison: 'texte_seul' })).toContain('texte libre');
});

describe('les gains gelés', () => {
  const somme = {
    versee: 0,
    a_verser: 0,
    conditionnelle: 0,
    a_risque: 0,
    suspendue: 0,
    non_versee: 0,
    total: 0,
    reprises: 0
  };
  const attendu = COLONNES_DES_ANNEES.find(({ key }) => key === 'attendu');
  const annee = (planAttendu: number | null, planGel: 'gele' | 'non_precise' | null) => ({
    ...{ annee: 2026, ...somme, planAttendu, planGel, planRealise: 0, planRealiseEnsuite: null }
  });
  it('d’un exercice gelé ne sont ni zéro ni absents, à l’écran comme dans le fichier', () => {
    const dits = [annee(null, 'gele'), annee(null, 'non_precise'), annee(null, null), annee(0, null)];
    expect(dits.map((a) => attendu?.cell(a).replaceAll('\u00a0', ' '))).toEqual([
      'gelés',
      'gel non précisé',
      '—',
      '0 €'
    ]);
    expect(dits.map((a) => attendu?.file?.['Gains nets prévus (€)']?.(a))).toEqual([
      ...['gelés', 'gel non précisé', null, 0]
    ]);
  });
  it('de l’exercice du gel se comparent jusqu’à sa veille, et ce qui est venu depuis se dit à côté', () => {
    const duGel = { ...annee(4_022_661, null), annee: 2025, planRealise: 1_700_000, planRealiseEnsuite: 585_000 };
    const realise = COLONNES_DES_ANNEES.find(({ key }) => key === 'realise');
    expect(attendu?.cell(duGel).replaceAll('\u00a0', ' ')).toBe('4,0 M€ jusqu’au gel');
    expect(realise?.cell(duGel).replaceAll('\u00a0', ' ')).toBe('1,7 M€, puis 585 k€');
    expect(MOTS_DES_AIDES.anneesNote([duGel])).toMatch(/jusqu’à sa veille, puis ce qui s’est réalisé depuis\.$/u);
    expect(MOTS_DES_AIDES.anneesNote([annee(0, null)])).not.toContain('veille');
  });
  it('se disent sous le tableau quand un exercice l’est, et seulement alors', () => {
    const dits = [annee(null, 'gele'), annee(0, null)].map((a) => /Gelés/u.test(MOTS_DES_AIDES.anneesNote([a])));
    expect(dits).toEqual([true, false]);
  });
  it('de la région laissent leur contrat à part, en disant lequel, quand, pourquoi et ce qu’il a apporté', () => {
    const contrat = (n: number) => ({ id: String(n), intitule: `Contrat ${n}` });
    const gele = { contrat: contrat(1), gel: 'gele' as const, exercices: [2026, 2027], realise: 1_200_000 };
    const tu = { contrat: contrat(2), gel: 'non_precise' as const, exercices: [2026], realise: null };
    const note = (plans: AidesRegionModele['plansAPart']) =>
      MOTS_DE_LA_REGION.anneesNote({ ...aidesRegionDEssai(0), plansAPart: [...plans] }).replaceAll('\u00a0', ' ');
    expect(note([gele, tu])).toMatch(
      / À part : Contrat 1, 2026-2027 \(gains attendus gelés, 1,2 M€ réalisés depuis\) ; Contrat 2, 2026 \(suspendu, gel non précisé\)\. Les aides d’un contrat gelé restent à l’exercice où elles étaient dues, même après le gel ; ses gains s’arrêtent à la veille du gel\.$/u
    );
    expect(note([1, 2, 3, 4, 5, 6].map((n) => ({ ...tu, contrat: contrat(n) })))).toMatch(/ ; 1 autre\.$/u);
    expect(note([])).toMatch(/prévus et réalisés des mêmes contrats\.$/u);
  });
});

it('la région dit combien de contrats ses gains comptent chaque année, et combien y finissent', () => {
  const [{ contrat: _, ...aides }] = nonVide(aidesRegionDEssai(1).lignes);
  const an = (annee: number, comptes: number, ...noms: string[]) => ({
    ...{ ...aides, annee, comptes },
    finissent: noms.map((intitule) => ({ id: intitule, intitule }))
  });
  const annees = [an(2025, 10, 'Passé'), an(2026, 9, 'A', 'B'), an(2027, 8), an(2028, 7, 'C')];
  const colonne = COLONNES_DES_ANNEES_DE_LA_REGION.find(({ key }) => key === 'comptes');
  expect(annees.map((a) => colonne?.cell(a).replaceAll('\u00a0', ' '))).toEqual([
    ...['10, dont 1 finit', '9, dont 2 finissent', '8', '7, dont 1 finit']
  ]);
  expect(annees.map((a) => colonne?.file?.['Contrats qui finissent dans l’exercice']?.(a))).toEqual([
    ...['Passé', 'A\u00a0; B', null, 'C']
  ]);
  expect(finsDeContratEnMots(annees, '2026-09-30')).toBe(
    'Les gains prévus d’un contrat s’arrêtent à son terme\u00a0: 2 finissent en 2026 et 1 en 2028.'
  );
  expect(finsDeContratEnMots([an(2026, 3)], '2026-09-30')).toBeNull();
});

it('l’échéancier dit quand une part est due, et qu’il est cru avant le jour de la tranche', () => {
  const echeancier = DEFINITIONS_DES_AIDES.find(({ terme }) => terme === 'Échéancier');
  expect(echeancier?.texte).toContain('due le 31 décembre de son exercice, ou le jour prévu de la tranche');
  expect(echeancier?.texte).toContain('celles qu’il ne date pas ne sont pas versées');
});

describe('le résultat sans aides', () => {
  const ratios: NonNullable<AidesModele['ratios']> = {
    ...{ exercice: 2025, versions: ['cf_arrete' as const], perimetre: null, capital: 0, ponctuelles: 6_200_000 },
    versees: [{ tranche: 1, libelle: 'Aide au démarrage', montant: 3_000_000 }],
    lignes: [{ code: 'resultat' as const, unite: 'euros' as const, avec: -24_000_000, sans: -30_200_000 }],
    absents: []
  };
  const dit = (texte: string | null) => texte?.replaceAll('\u00a0', ' ');

  it('dit combien d’aides il retire, et lesquelles sont de ce contrat', () => {
    expect(dit(messageDesRatios(ratios))).toBe('Résultat 2025 : −24,0 M€, −30,2 M€ sans 6,2 M€ d’aides ponctuelles');
    expect(dit(aidesRetirees(ratios))).toBe(
      'Aides retirées : 6,2 M€ d’aides ponctuelles comptées dans les produits de 2025, toutes origines, que les comptes ne nomment pas ; versé cette année-là par ce contrat en exploitation : 3,0 M€ (tranche 1, aide au démarrage). Une tranche non versée n’y est pas.'
    );
  });

  it('une tranche que rien n’a versée n’en est pas, et rien n’est dit de comptes qui ne les donnent pas', () => {
    expect(dit(aidesRetirees({ ...ratios, versees: [] }))).toContain(
      'aucune tranche de ce contrat n’a été versée en exploitation cette année-là'
    );
    expect(aidesRetirees({ ...ratios, ponctuelles: null })).toBeNull();
  });

  it('nomme qui rend une mesure non disponible, et ce qui lui manque', () => {
    const absents: typeof ratios.absents = [
      { entite: 'CH A', manque: 'comptes' },
      { entite: 'CH B', manque: ['aides', 'capitaux'] },
      { entite: 'CH C', manque: 'fermes' }
    ];
    expect(dit(absentsEnMots({ ...ratios, absents }))).toBe(
      'Ce qui rend une mesure non disponible : compte financier 2025 de CH A, manquant ; comptes de CH C, non disponibles (partie fermée) ; CH B, sans aides ponctuelles ni capitaux permanents au compte financier 2025.'
    );
    expect(absentsEnMots(ratios)).toBeNull();
  });
});

describe('une aide non versée dit pourquoi', () => {
  const [lue] = aidesRegionDEssai(1).nonVersees;
  if (lue === undefined) throw new Error('la région d’essai a une aide non versée');
  const dite = (autres: Partial<typeof lue>) =>
    motifEnMots({ ...lue, ...autres }, '2026-09-30')?.replaceAll('\u00a0', ' ');

  it('l’agence en retard, depuis quel jour et de combien', () => {
    // From 30 June to 30 September: 31 days of July, 31 of August, 30 of September.
    expect(dite({})).toBe('sans condition, tranche due depuis le 30/06/2026, 92 jours de retard de l’agence');
    expect(dite({ verdict: 'remplie', dueLe: '2026-09-29' })).toBe(
      'condition remplie, tranche due depuis le 29/09/2026, 1 jour de retard de l’agence'
    );
    expect(dite({ motif: 'acquise', dueLe: '2026-12-31' })).toBe('sans condition, tranche due le 31/12/2026');
  });

  it('le contrat fini avant sa date, ou après', () => {
    const fin = { verdict: 'remplie' as const, dueLe: '2021-06-30' };
    expect(dite({ ...fin, motif: 'fin_avant' })).toBe(
      'condition remplie, mais le contrat a pris fin avant le 30/06/2021, jour où elle était due'
    );
    expect(dite({ ...fin, motif: 'fin_due' })).toBe(
      'condition remplie, tranche due le 30/06/2021 et non versée à la fin du contrat'
    );
  });

  it('chaque part avec son échéance', () => {
    const part = (montant: number, dueLe: string) => ({ motif: 'acquise' as const, montant, dueLe });
    const nonVersees = [part(300_000, '2026-12-31'), part(200_000, '2027-12-31')];
    expect(partsDuesEnMots({ nonVersees })?.replaceAll('\u00a0', ' ')).toBe(
      '300 k€ à l’échéance du 31/12/2026, 200 k€ à celle du 31/12/2027'
    );
    expect(partsDuesEnMots({ nonVersees: [] })).toBeNull();
    expect(partsDuesEnBref({ nonVersees })).toBe(partsDuesEnMots({ nonVersees }));
    // Un contrat fini ne doit que ce qui était dû avant sa fin.
    const finies = (['fin_due', 'fin_avant', 'fin_non_remplie', 'fin_indecidable'] as const).map((motif, n) => ({
      ...{ motif, montant: 100_000, dueLe: `202${n}-06-30` }
    }));
    expect(partsDuesEnMots({ nonVersees: finies })?.replaceAll('\u00a0', ' ')).toBe(
      '100 k€ à l’échéance du 30/06/2020'
    );
    expect(partsDuesEnBref({ nonVersees: finies.slice(1) })).toBeNull();
    // Huit versements d’un article 50 : leur somme, du premier au dernier.
    const huit = Array.from({ length: 8 }, (_, n) => ({
      ...{ motif: 'a_venir' as const, montant: 1e6, dueLe: `${2026 + n}-12-31` }
    }));
    expect(partsDuesEnBref({ nonVersees: huit })?.replaceAll('\u00a0', ' ')).toBe(
      '8,0 M€ en 8 versements, de l’échéance du 31/12/2026 à celle du 31/12/2033'
    );
  });

  it('compte celles que l’agence doit, et le titre de la page aussi', () => {
    const comptes = { nonVersees: 3, nonVerse: 3e6, retards: 1, enRetard: 1.2e6 };
    expect(messageDesNonVersees(comptes).replaceAll('\u00a0', ' ')).toBe(
      '3 tranches ou parts non versées, pour 3,0 M€, dont 1 en retard de l’agence (1,2 M€)'
    );
    expect(messageDesNonVersees({ ...comptes, retards: 0, enRetard: 0 })).toContain('aucune en retard de l’agence');
    expect(messageDesNonVersees({ ...comptes, nonVersees: 0 })).toBe('Toutes les aides sont versées');
    const region = aidesRegionDEssai(2);
    expect(messageDeLaRegion(region)).toMatch(/en retard de versement$/u);
    expect(messageDeLaRegion({ ...region, comptes: { ...region.comptes, enRetard: 0 } })).not.toContain('retard');
  });
});
