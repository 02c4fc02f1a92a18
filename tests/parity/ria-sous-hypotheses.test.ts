import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HYPOTHESES_ATTERRISSAGE, type HypothesesAtterrissage } from '$lib/domain/comptes/hypotheses-atterrissage';
import { fourchetteDe, tableauDesPostes } from '$lib/domain/comptes/tableau-atterrissage';
import type { NativeDatabase } from '$lib/engine/native.server';
import { nomDuDossier } from '$lib/exports/dossier-reunion';
import { atterrissage } from '$lib/views/atterrissage/atterrissage';
import type { AtterrissageModele } from '$lib/views/atterrissage/atterrissage.types';
import { reunion } from '$lib/views/reunion/reunion';
import type { ReunionModele, RiaModele } from '$lib/views/reunion/reunion.types';
import { dossierDeLaReunion } from '$lib/words/dossier/reunion';
import { pageDeLaReunion } from '$lib/words/reunion/page';
import { ouvreJeu } from '../../src/pipeline/jeu/ouvre';

const CONTRAT = 'monts-cendres-pref-2024';
/** Each amount of the page of the landing is a whole euro before it is added, those of the RIA after: a few euros. */
const A_L_ARRONDI = 50;

let db: NativeDatabase;
let atterri: AtterrissageModele;
beforeAll(async () => {
  db = await ouvreJeu('demonstration', 'static/data');
  atterri = await atterrissage(db, { contrat: CONTRAT });
});
afterAll(() => db.close());

async function riaSous(hypotheses?: HypothesesAtterrissage): Promise<{ modele: ReunionModele; ria: RiaModele }> {
  const modele = await reunion(db, { contrat: CONTRAT, reunion: 'ria', ...(hypotheses && { hypotheses }) });
  if (modele.contenu.reunion !== 'ria') throw new Error('ce n’est pas la réunion du RIA');
  return { modele, ria: modele.contenu };
}

const { parts } = HYPOTHESES_ATTERRISSAGE;
const AUTRES: [string, HypothesesAtterrissage][] = [
  ['sans aucun gain sécurisé', { ...HYPOTHESES_ATTERRISSAGE, parts: { ...parts, securise: 0 } }],
  ['des recettes en baisse de 2 %', { ...HYPOTHESES_ATTERRISSAGE, croissance: -0.02 }],
  ['sans les gains non sécurisés', { ...HYPOTHESES_ATTERRISSAGE, sansNonSecurises: true }]
];

describe('la réunion du RIA sous les hypothèses d’un lecteur', () => {
  it.each(AUTRES)('%s : l’outil y dit ce que dit la page « Atterrissage »', async (_, hypotheses) => {
    const { ria } = await riaSous(hypotheses);
    const lue = fourchetteDe(atterri.entites, hypotheses);
    const proche = (a: number | null | undefined, b: number | null | undefined) => {
      expect(typeof b).toBe('number');
      expect(Math.abs((a ?? NaN) - (b ?? NaN))).toBeLessThan(A_L_ARRONDI);
    };
    const postes = tableauDesPostes(atterri.entites, hypotheses);
    for (const titre of ['P1', 'P2', 'P3', 'C1', 'C2', 'C3', 'resultat'] as const)
      proche(ria.titres.find((t) => t.titre === titre)?.outil, postes.find(({ poste }) => poste === titre)?.outil);
    const outil = ria.atterrissage.find(({ origine }) => origine === 'outil');
    proche(outil?.valeur, lue?.central);
    proche(outil?.fourchette?.bas, lue?.bas);
    proche(outil?.fourchette?.haut, lue?.haut);
    expect(ria.hypotheses).toEqual(hypotheses);
  });

  it('l’outil y perd, sans les gains sécurisés, 90 % de ce qu’ils promettent, et rien d’autre n’y change', async () => {
    const [, sansSecurises] = AUTRES[0] ?? [];
    const [{ ria: defaut }, { ria }] = [await riaSous(), await riaSous(sansSecurises)];
    // 0,9 de chaque promesse sécurisée est retenu par défaut, rien sous cette hypothèse.
    const promis = atterri.entites
      .flatMap(({ base }) => base?.promesses ?? [])
      .reduce((total, { palier, montant }) => total + (palier === 'securise' ? montant : 0), 0);
    const resultat = (m: RiaModele) => m.titres.find(({ titre }) => titre === 'resultat')?.outil ?? NaN;
    expect(promis).toBeGreaterThan(10_000);
    expect(Math.abs(resultat(defaut) - resultat(ria) - 0.9 * promis)).toBeLessThan(A_L_ARRONDI);
    const sansOutil = (m: RiaModele) => m.titres.map(({ outil: _, ...titre }) => titre);
    expect(sansOutil(ria)).toEqual(sansOutil(defaut));
    expect(ria.gains).toEqual(defaut.gains);
    expect(defaut.hypotheses).toBeUndefined();
  });

  it('la page et son dossier les disent, le nom du fichier aussi\u00a0; par défaut, rien n’en est dit', async () => {
    const [, sansSecurises] = AUTRES[0] ?? [];
    const provenance = { version: '0123456789ab', adresse: 'https://trajectoire.exemple/' };
    const { modele } = await riaSous(sansSecurises);
    const { modele: parDefaut } = await riaSous();
    expect(pageDeLaReunion(modele).hypotheses).toBe('sécurisé 0\u00a0%');
    expect(pageDeLaReunion(parDefaut).hypotheses).toBeNull();
    const dossier = dossierDeLaReunion(modele, provenance);
    const ecrit = JSON.stringify(dossier.pages);
    expect(ecrit).toContain('Outil, sous vos hypothèses\u00a0: sécurisé 0\u00a0%.');
    expect(ecrit).toContain('Outil, sous vos hypothèses (sécurisé 0\u00a0%)');
    expect(pageDeLaReunion(modele).message).toContain('sous vos hypothèses');
    expect(JSON.stringify(dossierDeLaReunion(parDefaut, provenance))).not.toContain('hypothèses (');
    expect([nomDuDossier(modele), nomDuDossier(parDefaut)]).toEqual([
      `trajectoire-demonstration-${CONTRAT}-ria-sous-hypotheses-au-2026-09-30`,
      `trajectoire-demonstration-${CONTRAT}-ria-au-2026-09-30`
    ]);
  });
});
