import { describe, expect, it } from 'vitest';
import { colonnesDesPostes } from './tables';
import type { Promesse } from '$lib/domain/comptes/gains-de-l-annee';
import type { HypothesesChoisies } from './adresse';
import {
  EXERCICES_DE_SAISON,
  EXERCICES_EPROUVES,
  HYPOTHESES_ATTERRISSAGE
} from '$lib/domain/comptes/hypotheses-atterrissage';
import {
  cibleEnMots,
  ensembleLu,
  hypothesesChangees,
  messageDeLAtterrissage,
  messageDesMois,
  horsFourchetteEnMots,
  METHODE_EN_BREF,
  METHODE_EN_MOTS,
  methodeParEntite,
  noteDesEntites,
  noteDesPostes,
  promisParPalier,
  titresDesPostes
} from './page';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const outil = { bas: -2.5e6, central: -2e6, haut: -1.8e6 };
const erreurs = [-500e3, -300e3, 100e3, 200e3].map((ecart) => ({ ecart }));
const cible = (valeur: number) => ({ cible: { valeur, absence: null } });

describe('la méthode dite à côté du chiffre', () => {
  const dite = (terme: string) => clair(METHODE_EN_MOTS.find((m) => m.terme === terme)?.texte ?? '');

  it('garde d’un gain la part que le calcul en garde, palier par palier', () => {
    expect(HYPOTHESES_ATTERRISSAGE.parts).toEqual({ securise: 0.9, valide: 0.5, chiffre: 0.25, identifie: 0 });
    expect(dite('Ce que les actions promettent encore')).toContain(
      'sécurisé 90 %, validé 50 %, chiffré 25 %, identifié 0 %'
    );
  });

  it('compte les exercices passés comme le calcul : trois de saison au plus, trois d’épreuve au moins', () => {
    expect([EXERCICES_DE_SAISON, EXERCICES_EPROUVES]).toEqual([3, 3]);
    expect(dite('Par poste')).toContain('Un à trois exercices passés');
    expect(dite('Méthode simple plus proche')).toContain('sur trois exercices passés au moins');
    expect(dite('Chances')).toContain('Moins de trois ne disent rien');
  });

  it('tient en deux phrases sous le chiffre', () => {
    expect(METHODE_EN_BREF.match(/[.] |[.]$/gu)).toHaveLength(2);
    expect(METHODE_EN_BREF).toMatch(/promettent encore.*\. La fourchette couvre/u);
  });
});

describe('la méthode du résultat, entité par entité', () => {
  const de = (...methodes: ('outil' | 'ecart' | 'dernier')[]) =>
    methodeParEntite(
      [...methodes.map((methode) => ({ resultat: { methode } })), null].map(
        // The method alone of what the tool read is looked at.
        (base) => ({ base }) as Parameters<typeof methodeParEntite>[0][number]
      )
    );

  it('compte celles qu’une méthode simple lit, et celles que l’outil lit ; sans aucune, rien n’est à dire', () => {
    expect(de('outil', 'outil')).toBeNull();
    expect(clair(de('ecart', 'outil', 'ecart', 'dernier', 'ecart', 'ecart') ?? '')).toBe(
      'Le résultat de 5 entités sur 6 est lu par une méthode simple, moins éloignée des clôtures passées (le dernier exercice clos plus l’écart à date pour 4 et la valeur du dernier exercice clos pour 1) ; l’autre suit la méthode ci-dessus.'
    );
    expect(clair(de('ecart', 'outil', 'outil') ?? '')).toMatch(
      /^Le résultat de 1 entité sur 3 .* ; les 2 autres suivent/u
    );
    expect(clair(de('ecart', 'ecart') ?? '')).toMatch(/^Le résultat des 2 entités est lu .*pour 2\)\.$/u);
    expect(clair(de('dernier') ?? '')).toBe(
      'Le résultat est lu par une méthode simple, moins éloignée des clôtures passées (la valeur du dernier exercice clos).'
    );
  });

  it('au tableau des postes, dit aussi ce que les autres suivent', () => {
    const methode = (entites: number) =>
      colonnesDesPostes({ dernier: '', jusqua: '', hopital: '' }, entites).find(({ key }) => key === 'methode');
    const poste = {
      ...{
        poste: 'resultat' as const,
        dernier: null,
        eprd: null,
        realise: null,
        hopital: null,
        outil: null,
        ecart: null
      },
      naives: [{ nom: 'CH A', methode: 'ecart' as const }]
    };
    expect(clair(methode(6)?.cell(poste) ?? '')).toBe(
      'CH A : dernier exercice clos et écart à date ; les 5 autres : outil'
    );
    expect(clair(methode(1)?.cell(poste) ?? '')).toBe('dernier exercice clos et écart à date');
  });
});

