import { describe, expect, it } from 'vitest';
import { ecritsDe } from '../../../../tests/oracle/ecrits';
import type { EcheanceLue, GainDiscute } from '../calendrier/calendrier.types';
import type { PerimetreLu } from '../portefeuille/ensemble';
import type { SuiviContrat } from '../portefeuille/suivi.types';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { revue, revueDe } from './revue';

const { lis } = ecritsDe('demonstration');
const [portefeuille, calendrier, aides] = [lis('portefeuille', {}), lis('calendrier', {}), lis('aides-region', {})];
const SOURCES = { contrat: ['simulation'], comptes: ['simulation'] };

const [modeleDeContrat] = portefeuille.lignes.flatMap(({ suivis }) => suivis).filter(({ suivi }) => suivi);
if (!modeleDeContrat) throw new Error('le jeu de démonstration suit au moins un contrat');

/** A contract with these euros at stake, that lands so far from a target of 0. */
const contrat = (id: string, montant: number | null, ecart: number | null): SuiviContrat => ({
  ...modeleDeContrat,
  ...{ id, etat: 'en_cours', suivi: true },
  enJeu: montant === null ? null : { code: 'decisions', montant },
  resultat:
    ecart === null
      ? null
      : {
          ...{ exercice: 2026, cible: 0, outil: null, perimetre: null },
          etablissement: { valeur: ecart, origine: 'ria1' }
        }
});
const perimetre = (ght: string, suivis: SuiviContrat[]): PerimetreLu => ({
  ...{ ght, libelle: `GHT ${ght}`, nbEtablissements: 1, contrats: [], suivis }
});
const deContrats = (...suivis: SuiviContrat[]) =>
  revueDe({ ...portefeuille, lignes: [perimetre('A', suivis)] }, calendrier, aides, SOURCES);

