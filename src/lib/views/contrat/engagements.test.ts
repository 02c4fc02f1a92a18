import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '$lib/schema/tables';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { nonVide } from '../../../../tests/parity/remplies';
import { salleDuPetitContrat, type Salle } from './petit-contrat.fixture';

let salle: Salle;
beforeAll(async () => {
  salle = await salleDuPetitContrat();
});

describe('les engagements', () => {
  const engagement = petitJeu.engagement;
  const cibles = petitJeu.engagement_cible;
  const [revisee] = nonVide(cibles.slice(2));
  const valeurs = petitJeu.valeur_contradictoire;
  const [valeur] = valeurs;

  it('chacun sur ses cibles et ses valeurs, jamais sur celles d’un autre', () => {
    const E2 = { engagement: 'E2' };
    const m = salle({
      engagement: [...engagement, ...engagement.map((e) => ({ ...e, ...E2, ej: null, libelle: 'Marge brute' }))],
      engagement_cible: [...cibles, { ...revisee, ...E2, valeur: -100_000 }],
      valeur_contradictoire: [...valeurs, { ...valeur, ...E2, valeur: -120_000 }]
    });
    // E1 : −900 000, 50 000 de tolérance, −1 400 000 constatés ; E2 : −100 000, −120 000 constatés.
    expect(m.engagements.map((e) => [e.code, e.entite, e.constate?.valeur, e.attendu?.valeur, e.etat])).toEqual([
      ['E1', 'CH de la Plaine', -1_400_000, -900_000, 'manquee'],
      ['E2', null, -120_000, -100_000, 'tolerance']
    ]);
    expect(m.engagements.map((e) => [e.cibles.length, e.valeurs.length])).toEqual([
      [2, 1],
      [1, 1]
    ]);
  });

  it('avant l’avenant, aux cibles de la signature', () => {
    const [e] = salle({}, '2024-10-31').engagements;
    expect(e?.cibles.map((c) => c.valeur)).toEqual([-600_000, 0]);
    expect([e?.constate, e?.avancement, e?.etat]).toEqual([null, null, 'non_mesure']);
  });

  it('d’un contrat fini sont jugés sur ce qui était mesuré à sa fin, d’un contrat gelé sur ce que l’on sait', () => {
    const [signature] = petitJeu.contrat_evenement;
    const apres = (autres: Partial<Row<'contrat_evenement'>>) => {
      const evenement = { ...signature, rang: 2, date: '2024-11-30', ...autres };
      const contrat_evenement = [signature, evenement];
      return salle({ contrat_evenement, valeur_contradictoire: [{ ...valeur, date: '2024-12-31' }] }).engagements[0];
    };
    expect(apres({ type: 'abandon' })?.constate).toBeNull();
    expect(apres({ type: 'suspension' as const, gel: true })).toMatchObject({
      constate: { valeur: -1_400_000 },
      etat: 'gele'
    });
    expect(apres({ type: 'suspension' as const, gel: false })?.etat).toBe('manquee');
    // Mesuré le jour même de la fin, il compte.
    expect(apres({ type: 'abandon', date: '2024-12-31' })?.constate?.valeur).toBe(-1_400_000);
  });

  it('d’un contrat suspendu sans que rien dise s’il gèle, ne sont pas jugés, et sa cible ne se compare pas', () => {
    const [signature] = petitJeu.contrat_evenement;
    const suspendu = (gel: boolean | null) => {
      const suspension = { ...signature, rang: 2, date: '2024-11-30', type: 'suspension' as const, gel };
      const m = salle({ contrat_evenement: [signature, suspension] });
      expect(m.engagements[0]?.cibles.map((c) => c.gel)).toEqual(
        Array(2).fill(gel === null ? 'non_precise' : undefined)
      );
      return [m.engagements[0]?.etat, m.trajectoires[0]?.cible, m.ponts.cible === null];
    };
    expect(suspendu(null)).toEqual(['gel_non_precise', { valeur: null, absence: 'gel_non_precise' }, true]);
    expect(suspendu(false)).toEqual(['manquee', { valeur: -750_000, absence: null }, false]);
  });

  it('un taux manqué l’est en points, un délai dans son unité, et l’avancement part de la référence', () => {
    const taux = (autres: Partial<Row<'engagement'>>, [cible, constate]: [number, number]) =>
      salle({
        engagement: engagement.map((e) => ({ ...e, tolerance: 0, ...autres })),
        engagement_cible: [{ ...revisee, valeur: cible }],
        valeur_contradictoire: [{ ...valeur, valeur: constate }]
      }).engagements[0];
    // De 80 à 90 % : à 85 %, la moitié du chemin et cinq points de moins.
    const occupation = taux({ unite: 'fraction', decimales: 1, reference: 0.8 }, [0.9, 0.85]);
    expect(occupation?.ecart).toBeCloseTo(-0.05, 9);
    expect(occupation?.avancement?.brut).toBeCloseTo(0.5, 9);
    const sejour = taux({ unite: 'jours', decimales: 1, reference: 7, direction: 'baisse' }, [6, 6.5]);
    expect(sejour?.ecart).toBeCloseTo(-0.5, 9);
    // Sans chemin à faire de la référence à la cible, il n’y a pas d’avancement.
    expect(taux({ reference: -900_000 }, [-900_000, -1_000_000])?.avancement).toBeNull();
  });
});