describe('la projection de l’établissement et la fourchette de l’outil', () => {
  it('dehors, le dit, de quel côté et de combien ; dedans, bornes comprises, rien', () => {
    // The range goes from −2.5 to −1.8 M€.
    expect(clair(horsFourchetteEnMots({ hopital: -1.5e6, outil }))).toBe(
      'La projection de l’établissement est hors de la fourchette de l’outil, 300 k€ au-dessus de son haut : ce qui les sépare est à expliquer.'
    );
    expect(clair(horsFourchetteEnMots({ hopital: -3.1e6, outil }))).toContain('600 k€ au-dessous de son bas');
    for (const hopital of [-2.5e6, -2e6, null]) expect(horsFourchetteEnMots({ hopital, outil })).toBe('');
    expect(horsFourchetteEnMots({ hopital: -1.5e6, outil: null })).toBe('');
  });
});

describe('la colonne de l’établissement, par poste', () => {
  const montants = { P1: 0, P2: 0, P3: 0, C1: 0, C2: 0, C3: 0, C4: 0, resultat: 0 };
  const entite = (version: 'ria1' | 'eprd_modificatif') => ({
    hopital: { version, numero: 1, valeur: -1e6, arreteLe: '2026-07-21' },
    document: { version: 'ria1' as const, montants }
  });

  it('dit le document qu’elle lit quand ce n’est pas celui du résultat, une fois pour toutes les entités', () => {
    const deux = [entite('eprd_modificatif'), entite('eprd_modificatif')];
    expect(clair(noteDesPostes(deux))).toContain(
      'Le document du résultat, EPRD modificatif 1, 21/07/2026, n’a pas de comptes par poste : cette colonne lit RIA 1. Les deux écarts ne se comparent pas.'
    );
    expect(noteDesPostes([entite('ria1')])).not.toContain('ne se comparent pas');
  });
});

