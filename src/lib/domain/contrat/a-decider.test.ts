import { describe, expect, it } from 'vitest';
import { enJeuDe, pointsADecider, pointsDuGel, type MatiereADecider } from './a-decider';
import { aDesDecisions } from './revue-a-preparer';
import { paiementDeLaTranche } from './versement';

const AU = '2026-09-30';
const rien: MatiereADecider = {
  reste: { echu: 0, perdu: 0 },
  echus: null,
  rebasage: null,
  aides: [],
  criteres: [],
  enDiscussion: { desaccords: { lignes: 0, euros: 0 }, nonValorisees: { lignes: 0, euros: 0 } },
  nonExplique: null,
  decisions: []
};
const points = (m: Partial<MatiereADecider>) => pointsADecider({ ...rien, ...m }, AU, 10_000);

const aPayer = (prevue_le: string, echeances: Parameters<typeof paiementDeLaTranche>[1] = []) =>
  paiementDeLaTranche({ tranche: 2, montant: 4_200_000, prevue_le, versee_le: null }, echeances, AU);
const aide: MatiereADecider['aides'][number] = {
  ...{ tranche: 2, libelle: 'Réorganisation', paiement: aPayer('2026-06-30') },
  ...{ condition: 'jalon 7', remplie: false, statut: 'conditionnee', preuve: null }
};
const motif = (tranche: Partial<typeof aide>) =>
  points({ aides: [{ ...aide, ...tranche }] }).map((p) => (p.code === 'tranche' ? p.motif : p.code));

