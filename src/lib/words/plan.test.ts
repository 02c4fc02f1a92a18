import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
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

it('le plan mène à chaque page qui n’est pas celle d’un jeu, sauf à lui-même', () => {
  const plan = readFileSync('src/routes/plan/+page.svelte', 'utf8');
  const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
    .map((fichier) => `/${fichier.replaceAll('\\', '/')}`)
    .filter((fichier) => fichier.endsWith('/+page.svelte') && !fichier.includes('[') && !fichier.startsWith('/plan/'))
    .map((fichier) => fichier.slice(0, -'+page.svelte'.length));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter((page) => !plan.includes(`resolve('${page}')`))).toEqual([]);
});
