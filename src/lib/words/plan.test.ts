import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGES_DU_CONTRAT } from './entete-contrat/pages';
import { contratsDuJeu, planDuJeu } from './plan';

const contrat = { id: 'c', intitule: 'Contrat commun', suivi: true };
const connu = { id: 'd', intitule: 'Contrat connu' };
const ptsm = { id: 'p', intitule: 'Projet territorial', suivi: false };

it('le plan du site mène à chaque périmètre, à chaque contrat une seule fois et à chaque indicateur', () => {
  const plan = planDuJeu(
    {
      jeu: { nom: 'region', titre: 'Région', simule: false },
      lignes: [
        { ght: 'Z-02', libelle: 'Vosges', contrats: [connu], suivis: [contrat] },
        { ght: 'Z-01', libelle: 'Écluse', contrats: [], suivis: [contrat] }
      ],
      territoires: [ptsm]
    },
    { familles: [{ groupes: [{ indicateurs: [{ code: 'LITS', libelle: 'Lits' }] }] }] }
  );
  expect(plan.perimetres.map(({ ght }) => ght)).toEqual(['Z-01', 'Z-02']);
  expect(plan.contrats).toEqual([contrat, { ...connu, suivi: false }, ptsm]);
  expect(plan.indicateurs).toEqual([{ code: 'LITS', libelle: 'Lits' }]);
});

it('d’un jeu, la page d’import offre chaque contrat : ceux d’un territoire sans GHT aussi', () => {
  const lignes = [{ ght: 'Z-02', libelle: 'Vosges', contrats: [connu], suivis: [contrat] }];
  expect(contratsDuJeu({ lignes, territoires: [ptsm] }).map(({ id }) => id)).toEqual(['c', 'd', 'p']);
  const page = readFileSync('src/lib/components/importer/Classeurs.svelte', 'utf8');
  expect(page).toContain("contratsDuJeu(await chargeModele(fetch, jeu, 'portefeuille', {}))");
});

it('le pied de chaque page mène au plan', () => {
  expect(readFileSync('src/lib/components/site/Pied.svelte', 'utf8')).toContain("resolve('/plan/')");
});

describe('le plan', () => {
  const plan = readFileSync('src/routes/plan/+page.svelte', 'utf8');
  const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
    .map((fichier) => `/${fichier.replaceAll('\\', '/')}`)
    .filter((fichier) => fichier.endsWith('/+page.svelte') && !fichier.startsWith('/plan/'))
    .map((fichier) => fichier.slice(0, -'+page.svelte'.length));

  it('mène à chaque page qui n’est pas celle d’un jeu, sauf à lui-même', () => {
    const generales = pages.filter((page) => !page.includes('['));
    expect(generales.length).toBeGreaterThan(5);
    expect(generales.filter((page) => !plan.includes(`resolve('${page}')`))).toEqual([]);
  });

  it('mène à chaque page d’un jeu, d’un contrat, sauf à celles qu’une liste au-dessus d’elles range', () => {
    const ecrits = [...plan.matchAll(/resolve\(`(.*?)`\)/gu)].map(([, adresse = '']) => adresse);
    const liens = ecrits
      .flatMap((adresse) => PAGES_DU_CONTRAT.map(({ chemin }) => adresse.replace('${chemin}', chemin)))
      .map((adresse) => adresse.replaceAll(/\$\{\w+\}/gu, '*'));
    const duJeu = pages.filter((page) => [1, 2].includes(page.split('[').length - 1));
    expect(duJeu.length).toBeGreaterThan(15);
    expect(duJeu.filter((page) => !liens.includes(page.replaceAll(/\[\w+\]/gu, '*')))).toEqual([]);
  });
});
