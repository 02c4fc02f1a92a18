import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import type { Row } from '$lib/schema/tables';
import { reunion } from '$lib/views/reunion/reunion';
import type { ChiffreParPole, DialogueModele, PolesVus } from '$lib/views/reunion/reunion.types';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { pageDuDialogue } from './dialogue';
import { manquesDesPoles, blocDesPoles, polesEnMots } from './poles';

const simple = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('les pôles dans le petit jeu', () => {
  const bases: NativeDatabase[] = [];
  const ouvre = async (pole: Row<'pole'>[]) => {
    const db = await ouvreJeuDEssai({ ...petitJeu, pole });
    bases.push(db);
    return db;
  };
  let db: NativeDatabase;
  beforeAll(async () => {
    db = await ouvre(petitJeu.pole);
  });
  afterAll(() => {
    for (const base of bases) base.close();
  });

  const dialogueDe = async (base: NativeDatabase) => {
    const { contenu } = await reunion(base, { contrat: 'essai-2024', reunion: 'dialogue-de-gestion' });
    // The view answers any meeting: it was asked for this one.
    return contenu as DialogueModele;
  };
  const blocDe = async (base: NativeDatabase) =>
    pageDuDialogue(await dialogueDe(base), 'un').blocs.find(({ id }) => id === 'poles');

  it('ont leur PMCT de N et de N-1 ; celui qui compte en journées n’est pas dans les séjours de l’ensemble', async () => {
    const bloc = await blocDe(db);
    // 1 302 000 / 420 = 3 100 € contre 1 200 000 / 400 = 3 000 € ; 420 000 / 1 500 = 280 € la journée.
    expect(bloc?.lignes.map((ligne) => ligne.slice(1).map(simple))).toEqual([
      ['420', '400', '1,3 M€', '1,2 M€', '3 100 €', '3 000 €', '300 k€', '300 k€', '710 k€', '700 k€'],
      ['1 500 j', 'n. r.', '420 k€', 'n. r.', '280 €/j', 'n. r.', '60 k€', 'n. r.', 'n. r.', 'n. r.'],
      // La réadaptation de 2023 n’est pas dite : ses 1 500 journées de 2024 la tiennent hors des séjours, sa paie manque.
      ['420', '400', '1,3 M€', '1,2 M€', '3 100 €', '3 000 €', '360 k€', 'n. r.', 'n. r.', 'n. r.']
    ]);
    expect(bloc?.lignes.map(([nom]) => nom)).toEqual(['Chirurgie', 'Réadaptation', 'Ensemble des pôles']);
    expect(simple(bloc?.message ?? '')).toBe('Depuis 2023, plus forte hausse de la paie : Chirurgie, +10 k€');
    expect(bloc?.note).toContain('Cumul à fin février 2024, et mêmes mois de 2023.');
    expect(bloc?.note).not.toContain('Non ventilé');
  });

  it('laissent ce que les situations de l’hôpital ont de plus : 380 k€ de paie médicale sur deux mois, 360 aux pôles', async () => {
    const [situation] = petitJeu.compte;
    const compte: Row<'compte'>[] = [...petitJeu.compte];
    for (const [mois, fin] of [
      ['01', '31'],
      ['02', '29']
    ] as const)
      compte.push({
        ...{ ...situation, poste: 'masse_salariale_pm', version: 'situation', montant: 190_000 },
        ...{ debut: `2024-${mois}-01`, fin: `2024-${mois}-${fin}`, publie_le: `2024-${mois}-${fin}` }
      });
    const avec = await ouvreJeuDEssai({ ...petitJeu, compte });
    bases.push(avec);
    const bloc = await blocDe(avec);
    expect(bloc?.lignes.at(-1)?.map(simple)).toEqual([
      ...['Non ventilé', 'n. r.', 'n. r.', 'n. r.', 'n. r.', 'sans objet', 'sans objet'],
      ...['20 k€', 'n. r.', 'n. r.', 'n. r.']
    ]);
    expect(bloc?.note).toContain('Non ventilé');
  });

  it('un pôle compté en séjours en 2023 et en journées en 2024 a l’un puis l’autre, chacun à sa colonne', async () => {
    const pole = petitJeu.pole.map((p) =>
      p.pole === 'Chirurgie' && p.fin > '2024' ? { ...p, sejours: null, journees: 1500, recettes: 420_000 } : p
    );
    const [n, ...autres] = pole.filter((p) => p.pole === 'Chirurgie' && p.fin > '2024');
    if (!n || autres.length > 0) throw new Error('la chirurgie de 2024 est une ligne');
    const bloc = await blocDe(await ouvre(pole));
    const [chirurgie] = bloc?.lignes.filter(([nom]) => nom === 'Chirurgie') ?? [];
    // 420 000 / 1 500 = 280 € la journée ; 1 200 000 / 400 = 3 000 € le séjour.
    expect(chirurgie?.slice(1, 7).map(simple)).toEqual(['1 500 j', '400', '420 k€', '1,2 M€', '280 €/j', '3 000 €']);
    // Ses 400 séjours de 2023 ne sont pas à côté d’un ensemble de 2024 qui n’en a pas les journées.
    const [ensemble] = bloc?.lignes.filter(([nom]) => nom === 'Ensemble des pôles') ?? [];
    expect(ensemble?.slice(1, 5)).toEqual(['sans objet', 'sans objet', 'sans objet', 'sans objet']);
  });

  it('un pôle qui ne porte aucun séjour les deux années ne peut pas en avoir, ce qui n’est pas zéro', async () => {
    const [chirurgie] = petitJeu.pole.filter((p) => p.pole === 'Chirurgie' && p.fin > '2024');
    if (!chirurgie) throw new Error('la chirurgie de 2024 est une ligne');
    const deux = (pole: string, avant: Partial<Row<'pole'>>): Row<'pole'>[] =>
      [chirurgie, ...petitJeu.pole.filter((p) => p.pole === 'Chirurgie' && p.fin < '2024')].map((p) => ({
        ...{ ...p, pole, sejours: 0, journees: null, recettes: 0 },
        ...(p.fin < '2024' && avant)
      }));
    const bloc = await blocDe(
      await ouvre([
        ...petitJeu.pole,
        ...deux('Médico-technique', {}),
        ...deux('Fermé en 2024', { sejours: 120, recettes: 300_000 }),
        ...deux('Forfaits', { recettes: 80_000 })
      ])
    );
    const dites = new Map(bloc?.lignes.map(([nom = '', ...cellules]) => [nom, cellules.slice(0, 4).map(simple)]));
    expect(dites.get('Médico-technique')).toEqual(['sans objet', 'sans objet', 'sans objet', 'sans objet']);
    expect(dites.get('Fermé en 2024')).toEqual(['0', '120', '0 €', '300 k€']);
    // Il a des recettes : son zéro de séjours est un zéro.
    expect(dites.get('Forfaits')).toEqual(['0', '0', '0 €', '80 k€']);
  });

  it('sont une ligne vide qui nomme son fichier quand aucun hôpital n’en donne', async () => {
    const { blocs, manques } = pageDuDialogue(await dialogueDe(await ouvre([])), 'un');
    expect(blocs.map(({ id }) => id)).not.toContain('poles');
    expect(manques.at(-1)).toEqual({
      quoi: 'PMCT et masse salariale par pôle',
      fichier: 'CREA ou tableau coût case-mix de l’établissement, par pôle'
    });
    const avec = pageDuDialogue(await dialogueDe(db), 'un').manques.map(({ quoi }) => quoi);
    expect(avec).not.toContain('PMCT et masse salariale par pôle');
    expect(avec.at(-1)).toMatch(/^Réadaptation en 2023 \(.+\), sans quoi l’ensemble n’est pas connu en entier$/);
  });
});

