import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import type { Row } from '$lib/schema/tables';
import { reunion } from '$lib/views/reunion/reunion';
import type { DetteVue } from '$lib/views/reunion/reunion.types';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { blocDeLaDette, detteEnMots, manquesDeDette } from './dette';
import { pageDeLaReunion } from './page';

const simple = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('l’état de la dette dans le petit jeu', () => {
  const caf: Row<'trajectoire'> = {
    ...{ contrat: 'essai-2024', ej: '970000001', version: 'pgfp_contrat', numero: 0, exercice: 2025, solde: 'caf' },
    ...{ valeur: 400_000, arrete_le: '2024-03-01', enregistre_le: null }
  };
  let db: NativeDatabase;
  let sans: NativeDatabase;
  beforeAll(async () => {
    const jeu = { ...petitJeu, trajectoire: [...petitJeu.trajectoire, caf] };
    db = await ouvreJeuDEssai(jeu);
    sans = await ouvreJeuDEssai({ ...jeu, dette: [] });
  });
  afterAll(() => {
    db.close();
    sans.close();
  });
  const pageDe = async (base: NativeDatabase, au?: string) =>
    pageDeLaReunion(await reunion(base, { contrat: 'essai-2024', reunion: 'eprd-pgfp', ...(au && { au }) }));

  it('dit le capital des années d’après, à côté de la CAF du PGFP : 400 k€ pour 500, il en manque 100', async () => {
    const bloc = (await pageDe(db)).blocs.find(({ id }) => id === 'dette');
    expect(bloc?.lignes.map((ligne) => ligne.map(simple))).toEqual([
      ['2025', '400 k€', '500 k€', '−100 k€', '0 sur 1', '90 k€', '4,5 M€'],
      ['2026', 'n. r.', '480 k€', 'n. r.', 'n. r.', '90 k€', '4,0 M€']
    ]);
    expect(simple(bloc?.message ?? '')).toBe(
      'En 2025, la CAF du PGFP ne couvre le capital d’aucune entité sur 1 ; il manque 100 k€'
    );
    expect(bloc?.note).toContain('29/03/2024');
  });

  it('un état arrêté à l’exercice du budget ne dit rien d’après, et le fichier qui le dirait est nommé', async () => {
    const courte = await ouvreJeuDEssai({
      ...petitJeu,
      dette: petitJeu.dette.map((d, i) => ({ ...d, exercice: 2023 + i }))
    });
    const page = await pageDe(courte);
    courte.close();
    expect(page.blocs.map(({ id }) => id)).not.toContain('dette');
    expect(page.manques.map(({ quoi }) => quoi)).toContain('Capital à rembourser après l’exercice');
  });

  it('n’est qu’une ligne vide, qui nomme son fichier, avant son premier état et sans aucun', async () => {
    for (const page of [await pageDe(sans), await pageDe(db, '2024-03-28')]) {
      expect(page.blocs.map(({ id }) => id)).not.toContain('dette');
      expect(page.manques.find(({ quoi }) => quoi === 'Capital à rembourser après l’exercice')?.fichier).toBe(
        'état de la dette du PGFP, par exercice'
      );
    }
    expect((await pageDe(db)).manques.map(({ quoi }) => quoi)).not.toContain('Capital à rembourser après l’exercice');
  });
});

describe('la dette en mots', () => {
  const annee = (an: number, couvrent: number | null, manque = 0): DetteVue['annees'][number] => ({
    ...{ annee: an, capital: 3e6, interets: null, encours: null, caf: 4e6, nette: 1e6, couvrent, manque, muets: [] }
  });
  const dette = (...annees: DetteVue['annees']): DetteVue => ({
    ...{ annees, arretes: ['2026-03-31'], noms: ['CH A', 'CH B', 'CH C'], muets: [] }
  });
  const mots = (d: DetteVue) => simple(detteEnMots({ dette: d }) ?? '');

  it('dit la première année où une entité ne couvre pas son capital, et ce qui lui manque', () => {
    expect(mots(dette(annee(2027, 3), annee(2028, 2, 0.6e6)))).toBe(
      'En 2028, la CAF du PGFP couvre le capital de 2 entités sur 3 ; il manque 600 k€ aux autres'
    );
    expect(mots(dette(annee(2027, 0, 2e6)))).toBe(
      'En 2027, la CAF du PGFP ne couvre le capital d’aucune entité sur 3 ; il manque 2,0 M€'
    );
    expect(mots(dette(annee(2027, 3), annee(2028, 3), annee(2029, null)))).toBe(
      'De 2027 à 2028, la CAF du PGFP couvre le capital de chacune des 3 entités'
    );
    // 2028 n’est pas connue : rien ne se dit « de 2027 à 2029 ».
    expect(mots(dette(annee(2027, 3), annee(2028, null), annee(2029, 3)))).toBe(
      'En 2027, la CAF du PGFP couvre le capital de chacune des 3 entités'
    );
    expect(mots(dette(annee(2027, 3), annee(2028, null), annee(2029, 2, 0.6e6)))).toContain('En 2029');
    expect(detteEnMots({ dette: dette(annee(2027, null)) })).toBeNull();
  });

  it('nomme de quels hôpitaux elle est quand d’autres n’ont pas envoyé la leur', () => {
    const partielle = { ...dette(annee(2027, 3)), noms: ['CH A', 'CH B'], muets: ['CH C'] };
    expect(simple(blocDeLaDette({ dette: partielle, exercice: 2026 })[0]?.titre ?? '')).toBe(
      'Après 2026 : la CAF du PGFP couvre-t-elle le capital ? CH A et CH B'
    );
    expect(manquesDeDette(partielle)[0]?.quoi).toBe('Capital à rembourser après l’exercice (CH C)');
    const [an] = partielle.annees;
    const trouee = an ? { ...partielle, annees: [{ ...an, muets: ['CH B'] }] } : partielle;
    expect(manquesDeDette(trouee).map(({ quoi }) => quoi)).toEqual([
      'Capital à rembourser après l’exercice (CH C)',
      'Capital à rembourser en 2027 (CH B)'
    ]);
    expect(blocDeLaDette({ dette: dette(), exercice: 2026 })).toEqual([]);
  });
});
