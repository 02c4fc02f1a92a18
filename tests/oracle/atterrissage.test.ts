import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applique, erreursDeLEnsemble } from '$lib/domain/comptes/applique-hypotheses';
import { anneeParMois, type AnneeParMois } from '$lib/domain/comptes/annee-par-mois';
import { critereProjete } from '$lib/domain/comptes/critere-projete';
import { chances } from '$lib/domain/comptes/chances';
import { HYPOTHESES_ATTERRISSAGE, type HypothesesAtterrissage } from '$lib/domain/comptes/hypotheses-atterrissage';
import { tableauDesPostes } from '$lib/domain/comptes/tableau-atterrissage';
import { memo } from '$lib/engine/memo';
import type { AtterrissageModele } from '$lib/views/atterrissage/atterrissage.types';
import { registre } from '$lib/views/registre';
import { compare, type Lecture } from './comparaison';
import { Oracle } from './oracle';

const DATES = ['2026-09-30', '2026-05-20'];
const modeles = new Map<string, Map<string, AtterrissageModele>>();
let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.demonstration();
  const db = memo(oracle.db);
  for (const au of DATES) {
    const duJour = new Map<string, AtterrissageModele>();
    for (const params of await registre.atterrissage.parametres(db))
      duJour.set(params.contrat, await registre.atterrissage.run(db, { ...params, au }));
    modeles.set(au, duJour);
  }
}, 120_000);
afterAll(() => oracle.close());

/** What a page shows of a contract under these assumptions, as its components compute it. */
function litAtterrissage(
  { entites, cible: { valeur: cible } }: AtterrissageModele,
  h: HypothesesAtterrissage
): Lecture {
  const bases = entites.flatMap(({ base }) => base ?? []);
  const lue = bases.length === entites.length ? applique(bases, h) : null;
  if (lue === null) return new Map();
  const dites = cible === null ? null : chances(erreursDeLEnsemble(bases), lue.central, cible);
  return new Map([
    [
      '',
      {
        ...{ somme_basse: lue.bas, somme_centrale: lue.central, somme_haute: lue.haut },
        n_exercices: dites?.exercices ?? null,
        n_favorables: dites?.favorables ?? null,
        n_sur_dix: dites?.surDix ?? null
      }
    ]
  ]);
}

const TITRES = new Set<string>(['P1', 'P2', 'P3', 'C1', 'C2', 'C3']);
const litPostes = ({ entites }: AtterrissageModele, h: HypothesesAtterrissage): Lecture =>
  new Map(
    tableauDesPostes(entites, h).flatMap(({ poste, outil }) =>
      TITRES.has(poste) && outil !== null && entites.length > 0 ? [[poste, { somme_outil: outil }] as const] : []
    )
  );

const litCriteres = ({ entites }: AtterrissageModele, h: HypothesesAtterrissage): Lecture =>
  new Map(
    entites.flatMap(({ ej, base, seuilDeficit }) => {
      const lu = base && critereProjete(base, h, seuilDeficit);
      if (lu === null) return [];
      const { produits, marge, taux, seuil, sansObjet, position } = lu;
      const chiffres = { somme_produits: produits, somme_marge: marge, part_taux: taux, part_seuil: seuil };
      return [[ej, { ...chiffres, sans_objet: sansObjet, position }] as const];
    })
  );