describe('les pôles en mots', () => {
  const chiffres = (autres: Partial<Record<ChiffreParPole, number>>): PolesVus['hopitaux'][number]['ensemble'] => ({
    ...{ sejours: 0, sejours_avant: 0, journees: null, journees_avant: null, recettes: 0, recettes_avant: 0 },
    ...{ masse_pm: 0, masse_pm_avant: 0, masse_pnm: 0, masse_pnm_avant: 0, moyenne: 'sans_objet' },
    ...{ moyenne_avant: 'sans_objet', ...autres }
  });
  const hopital = (nom: string, poles: [string, Partial<Record<ChiffreParPole, number>>][]) => ({
    ...{ ej: nom, nom, jusquAu: '2026-08-31', ensemble: chiffres({}), nonVentile: null, sans: [], sansAvant: [] },
    poles: poles.map(([pole, autres]) => ({
      pole,
      enJournees: false,
      enJourneesAvant: false,
      chiffres: chiffres(autres)
    }))
  });
  const deux = {
    hopitaux: [
      hopital('CH A', [['Chirurgie', { masse_pm: 5e6, masse_pm_avant: 4.8e6, moyenne: 2940, moyenne_avant: 3000 }]]),
      hopital('CH B', [['Médecine', { masse_pnm: 2e6, masse_pnm_avant: 1.6e6, moyenne: 2500, moyenne_avant: 2400 }]])
    ],
    muets: ['CH C']
  };

  it('nomment le pôle dont la paie a le plus crû, celui dont le PMCT a le plus reculé, et leur hôpital quand plusieurs en donnent', () => {
    // +0,4 M€ à B contre +0,2 à A ; 60 € de moins sur 3 000 : −2 %.
    expect(simple(polesEnMots({ poles: deux, exercice: 2026 }) ?? '')).toBe(
      'Depuis 2025, plus forte hausse de la paie : Médecine (CH B), +400 k€ ; plus fort recul du PMCT : Chirurgie (CH A), −2,0 %'
    );
    expect(polesEnMots({ poles: { hopitaux: [], muets: [] }, exercice: 2026 })).toBeNull();
    // 80 € de moins sur 8 000 sont 1 %, moins que les 2 % de 60 € sur 3 000 : le rang est celui du pourcentage dit.
    const cher = hopital('CH D', [['Greffe', { moyenne: 7920, moyenne_avant: 8000 }]]);
    expect(polesEnMots({ poles: { ...deux, hopitaux: [...deux.hopitaux, cher] }, exercice: 2026 })).toContain(
      'Chirurgie (CH A)'
    );
    const [bloc] = blocDesPoles({ poles: deux, exercice: 2026 });
    expect(bloc?.lignes.map(([nom]) => simple(nom ?? ''))).toEqual([
      'CH A : Chirurgie',
      'CH A : Ensemble des pôles',
      'CH B : Médecine',
      'CH B : Ensemble des pôles'
    ]);
    expect(manquesDesPoles({ poles: deux, exercice: 2026 })[0]?.quoi).toBe('PMCT et masse salariale par pôle (CH C)');
  });
});
