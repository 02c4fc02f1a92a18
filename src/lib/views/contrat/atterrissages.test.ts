import { projectionDe } from '$lib/words/contrat/document-projete';
import { reserveEnMots } from '$lib/words/contrat/reserves';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '$lib/schema/tables';
import { chiffresCles } from '$lib/words/contrat/synthese';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { salleDuPetitContrat, type Salle } from './petit-contrat.fixture';

const [A, B] = ['970000001', '970000002'];
let salle: Salle;
beforeAll(async () => {
  salle = await salleDuPetitContrat();
});

type Compte = Row<'compte'>;
const [premier] = petitJeu.compte;
const mois = ['01-31', '02-28', '03-31'];
const finDe = (annee: number, jour: string) => `${annee}-${annee === 2024 && jour === '02-28' ? '02-29' : jour}`;
/** Three monthly situations of a year, in euros: 4.8 M€ of charges each month. */
const situations = (ej: string, annee: number, p1: number): Compte[] =>
  mois.flatMap((jour) =>
    Object.entries({ P1: p1, P2: 0.5e6, P3: 0.3e6, C1: 3.5e6, C2: 0.7e6, C3: 0.6e6 }).map(([poste, montant]) => ({
      ...(premier as Compte),
      ...{ ej, poste: poste as Compte['poste'], montant, version: 'situation' as const },
      ...{ debut: `${annee}-${jour.slice(0, 3)}01`, fin: finDe(annee, jour) },
      publie_le: `${annee}-05-15`
    }))
  );
/** 2023 closed at −1 M€; three months at zero in 2023, at +100 k€ in 2024. */
const mensuels = [...situations(A, 2023, 4e6), ...situations(A, 2024, 4.1e6)];
const compte = [...petitJeu.compte, ...mensuels];
const chez = (ej: string, lignes: readonly Compte[]) => lignes.map((c) => ({ ...c, ej }));

type Trajectoire = Row<'trajectoire'>;
const trajectoire = petitJeu.trajectoire;
const ria2 = trajectoire.find((t) => t.version === 'ria2') as Trajectoire;
const sansRia = trajectoire.filter((t) => t.version !== 'ria2');
const resultat = (m: ReturnType<Salle>) => m.trajectoires.find((t) => t.solde === 'resultat_crp');
const reservesDe = (m: ReturnType<Salle>) => (resultat(m)?.reserves ?? []).map(reserveEnMots);
const dits = (m: ReturnType<Salle>) =>
  resultat(m)?.atterrissages.map((a) => [a.origine, projectionDe(a), a.annee, a.valeur]);

const [membre] = petitJeu.contrat_perimetre;
const deux = [membre, { ...membre, ej: B }];
const cibleDe = (ej: string) => sansRia.map((t) => ({ ...t, ej }));