describe.each([
  ['par défaut', HYPOTHESES_ATTERRISSAGE],
  [
    'changées : des parts à soi, 1 % de recettes en plus',
    { parts: { identifie: 0.1, chiffre: 0.3, valide: 0.6, securise: 0.8 }, croissance: 0.01, sansNonSecurises: false }
  ],
  [
    'sans les gains non sécurisés, des recettes en baisse',
    { ...HYPOTHESES_ATTERRISSAGE, croissance: -0.02, sansNonSecurises: true }
  ]
])('l’atterrissage, les hypothèses %s', (_, h) => {
  it.each(DATES)('se retrouve en SQL au %s : fourchette, chances, titres, critère 1°', async (au) => {
    const { identifie, chiffre, valide, securise } = h.parts;
    await oracle.situe(au);
    await oracle.db.query(
      `CREATE OR REPLACE TABLE choix AS SELECT ${identifie} AS identifie, ${chiffre} AS chiffre, ${valide} AS valide,
       ${securise} AS securise, ${h.croissance} AS croissance, ${h.sansNonSecurises} AS sans`
    );
    await oracle.prepare('hypotheses-du-lecteur');
    const lus = (lis: typeof litPostes) => new Map([...(modeles.get(au) ?? [])].map(([id, m]) => [id, lis(m, h)]));
    const tete = compare('fourchette', au, await oracle.demande('atterrissage-du-lecteur'), lus(litAtterrissage));
    const postes = compare('postes', au, await oracle.demande('postes-du-lecteur'), lus(litPostes));
    const criteres = compare('critère', au, await oracle.demande('critere-projete'), lus(litCriteres));
    expect([...tete.ecarts, ...postes.ecarts, ...criteres.ecarts]).toEqual([]);
    expect(criteres.compares).toBeGreaterThan(100);
    expect(tete.compares + postes.compares).toBeGreaterThan(100);
    // The room of the contract, asked under the same assumptions, lands where SQL does.
    const centrales = new Map(
      (await oracle.demande('atterrissage-du-lecteur')).map((l) => [l['contrat'], Number(l['somme_centrale'])])
    );
    for (const contrat of ['monts-cendres-pref-2024', 'rives-d-orvel-redressement-2025']) {
      const salle = await registre.contrat.run(memo(oracle.db), { contrat, au, hypotheses: h });
      const resultat = salle.trajectoires.find(({ solde }) => solde === 'resultat_crp')?.atterrissages ?? [];
      const outil = resultat.find(({ origine }) => origine === 'outil')?.valeur ?? NaN;
      expect(Math.abs(outil - (centrales.get(contrat) ?? NaN))).toBeLessThanOrEqual(1);
      expect(salle.sousHypotheses).toEqual(h === HYPOTHESES_ATTERRISSAGE ? undefined : h);
    }
  });
});

/** The trials of a contract after so many months, as its page shows them. */
const litEpreuves = ({ epreuves }: AtterrissageModele, mois: number): Lecture =>
  new Map(
    epreuves.flatMap(({ ej, lignes }) =>
      lignes
        .filter((ligne) => ligne.mois === mois)
        .map(({ poste, exercices, erreurs, hopital }) => [
          `${ej ?? ''} ${poste}`,
          {
            ...{ annees: exercices.toSorted((a, b) => a - b).join(' '), ...erreurs },
            ...{ hopital: hopital?.erreur ?? null, n_hopital: hopital?.exercices ?? 0 },
            documents: hopital?.versions.toSorted().join(' ') ?? null
          }
        ])
    )
  );

it.each(DATES)('l’épreuve de la méthode au %s se retrouve en SQL, après 4, 8 et 10 mois', async (au) => {
  await oracle.situe(au);
  let compares = 0;
  for (const mois of [4, 8, 10]) {
    await oracle.db.query(`CREATE OR REPLACE TABLE eprouve AS SELECT ${mois} AS nombre`);
    await oracle.prepare('mois-eprouves');
    await oracle.prepare('essais');
    const lues = new Map([...(modeles.get(au) ?? [])].map(([id, m]) => [id, litEpreuves(m, mois)]));
    const bilan = compare(`${mois} mois`, au, await oracle.demande('epreuves'), lues);
    expect(bilan.ecarts).toEqual([]);
    compares += bilan.compares;
  }
  expect(compares).toBeGreaterThan(5000);
});

const litMois = (de: string, { realise, precedent }: AnneeParMois, exercice: number) =>
  [
    ...realise.map((montant, rang) => [`${de} realise ${exercice} ${rang + 1}`, { somme_montant: montant }] as const),
    ...(precedent?.mois ?? []).map(
      (montant, rang) => [`${de} precedent ${precedent?.exercice} ${rang + 1}`, { somme_montant: montant }] as const
    )
  ] as const;

/** The curve by month of the page: each entity, then all of them as the page adds them up. */
function litAnneeParMois({ entites, exercice }: AtterrissageModele): Lecture {
  if (entites.length === 0) return new Map();
  const ensemble = anneeParMois(entites);
  const { precedent } = ensemble;
  return new Map([
    ...entites.flatMap((entite) => litMois(entite.ej, anneeParMois([entite]), exercice)),
    ...litMois('ensemble', ensemble, exercice),
    ...(precedent === null ? [] : [[`ensemble clos ${precedent.exercice}`, { somme_montant: precedent.clos }] as const])
  ]);
}

it.each(DATES)('l’année mois par mois au %s se retrouve en SQL, et celle d’avant', async (au) => {
  await oracle.situe(au);
  const lues = new Map([...(modeles.get(au) ?? [])].map(([id, m]) => [id, litAnneeParMois(m)]));
  const { compares, ecarts } = compare('mois', au, await oracle.demande('annee-par-mois'), lues);
  expect(ecarts).toEqual([]);
  expect(compares).toBeGreaterThan(800);
});
