import { describe, expect, it } from 'vitest';
import { bilanDe } from './bilan';
import { mouvementsDesAtterrissages, mouvementsDesCibles, valeursCorrigees, type AtterrissageVu } from './chiffres';
import {
  mouvementsDesAides,
  mouvementsDesCriteres,
  mouvementsDesDecisions,
  mouvementsDesEngagements,
  type AideVue,
  type CritereVu,
  type DecisionVue,
  type EngagementVu
} from './suites';

const AU = '2026-09-30';
const codes = (mouvements: readonly { code: string }[]) => mouvements.map(({ code }) => code);

describe('les chiffres', () => {
  const projete = (valeur: number, autres: Partial<AtterrissageVu> = {}): AtterrissageVu => ({
    ...{ solde: 'resultat_crp', origine: 'etablissement', exercice: 2026, valeur, document: 'ria1', ...autres }
  });
  it('le même exercice, et lui seul\u00a0: −13,1 M€ à l’EPRD, −13,9 au RIA', () => {
    const avant = [projete(-13.1e6, { document: 'eprd_initial' }), projete(-9e6, { exercice: 2025 })];
    const lus = mouvementsDesAtterrissages(avant, [projete(-13.9e6)]);
    expect(lus.map(({ sens, documents }) => [sens, documents.avant])).toEqual([['moins', 'eprd_initial']]);
    expect(lus[0]?.euros).toBeCloseTo(-800_000);
    expect(bilanDe(lus).atterrissage?.ecart).toBeCloseTo(-800_000);
  });
  it('une première projection n’a pas d’écart\u00a0; un document qui répète n’est pas un changement', () => {
    expect(mouvementsDesAtterrissages([], [projete(-1e6)])[0]).toMatchObject({ euros: null, sens: 'neutre' });
    expect(mouvementsDesAtterrissages([projete(-1e6)], [projete(-1e6, { document: 'ria2' })])).toEqual([]);
  });
  it('la CAF qui suit le résultat se dit avec lui\u00a0; l’écart de l’outil cède à celui de l’établissement', () => {
    const avant = [projete(-2e6), projete(1e6, { solde: 'caf' }), projete(-3e6, { origine: 'outil' })];
    const apres = [projete(-1e6), projete(2e6, { solde: 'caf' }), projete(-5e6, { origine: 'outil' })];
    const lus = mouvementsDesAtterrissages(avant, apres);
    expect(lus.map(({ soldes }) => soldes.length)).toEqual([2, 1]);
    expect(bilanDe(lus).atterrissage).toEqual({ ecart: 1e6, exercice: 2026, origine: 'etablissement' });
    expect(bilanDe(lus.toReversed()).atterrissage?.origine).toBe('etablissement');
  });
  it('un avenant qui déplace la cible le dit à l’année qui bouge le plus, sans la juger', () => {
    const cible = (exercice: number, valeur: number) => ({ solde: 'resultat_crp' as const, exercice, valeur });
    const [m] = mouvementsDesCibles([cible(2026, -4e6), cible(2027, 0)], [cible(2026, -5e6), cible(2027, -3e6)]);
    expect(m).toMatchObject({ sens: 'neutre', euros: -3e6 });
    expect(m?.annees).toHaveLength(2);
  });
  it('un compte approuvé autrement qu’arrêté est une valeur corrigée', () => {
    const compte = (version: 'cf_arrete' | 'cf_approuve', resultat_crp: number | null) => ({
      ...{ ej: '970000001', nom: 'CH', exercice: 2025, version, soldes: { resultat_crp, caf: 1e6 } }
    });
    const lus = valeursCorrigees([compte('cf_arrete', -1e6)], [compte('cf_approuve', -1.2e6)]);
    expect(lus.map(({ solde, euros }) => [solde, euros])).toEqual([['resultat_crp', -200_000]]);
    expect(valeursCorrigees([compte('cf_arrete', null)], [compte('cf_approuve', -1e6)])).toEqual([]);
  });
});

describe('les engagements', () => {
  const engagement = (autres: Partial<EngagementVu> = {}): EngagementVu => ({
    ...{ code: 'E1', libelle: 'DMS', unite: 'jours', decimales: 1, direction: 'baisse', position: 'manquee' },
    ...{ constat: { date: '2024-12-31', valeur: 7 }, cibles: [{ date: '2026-12-31', valeur: 6 }], ...autres }
  });
  const entre = (b: Partial<EngagementVu>) => mouvementsDesEngagements([engagement()], [engagement(b)]);
  const constat = (valeur: number) => ({ date: '2025-12-31', valeur });

  it('entré dans la tolérance\u00a0: mieux\u00a0; toujours hors d’elle et plus haut\u00a0: moins bien, puisque la baisse est voulue', () => {
    expect(entre({ position: 'tolerance', constat: constat(6.2) })[0]).toMatchObject({
      ...{ code: 'engagement_position', sens: 'mieux' }
    });
    expect(entre({ constat: constat(7.5) })[0]).toMatchObject({
      code: 'engagement_valeur',
      sens: 'moins',
      euros: null
    });
  });
  it('un engagement en euros dit de combien', () => {
    const [m] = mouvementsDesEngagements(
      [engagement({ unite: 'euros', direction: 'hausse', constat: { date: '2024-12-31', valeur: -2e6 } })],
      [engagement({ unite: 'euros', direction: 'hausse', constat: constat(-1.5e6) })]
    );
    expect(m).toMatchObject({ euros: 500_000, sens: 'mieux' });
  });
  it('jugé pour la première fois hors tolérance\u00a0: défavorable\u00a0; des cibles changées le disent', () => {
    const neuf = mouvementsDesEngagements([engagement({ position: null, constat: null })], [engagement()]);
    expect(neuf.map(({ code, sens }) => [code, sens])).toEqual([['engagement_position', 'moins']]);
    expect(codes(entre({ cibles: [{ date: '2026-12-31', valeur: 6.5 }] }))).toEqual(['engagement_cible']);
    expect(entre({})).toEqual([]);
  });
});