describe('l’atterrissage d’un exercice', () => {
  it('de l’outil\u00a0: −605 par l’écart, +345 par la saison, soit −130 k€', () => {
    const m = salle({ compte });
    // Écart : −1 000 clos, +300 sur trois mois, +95 de gains d’octobre à décembre. Saison : le titre P1 des trois mois,
    // 12,0 M€ sur 50,0 en 2023, est à 12,3, soit 51,25 ; −1 000 + 1 250 + 95.
    expect(dits(m)).toEqual([
      ['etablissement', 'projection de l’établissement (RIA 2)', 2024, -1_300_000],
      ['outil', 'projection de l’outil (3 mois connus)', 2024, -130_000]
    ]);
    expect(reservesDe(m)).toEqual([
      expect.stringMatching(/^Projection de l’outil\u00a0: .*\. Le titre 4, .* est repris du dernier exercice clos\.$/u)
    ]);
    // Celle de l’hôpital est devant dans les premières lignes.
    expect(chiffresCles(m)[0]).toMatchObject({
      valeur: -1_300_000,
      libelle: 'atterrissage 2024 du résultat du CRP, projection de l’établissement (RIA 2)'
    });
  });

  it('sans projection de l’hôpital, est celui de l’outil, et le dit', () => {
    const m = salle({ compte, trajectoire: sansRia });
    expect(dits(m)).toEqual([['outil', 'projection de l’outil (3 mois connus)', 2024, -130_000]]);
    // −130 pour une cible de −750.
    expect(chiffresCles(m)[0]).toMatchObject({
      ...{ valeur: -130_000, precision: 'cible −750\u00a0k€', ton: 'mieux' },
      libelle: 'atterrissage 2024 du résultat du CRP, projection de l’outil (3 mois connus)'
    });
  });

  it('sans l’une ni l’autre, n’est pas inventé', () => {
    const m = salle({ trajectoire: sansRia });
    expect([dits(m), reservesDe(m)]).toEqual([[], []]);
    expect(chiffresCles(m)[0]).toMatchObject({ valeur: null, precision: 'aucune projection dans ce contrat' });
  });

  it('un titre 4 que l’EPRD donne n’est repris de personne\u00a0: 20 k€ de plus qu’en 2023, −150 k€', () => {
    const eprd = {
      ...(premier as Compte),
      ...{ ej: A, poste: 'C4' as const, montant: 5_020_000, version: 'eprd' as const },
      ...{ debut: '2024-01-01', fin: '2024-12-31', publie_le: '2024-01-15' }
    };
    const m = salle({ compte: [...compte, eprd] });
    expect(dits(m)?.[1]?.[3]).toBe(-150_000);
    expect(reservesDe(m)[0]).not.toMatch(/titre 4/u);
  });

  it('de deux entités, s’additionne quand aucune ne manque', () => {
    const perimetre = { contrat_perimetre: deux, trajectoire: [...sansRia, ...cibleDe(B)] };
    // L’autre entité n’a pas de gain : −700 par l’écart, +250 par la saison, −225. Ensemble : −355.
    const m = salle({ ...perimetre, compte: [...compte, ...chez(B, compte)] });
    expect(dits(m)).toEqual([['outil', 'projection de l’outil (3 mois connus)', 2024, -355_000]]);
    expect(dits(salle({ ...perimetre, compte: [...compte, ...chez(B, petitJeu.compte)] }))).toEqual([]);
    const ria = [ria2, { ...ria2, ej: B, valeur: -200_000 }];
    expect(dits(salle({ ...perimetre, trajectoire: [...perimetre.trajectoire, ...ria] }))).toEqual([
      ['etablissement', 'projection de l’établissement (RIA 2)', 2024, -1_500_000]
    ]);
    expect(dits(salle({ ...perimetre, trajectoire: [...perimetre.trajectoire, ria2] }))).toEqual([]);
  });

  it('nomme chaque document une fois, l’EPRD modificatif par son numéro', () => {
    const modificatif = { ...ria2, ej: B, version: 'eprd_modificatif' as const, numero: 2 };
    const perimetre = { contrat_perimetre: deux, trajectoire: [...sansRia, ...cibleDe(B), ria2, modificatif] };
    expect(resultat(salle(perimetre))?.atterrissages[0]?.document).toBe('ria2,eprd_modificatif 2');
  });

  it('d’un autre solde que le résultat n’a que la projection de l’hôpital', () => {
    const caf = trajectoire.map((t) => ({ ...t, solde: 'caf' as const }));
    const [seule] = salle({ compte, trajectoire: caf }).trajectoires;
    expect(seule?.atterrissages.map((a) => a.origine)).toEqual(['etablissement']);
    expect(seule?.reserves).toEqual([]);
  });

  it('d’un contrat qui est fini n’existe plus, ni ce que l’on en dit', () => {
    const [signature] = petitJeu.contrat_evenement;
    const abandon = { ...signature, rang: 2, date: '2024-11-15', type: 'abandon' as const };
    const m = salle({ compte, contrat_evenement: [signature, abandon] });
    expect([dits(m), reservesDe(m)]).toEqual([[], []]);
  });
});

describe('la fiabilité du document d’un hôpital', () => {
  const de2023 = (valeur: number) => [...trajectoire, { ...ria2, exercice: 2023, valeur, arrete_le: '2023-10-31' }];
  const dite = (valeur: number) => reservesDe(salle({ trajectoire: de2023(valeur) }));

  it('trop favorable\u00a0: −800 k€ annoncés, −1 000 clos, 0,3\u00a0% de 60 M€', () => {
    expect(dite(-800_000)).toEqual([
      'RIA 2, CH de la Plaine\u00a0: trop favorable de 200\u00a0k€ en moyenne (0,3\u00a0% des produits)\u00a0; compte financier moins document, 2023\u00a0: −200\u00a0k€.'
    ]);
  });

  it('un écart mince n’est pas « 0,0\u00a0% »\u00a0: 27 k€ sur 60 M€, 0,045\u00a0%', () => {
    expect(dite(-973_000)[0]).toContain('trop favorable de 27\u00a0k€ en moyenne (moins de 0,1\u00a0% des produits)');
  });

  it('trop prudent, ou sans biais', () => {
    expect(dite(-1_600_000)[0]).toMatch(/trop prudent de 600\u00a0k€ en moyenne \(1,0\u00a0% des produits\)/u);
    expect(dite(-1_000_000)[0]).toMatch(/^RIA 2, CH de la Plaine\u00a0: sans biais en moyenne\u00a0;/u);
  });

  it('ne se juge pas sur un exercice dont le résultat n’est pas connu', () => {
    const sansP3 = petitJeu.compte.map((c) => (c.poste === 'P3' ? { ...c, montant: null } : c));
    expect(reservesDe(salle({ compte: sansP3, trajectoire: de2023(-800_000) }))).toEqual([]);
  });
});