describe('la revue régionale', () => {
  it('est celle de la démonstration telle que ses trois écrans la donnent', () => {
    expect(lis('revue', {})).toEqual(revueDe(portefeuille, calendrier, aides, SOURCES));
  });

  it('met d’abord le contrat le plus sous sa cible, en dernier ceux qui n’ont pas d’atterrissage', () => {
    const { trajectoires } = deContrats(contrat('a', 1, null), contrat('b', 1, 2e6), contrat('c', 1, -3e6));
    expect(trajectoires.lignes.map(({ suivi }) => suivi.id)).toEqual(['c', 'b', 'a']);
  });

  it('place un contrat au pire des deux atterrissages, celui de l’établissement ou de l’outil', () => {
    // d : +0,5 M€ selon l’établissement, −5 selon l’outil ; e : −2 et +1.
    const de = (id: string, ecart: number, outil: number) => {
      const lu = contrat(id, 1, ecart);
      return { ...lu, resultat: lu.resultat && { ...lu.resultat, outil } };
    };
    const { trajectoires } = deContrats(contrat('c', 1, -3e6), de('e', -2e6, 1e6), de('d', 5e5, -5e6));
    expect(trajectoires.lignes.map(({ suivi }) => suivi.id)).toEqual(['d', 'c', 'e']);
  });

  it('met d’abord le contrat qui a le plus d’euros en jeu, et laisse ceux qui n’en ont pas', () => {
    const { enJeu } = deContrats(contrat('a', 1e6, 0), contrat('b', null, 0), contrat('c', 5e6, 0));
    expect(enJeu.lignes.map(({ suivi }) => suivi.id)).toEqual(['c', 'a']);
    expect(enJeu.total).toBe(2);
  });

  it('dit combien de contrats suivis, d’aucun groupement, n’ont pas de ligne', () => {
    // Of the demonstration, the mental health project of a territory: 15 contracts in the message, 14 in the table.
    const { trajectoires } = lis('revue', {});
    expect([trajectoires.total, trajectoires.deTerritoire]).toEqual([14, 1]);
  });

  it('ne compte qu’une fois un contrat de deux groupements, et pas un contrat fini que le suivant remplace', () => {
    const [commun, fini] = [contrat('commun', 1, 0), { ...contrat('fini', 1, 0), etat: 'clos' as const }];
    const lignes = [perimetre('A', [commun, fini]), perimetre('B', [commun])];
    const { trajectoires } = revueDe({ ...portefeuille, lignes }, calendrier, aides, SOURCES);
    expect(trajectoires.lignes.map(({ suivi }) => suivi.id)).toEqual(['commun']);
  });

  it('mène de la cible à l’atterrissage de l’ensemble par les écarts des contrats comptés, le plus bas d’abord', () => {
    const { ecarts, totaux } = lis('revue', {});
    const resultat = totaux?.resultat;
    if (!resultat) throw new Error('la démonstration a des atterrissages');
    const somme = ecarts.lignes.reduce((total, { ecart }) => total + ecart, ecarts.autres);
    expect(somme).toBeCloseTo(resultat.atterrissage - resultat.cible, 1);
    expect(ecarts.total).toBe(resultat.contrats);
    expect(ecarts.lignes.map(({ ecart }) => ecart)).toEqual(
      ecarts.lignes.map(({ ecart }) => ecart).toSorted((a, b) => a - b)
    );
  });

  it('montre les huit écarts les plus larges et la somme des autres, mais pas un seul autre', () => {
    // Gaps of −1, −2… −n M€: of ten, −1 and −2 are left out, which make −3; of nine, none is.
    const de = (n: number) =>
      deContrats(...Array.from({ length: n }, (_, i) => contrat(`c${i + 1}`, null, -(i + 1) * 1e6))).ecarts;
    expect([de(10).lignes.map(({ ecart }) => ecart / 1e6), de(10).autres, de(10).total]).toEqual([
      [-10, -9, -8, -7, -6, -5, -4, -3],
      -3e6,
      10
    ]);
    expect([de(9).lignes.length, de(9).autres]).toEqual([9, 0]);
  });

  it('ne prend dans les 90 jours ni les jalons ni les documents, ni ce qui est compté à part', () => {
    const de = (uid: string, reste: Partial<EcheanceLue>): EcheanceLue => ({
      ...{ uid, nature: 'revue', place: 'compte', contrats: ['c1'], date: '2026-10-15', initiale: null, retard: false },
      ...{ jours: -15, libelle: 'revue', detail: null, action: null, entite: null, exercice: null, qui: null },
      montant: null,
      ...reste
    });
    // The situation is of September 30, 2026: the 90th day is December 29.
    const echeances = [
      ...[de('a', {}), de('b', { nature: 'jalon' }), de('c', { nature: 'retour' }), de('d', { place: 'gele' })],
      ...[de('e', { nature: 'decision', date: '2026-12-29' }), de('f', { date: '2026-12-30' })]
    ];
    const revue = revueDe(portefeuille, { ...calendrier, echeances, gains: [] }, aides, SOURCES);
    expect(revue.echeances.lignes.map(({ uid }) => uid)).toEqual(['a', 'e']);
    expect(revue.echeances.parNature).toEqual({ revue: 1, decision: 1 });
    expect(revue.echeances.aPart).toEqual({ gele: 1 });
  });

  it('d’un pays, pèse ce qu’elle pèse d’une région, et dit combien elle en laisse', () => {
    const gain = calendrier.gains[0];
    if (!gain) throw new Error('la démonstration discute des gains');
    const de = (n: number) => {
      const suivis = Array.from({ length: n }, (_, i) => contrat(`c${1000 + i}`, 1e6, -1e6));
      const gains = suivis.map(({ id }): GainDiscute => ({ ...gain, contrat: id, place: 'compte' }));
      const contrats = suivis.map(({ id }) => ({ id, intitule: `Contrat ${id}`, ghts: ['A'] }));
      return revueDe(
        { ...portefeuille, lignes: [perimetre('A', suivis)] },
        { ...calendrier, contrats, gains, echeances: [] },
        aides,
        SOURCES
      );
    };
    expect([de(900).trajectoires.total, de(900).enJeu.total, de(900).gains.total]).toEqual([900, 900, 900]);
    expect(JSON.stringify(de(900)).length).toBeLessThan(JSON.stringify(de(80)).length * 1.01);
  });
});

it('cite les sources des faits des contrats, comme leurs réunions', async () => {
  const [premier, ...faits] = petitJeu.contrat_evenement;
  const db = await ouvreJeuDEssai({
    ...petitJeu,
    contrat_evenement: [{ ...premier, source: 'presse' }, ...faits]
  });
  const { contrat } = (await revue(db)).sourcesDe;
  db.close();
  expect(contrat).toContain('presse');
});