describe('les aides, les critères et les décisions', () => {
  const aide = (autres: Partial<AideVue> = {}): AideVue => ({
    ...{ tranche: 1, libelle: 'Première tranche', montant: 500_000, prevueLe: '2026-03-31', remplie: false },
    ...{ statut: 'conditionnee', condition: 'Lits fermés', le: null },
    ...{ verse: 0, reste: 500_000, verseLe: null, ...autres }
  });
  const aides = (b: Partial<AideVue>) => codes(mouvementsDesAides([aide()], [aide(b)]));

  it('versée, suspendue, condition remplie, montant réduit par l’avenant', () => {
    expect(aides({ statut: 'versee', remplie: true, le: '2026-05-01' })).toEqual(['aide_versee']);
    expect(aides({ statut: 'suspendue' })).toEqual(['aide_suspendue']);
    expect(aides({ remplie: true })).toEqual(['aide_remplie']);
    expect(mouvementsDesAides([aide({ remplie: true })], [aide()])[0]).toMatchObject({
      code: 'aide_rompue',
      sens: 'moins'
    });
    expect(mouvementsDesAides([aide()], [aide({ montant: 200_000 })])[0]).toMatchObject({ euros: -300_000 });
    expect(aides({})).toEqual([]);
  });

  it('versée en plusieurs fois\u00a0: chaque fois ce qui l’a été depuis, et c’est ce que le bilan additionne', () => {
    const partielle = aide({ verse: 200_000, reste: 300_000, verseLe: '2026-02-01' });
    const mouvements = (a: AideVue, b: AideVue) => mouvementsDesAides([a], [b]);
    const premiere = mouvements(aide(), partielle);
    expect(premiere).toMatchObject([{ code: 'aide_versee_en_partie', euros: 200_000, le: '2026-02-01' }]);
    const solde = mouvements(partielle, aide({ statut: 'versee', verse: 500_000, reste: 0, verseLe: '2026-05-01' }));
    expect(solde).toMatchObject([{ code: 'aide_versee', euros: 300_000, le: '2026-05-01' }]);
    expect(bilanDe(premiere).aidesVersees + bilanDe(solde).aidesVersees).toBe(500_000);
    expect(mouvements(partielle, { ...partielle, statut: 'suspendue' })).toMatchObject([
      { code: 'aide_suspendue', euros: -300_000 }
    ]);
  });

  const critere = (rempli: boolean | null, marge: number | null): CritereVu => ({
    ...{ ej: '970000001', nom: 'CH', numero: 1, rempli, document: 'cf 2025', marge }
  });
  it('un critère désormais rempli dit ses euros au-delà du seuil\u00a0; inconnu puis non rempli n’est pas une nouvelle', () => {
    const [m] = mouvementsDesCriteres([critere(false, 300_000)], [critere(true, -1_200_000)]);
    expect(m).toMatchObject({ code: 'critere_rempli', euros: -1_200_000, sens: 'moins' });
    expect(codes(mouvementsDesCriteres([critere(true, -5)], [critere(false, 9)]))).toEqual(['critere_leve']);
    expect(codes(mouvementsDesCriteres([critere(true, -5)], [critere(null, null)]))).toEqual(['critere_indecidable']);
    expect(mouvementsDesCriteres([critere(null, null)], [critere(false, 9)])).toEqual([]);
  });

  const decision = (autres: Partial<DecisionVue> = {}): DecisionVue => ({
    ...{ date: '2026-03-12', rang: 1, texte: 'Présenter le calendrier.', responsable: null },
    ...{ echeance: '2026-06-30', faiteLe: null, ...autres }
  });
  const dates = { de: '2026-03-12', au: AU };
  it('prise, faite, ou échue sans être faite\u00a0; déjà échue à la première date n’est pas un changement', () => {
    expect(codes(mouvementsDesDecisions([decision()], [decision({ faiteLe: '2026-05-02' })], dates))).toEqual([
      'decision_faite'
    ]);
    expect(codes(mouvementsDesDecisions([decision()], [decision()], dates))).toEqual(['decision_en_retard']);
    const ancienne = decision({ echeance: '2026-01-31' });
    expect(mouvementsDesDecisions([ancienne], [ancienne], dates)).toEqual([]);
    expect(codes(mouvementsDesDecisions([], [decision({ echeance: null })], dates))).toEqual(['decision_prise']);
  });
});