describe('ce qu’il y a à décider à la prochaine revue', () => {
  it('rien, quand rien n’est en attente', () => {
    expect(points({})).toEqual([]);
  });

  it('par euros en jeu, ce qui n’en a pas venant en dernier', () => {
    const ordre = points({
      reste: { echu: 8_600_000, perdu: 6_000_000 },
      rebasage: { avenant: 1, horsEffort: -7_800_000, lignes: 75, restees: 75 },
      aides: [aide],
      nonExplique: -4_400_000,
      decisions: [{ echeance: '2026-06-28', faiteLe: null }]
    });
    expect(ordre.map(({ code, enJeu }) => [code, enJeu])).toEqual([
      ['echu', 8_600_000],
      ['rebasage', 7_800_000],
      ['perdu', 6_000_000],
      ['non_explique', 4_400_000],
      ['tranche', 4_200_000],
      ['decisions', null]
    ]);
  });

  it('une tranche versée ne se décide plus ; suspendue, si ; à venir et non remplie, pas encore', () => {
    expect(motif({ statut: 'versee' })).toEqual([]);
    expect(motif({ statut: 'suspendue', paiement: aPayer('2027-06-30') })).toEqual(['suspendue']);
    expect(motif({ paiement: aPayer('2026-10-01') })).toEqual([]);
    expect(motif({ paiement: aPayer(AU) })).toEqual(['non_remplie']);
  });

  it('d’une tranche échelonnée, ce qui est échu et non versé ; entièrement versée par ses parts, rien', () => {
    const echeances = [2024, 2025, 2026].map((exercice) => ({
      ...{ tranche: 2, exercice, montant: 1_400_000 },
      versee_le: exercice === 2024 ? '2024-07-01' : null
    }));
    const enJeu = (paiement: typeof aide.paiement, autres: Partial<typeof aide> = {}) =>
      points({ aides: [{ ...aide, remplie: true, preuve: 'Procès-verbal', paiement, ...autres }] }).map((p) => p.enJeu);
    // Celle de 2025 est échue depuis le 31/12/2025, celle de 2026 ne l’est pas encore.
    expect(enJeu(aPayer('2030-06-30', echeances))).toEqual([1_400_000]);
    expect(enJeu(aPayer('2030-06-30', echeances), { statut: 'suspendue' })).toEqual([2_800_000]);
    const toutes = echeances.map((e) => ({ ...e, versee_le: '2026-06-30' }));
    expect(enJeu(aPayer('2026-06-30', toutes))).toEqual([]);
  });

  it('une condition dite remplie sans preuve se demande avant même l’échéance ; sans condition, rien n’est à prouver', () => {
    expect(motif({ remplie: true, paiement: aPayer('2027-06-30') })).toEqual(['sans_preuve']);
    expect(motif({ remplie: true, preuve: 'Procès-verbal', paiement: aPayer('2027-06-30') })).toEqual([]);
    expect(motif({ remplie: null, condition: null, statut: 'prevue' })).toEqual(['echue']);
  });

  it('le critère légal dit l’entité la plus loin de son seuil, et combien restent sans plan\u00a0; à part, la procédure qui court', () => {
    const enCours = { stade: 'en_cours' as const, annees: [2024, 2027] as [number, number] };
    const entite = (nom: string, marges: number[], aDemander = true) => ({
      ...{ nom, concernee: marges.some((marge) => marge < 0), aDemander },
      procedure: aDemander ? ({ stade: 'a_demander', annees: null } as const) : enCours,
      criteres: marges.map((marge, i) => ({
        ...{ numero: (i + 1) as 1 | 2 | 3, rempli: marge < 0, document: 'cf 2025' as const },
        ...(aDemander && { provisoire: true as const }),
        chiffres: { valeur: 0, seuil: 0, base: null, marge }
      }))
    });
    const lus = points({
      criteres: [
        entite('CHU', [-1_300_000, -1_850_000, -7_400_000]),
        entite('EPSM', [-500_000, 20_000]),
        entite('CH sous plan', [-9_000_000], false),
        entite('CH sain', [1_000_000], false)
      ]
    });
    expect(lus).toMatchObject([
      { code: 'critere', enJeu: 9_000_000, entites: 1, sur: 4, nom: 'CH sous plan', numero: 1, procedure: enCours },
      {
        code: 'critere',
        enJeu: 7_400_000,
        entites: 2,
        sur: 4,
        nom: 'CHU',
        numero: 3,
        procedure: null,
        provisoire: true
      }
    ]);
    expect(lus[0]).not.toHaveProperty('provisoire');
  });

  it('les gains disputés comptent l’écart et ce que l’une ou l’autre partie n’a pas valorisé', () => {
    const enDiscussion = {
      desaccords: { lignes: 3, euros: 599_000 },
      nonValorisees: { lignes: 8, euros: 1_956_000 }
    };
    expect(points({ enDiscussion })).toEqual([
      { code: 'retenus', enJeu: 2_555_000, ecart: 599_000, nonValorisees: 8, eurosNonValorises: 1_956_000 }
    ]);
  });

  it('une décision ouverte est à revoir\u00a0; à venir ou sans échéance, elle n’est pas en retard\u00a0; faite, elle n’y est plus', () => {
    const decisions = [
      { echeance: '2026-06-28', faiteLe: '2026-06-30' },
      { echeance: AU, faiteLe: null },
      { echeance: null, faiteLe: null },
      { echeance: '2025-03-28', faiteLe: null },
      { echeance: '2026-01-06', faiteLe: null }
    ];
    expect(points({ decisions })).toEqual([
      { code: 'decisions', enJeu: null, nombre: 4, enRetard: 2, plusAncienne: '2025-03-28' }
    ]);
    expect(points({ decisions: decisions.slice(1, 3) })).toEqual([
      { code: 'decisions', enJeu: null, nombre: 2, enRetard: 0, plusAncienne: null }
    ]);
    expect(points({ decisions: decisions.slice(0, 1) })).toEqual([]);
  });

  it('d’un contrat gelé, reste ce qui était dû à la veille du gel et n’est pas en vigueur, et les décisions à échéance passée', () => {
    const gel = { le: '2025-10-07', manque: 4_943_000 };
    const decisions = [
      { echeance: '2025-08-18', faiteLe: null },
      { echeance: '2099-01-01', faiteLe: null },
      { echeance: '2025-07-18', faiteLe: '2025-06-30' }
    ];
    // The second decision is not late, the third is done.
    const points = pointsDuGel(gel, { ...rien, decisions }, AU, 10_000);
    expect(points).toEqual([
      { code: 'avant_gel', enJeu: 4_943_000, le: '2025-10-07' },
      { code: 'decisions', enJeu: null, nombre: 1, enRetard: 1, plusAncienne: '2025-08-18' }
    ]);
    expect(enJeuDe(points)).toEqual({ code: 'avant_gel', montant: 4_943_000 });
    expect(pointsDuGel({ ...gel, manque: 2_000 }, rien, AU, 10_000)).toEqual([]);
    // Inconnu n’est pas zéro : même un seuil de zéro n’en fait pas un point.
    expect(pointsDuGel({ ...gel, manque: 0 }, rien, AU, 0)).toHaveLength(1);
    expect(pointsDuGel({ ...gel, manque: null }, rien, AU, 0)).toEqual([]);
  });

  it('un gel n’arrête ni la loi, ni les gains disputés, ni une tranche que l’agence doit ou suspend\u00a0; une condition qu’il arrête, si', () => {
    const gel = { le: '2025-10-07', manque: 300_000 };
    const criteres = [
      {
        ...{ nom: 'EPSM', concernee: true, aDemander: true, procedure: { stade: 'a_demander', annees: null } as const },
        criteres: [
          {
            ...{ numero: 3 as const, rempli: true, document: 'cf 2025' as const },
            chiffres: { valeur: 0, seuil: 0, base: null, marge: -800_000 }
          }
        ]
      }
    ];
    const enDiscussion = { desaccords: { lignes: 20, euros: 692_000 }, nonValorisees: { lignes: 7, euros: 1_102_000 } };
    const du = (m: Partial<MatiereADecider>) =>
      pointsDuGel(gel, { ...rien, ...m }, AU, 10_000).map((p) => [p.code, p.enJeu]);
    expect(
      du({ criteres, enDiscussion, aides: [{ ...aide, condition: null, remplie: null, statut: 'prevue' }] })
    ).toEqual([
      ['tranche', 4_200_000],
      ['retenus', 1_794_000],
      ['critere', 800_000],
      ['avant_gel', 300_000]
    ]);
    const seule = (tranche: Partial<typeof aide>) => du({ aides: [{ ...aide, ...tranche }] }).map(([code]) => code);
    expect(seule({ remplie: null, arretee: true })).toEqual(['avant_gel']);
    // Ce que des mots seuls disent n’est pas arrêté : la tranche est due, comme au calendrier.
    expect(seule({ remplie: null })).toEqual(['tranche', 'avant_gel']);
    expect(seule({ remplie: null, arretee: true, paiement: aPayer('2025-10-06') })).toEqual(['tranche', 'avant_gel']);
    expect(seule({ remplie: null, arretee: true, statut: 'suspendue' })).toEqual(['tranche', 'avant_gel']);
    expect(seule({ remplie: true, preuve: 'Procès-verbal' })).toEqual(['tranche', 'avant_gel']);
  });

  it('ce qui est en jeu est le point le plus lourd, jamais leur somme\u00a0; sans euros, il n’y en a pas', () => {
    const decisions = [{ echeance: '2026-01-06', faiteLe: null }];
    const reste = { echu: 8_600_000, perdu: 2_100_000 };
    expect(enJeuDe(points({ reste, nonExplique: -900_000, decisions }))).toEqual({ code: 'echu', montant: 8_600_000 });
    expect(enJeuDe(points({ reste, nonExplique: 9_000_000 }))).toEqual({ code: 'non_explique', montant: 9_000_000 });
    expect(enJeuDe(points({ decisions }))).toBeNull();
    expect(enJeuDe([])).toBeNull();
  });

  it('seul un contrat qui court, et qui porte sur des comptes, a une revue où décider', () => {
    const contrat = { type: 'performance', etat: 'en_cours', arret: null };
    expect(aDesDecisions(contrat)).toBe(true);
    expect(aDesDecisions({ ...contrat, arret: { le: AU, motif: 'terme' } })).toBe(false);
    expect(aDesDecisions({ ...contrat, etat: 'suspendu', arret: { le: AU, motif: 'gel' } })).toBe(true);
    expect(aDesDecisions({ ...contrat, etat: 'projet' })).toBe(false);
    expect(aDesDecisions({ ...contrat, type: 'ptsm' })).toBe(false);
  });
});