describe('ce que dit l’atterrissage', () => {
  it('met l’établissement d’abord, puis l’outil et sa fourchette', () => {
    expect(clair(messageDeLAtterrissage({ exercice: 2026 }, { hopital: -1.5e6, outil, erreurs }))).toBe(
      'Résultat 2026 du CRP : −1,5 M€ selon l’établissement ; −2,0 M€ selon l’outil, de −2,5 à −1,8 M€'
    );
    expect(clair(messageDeLAtterrissage({ exercice: 2026 }, { hopital: -1.5e6, outil: null, erreurs }))).toBe(
      'Résultat 2026 du CRP : −1,5 M€ selon l’établissement ; l’outil n’a pas de quoi projeter'
    );
    expect(clair(messageDeLAtterrissage({ exercice: 2026 }, { hopital: null, outil: null, erreurs }))).toBe(
      'Résultat 2026 du CRP : aucun atterrissage connu'
    );
  });

  it('ne dit de la cible pas plus que la fourchette : 2 exercices sur 4 à −1,9 M€, 5 chances sur 10', () => {
    expect(clair(cibleEnMots(cible(-1.9e6), { hopital: -1.5e6, outil, erreurs }))).toBe(
      'La cible de −1,9 M€ est dans la fourchette : 5 chances sur 10 de l’atteindre, avec les erreurs de la méthode au même mois (2 des 4 exercices passés). La projection de l’établissement est 400 k€ au-dessus de la cible.'
    );
    expect(clair(cibleEnMots(cible(-1e6), { hopital: null, outil, erreurs }))).toMatch(
      /^La cible de −1,0 M€ est au-dessus de toute la fourchette : au plus 2 chances sur 10/u
    );
    expect(clair(cibleEnMots(cible(-3e6), { hopital: null, outil, erreurs }))).toMatch(
      /^La cible de −3,0 M€ est atteinte dans toute la fourchette : au moins 8 chances sur 10/u
    );
  });

  it('à 20 k€ près, la projection de l’établissement est à la cible, comme au contrat', () => {
    const dit = (hopital: number) => clair(cibleEnMots(cible(-1.9e6), { hopital, outil: null, erreurs }));
    expect(dit(-1.92e6)).toBe('Cible : −1,9 M€. La projection de l’établissement est à la cible.');
    expect(dit(-1.95e6)).toBe('Cible : −1,9 M€. La projection de l’établissement est 50 k€ sous la cible.');
  });

  it('dit quand trop peu d’exercices le permettent, et pourquoi il n’y a pas de cible', () => {
    expect(clair(cibleEnMots(cible(-2e6), { hopital: null, outil, erreurs: erreurs.slice(2) }))).toBe(
      'La cible de −2,0 M€ est dans la fourchette : trop peu d’exercices passés pour dire ses chances.'
    );
    expect(cibleEnMots({ cible: { valeur: null, absence: 'gelee' } }, { hopital: null, outil, erreurs })).toBe(
      'Cible gelée.'
    );
  });

  it('dit que le bas et le haut d’une somme d’EJ ne sont pas ceux des EJ additionnés, et rien quand ils le sont', () => {
    const ligne = (entite: object | null, bas: number, haut: number) => ({
      entite,
      outil: { bas: bas * 1e6, central: (bas + haut) * 5e5, haut: haut * 1e6 }
    });
    const deux = [ligne({}, -3, 1), ligne({}, -2, 2)];
    expect(noteDesEntites([...deux, ligne(null, -4.2, 2.5)])?.replaceAll('\u00a0', ' ')).toMatch(
      /^Le bas et le haut de la somme des EJ ne sont pas ceux des EJ additionnés, qui iraient de −5,0 M€ à 3,0 M€ :/u
    );
    expect(noteDesEntites([...deux, ligne(null, -5, 3)])).toBeNull();
    expect(noteDesEntites(deux.slice(0, 1))).toBeNull();
  });

  it('une entité sans projection rend la somme manquante', () => {
    const hopital = { version: 'ria1' as const, numero: 0, valeur: -1e6, arreteLe: null };
    expect(ensembleLu([{ hopital }, { hopital }])).toBe(-2e6);
    expect(ensembleLu([{ hopital }, { hopital: null }])).toBeNull();
  });

  it('dit ce qui est promis à chaque palier, entités réunies', () => {
    const promesses = [{ titre: 'C1', palier: 'securise' as const, montant: 300_000 }];
    const promis = (sansNonSecurises: boolean, ...bases: { promesses: Promesse[] }[]) =>
      clair(promisParPalier(bases, { ...HYPOTHESES_ATTERRISSAGE, sansNonSecurises }).securise);
    expect(promis(false, { promesses }, { promesses })).toBe('600 k€ promis d’ici la fin de l’exercice');
    // Reportés, 200 k€ ne sont plus sécurisés par aucun acte.
    const reportee = { ...{ titre: 'C1', palier: 'securise' as const, montant: 200_000 }, reportee: true as const };
    expect(promis(false, { promesses: [...promesses, reportee] })).toBe('500 k€ promis d’ici la fin de l’exercice');
    expect(promis(true, { promesses: [...promesses, reportee] })).toBe(
      '300 k€ promis d’ici la fin de l’exercice, 200 k€ non sécurisés ou reportés écartés'
    );
  });

  it('dit de combien l’année est devant ou derrière la précédente au même mois, et rien sans elle', () => {
    const precedent = { exercice: 2025, mois: [-1e6, -3e6, -4e6], clos: null };
    expect(clair(messageDesMois(2026, { realise: [-1e6, -2.5e6], precedent }))).toBe(
      'Fin février 2026, le résultat cumulé est meilleur de 500 k€ qu’en 2025'
    );
    expect(clair(messageDesMois(2026, { realise: [-1.2e6], precedent }))).toBe(
      'Fin janvier 2026, le résultat cumulé est plus bas de 200 k€ qu’en 2025'
    );
    expect(messageDesMois(2026, { realise: [-1e6], precedent })).toMatch(/le même qu’en 2025$/u);
    expect(messageDesMois(2026, { realise: [-1e6], precedent: null })).toBe('L’année 2026 mois par mois');
  });
});

it('la colonne de l’établissement, par poste, dit de quel document elle vient', () => {
  const montants = { P1: 1, P2: 1, P3: 1, C1: 1, C2: 1, C3: 1, C4: 1, resultat: 0 };
  const de = (version: 'ria1' | 'eprd') => ({ dernier: null, base: null, document: { version, montants } });
  expect(titresDesPostes([de('ria1'), de('ria1')]).hopital).toBe('Établissement (RIA 1)');
  expect(titresDesPostes([de('ria1'), de('eprd')]).hopital).toBe('Établissement (RIA 1, EPRD)');
  expect(titresDesPostes([{ ...de('eprd'), document: null }]).hopital).toBe('Établissement');
});

it('des hypothèses changées se disent une par une, et que les autres pages gardent celles par défaut', () => {
  const aucune = { securise: null, valide: null, chiffre: null, identifie: null, recettes: null, sans: false };
  const dites = (autres: Partial<HypothesesChoisies>) => {
    const texte = hypothesesChangees({ ...aucune, ...autres });
    return texte === null ? null : clair(texte);
  };
  expect(dites({})).toBeNull();
  expect(dites({ securise: 0.8, recettes: 0.015, sans: true })).toBe(
    'Vos hypothèses : sécurisé 80 %, recettes +1,5 %, sans les gains non sécurisés. La synthèse du contrat et la réunion du RIA peuvent les suivre ; les autres pages gardent les hypothèses par défaut.'
  );
  expect(dites({ recettes: -0.02 })).toMatch(/^Vos hypothèses : recettes −2,0 %\./u);
  expect(dites({ identifie: 0 })).toMatch(/^Vos hypothèses : identifié 0 %\./u);
});