describe('les jalons à voir', () => {
  const [cse, ...apres] = petitJeu.jalon;
  const [lits, ...derniers] = nonVide(apres);
  const [logiciel] = nonVide(derniers);

  it('chacun sous son libellé, même de numéro égal à celui d’une autre action', () => {
    // Le jalon 1 est l’avis du CSE dans l’action 1.1, le logiciel dans l’action 2.1.
    const { retard, prochains } = salle().jalons;
    expect(retard.map((j) => [j.action, j.jalon, j.libelle])).toEqual([['1.1', '2', 'Lits fermés']]);
    expect(prochains.map((j) => [j.action, j.jalon, j.libelle])).toEqual([['2.1', '1', 'Logiciel livré']]);
  });

  it('le plus en retard d’abord, le plus proche d’abord, et ni atteints ni lointains', () => {
    const jalon: Row<'jalon'>[] = [
      ...[cse, lits],
      { ...logiciel, jalon: '1', echeance: '2025-03-31' },
      { ...logiciel, jalon: '2', echeance: '2024-10-31' },
      { ...logiciel, jalon: '3', echeance: '2025-01-31' },
      { ...logiciel, jalon: '4', echeance: '2025-04-01' }
    ];
    const { jalons } = salle({ jalon });
    // Du 31 octobre au 31 décembre : 61 jours ; du 30 novembre : 31. Devant : 31 jours, puis 90 ; le 91e n’y est pas.
    expect(jalons.retard.map((j) => [j.action, j.jalon, j.jours])).toEqual([
      ['2.1', '2', 61],
      ['1.1', '2', 31]
    ]);
    expect(jalons.prochains.map((j) => [j.jalon, j.jours])).toEqual([
      ['3', -31],
      ['1', -90]
    ]);
  });

  it('d’une action abandonnée ne sont plus à voir, et ceux en retard sont comptés à part', () => {
    const points = petitJeu.action_point;
    const action_point = points.map((p) => (p.action === '1.1' ? { ...p, etat: 'abandonnee' as const } : p));
    const { jalons } = salle({ action_point });
    expect(jalons).toMatchObject({ retard: [], abandonnes: 1 });
    expect(jalons.prochains).toHaveLength(1);
    expect(salle().jalons.abandonnes).toBe(0);
  });

  it('d’un contrat gelé ne viennent plus', () => {
    const [signature] = petitJeu.contrat_evenement;
    const gel = { ...signature, rang: 2, date: '2024-12-15', type: 'suspension' as const, gel: true };
    const contrat_evenement = [signature, gel];
    const { jalons } = salle({ contrat_evenement });
    // Échéance au 30 novembre, gel au 15 décembre : quinze jours pour toujours.
    expect(jalons.retard.map((j) => j.jours)).toEqual([15]);
    expect(jalons.prochains).toEqual([]);
  });
});
