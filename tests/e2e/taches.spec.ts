import type { Locator } from '@playwright/test';
import { enEuros, Lecteur, lu, publie, simple } from './lecteur';
import { expect, tableau, test } from './navigateur';

const MONTS = 'monts-cendres-pref-2024';
const ETANGS = 'trois-etangs-performance-2024';

let lecteur: Lecteur;
test.beforeEach(async ({ page, site }) => {
  lecteur = await Lecteur.auPortefeuille(page, site.url);
});

const menu = (mot: string): Locator =>
  lecteur.page.getByRole('navigation').getByRole('link', { name: mot, exact: true }).first();

/** The row of a contract in the portfolio. */
const ligneDu = (contrat: string): Locator =>
  tableau(lecteur.page)
    .locator('tr')
    .filter({ has: lecteur.page.locator(`a.contrat[href$="/contrat/${contrat}/"]`) })
    .first();

const jourFrancais = (iso: string) => iso.split('-').reverse().join('/');

test('du portefeuille, en trois clics au plus, on sait pourquoi un contrat est le premier', async () => {
  const [premier] = publie('portefeuille', {})
    .lignes.flatMap(({ suivis }) => suivis.flatMap(({ id, enJeu }) => (enJeu === null ? [] : [{ id, ...enJeu }])))
    .toSorted((a, b) => b.montant - a.montant);
  if (premier === undefined) throw new Error('rien n’est en jeu dans la démonstration');
  const { page } = lecteur;
  await expect(page.getByText('Classés par euros en jeu')).toBeVisible();
  const ligne = tableau(page).locator('tbody tr').first();
  await expect(ligne.locator('a.contrat')).toHaveAttribute('href', new RegExp(`/contrat/${premier.id}/$`, 'u'));
  await lecteur.clique(ligne.getByRole('link', { name: enEuros(premier.montant), exact: true }));
  await lecteur.arrive(`contrat/${premier.id}/`);
  const point = page.locator('#a-decider > ol > li').first();
  await expect(point).toBeInViewport();
  expect(await lu(point)).toContain(enEuros(premier.montant));
});

test('du portefeuille, en trois clics au plus, on sait ce qui a changé depuis la dernière revue', async () => {
  const { reference, mouvements } = publie('depuis', { contrat: MONTS });
  const atteints = mouvements.filter(({ code }) => code === 'jalon_atteint').length;
  const [premier] = mouvements;
  if (premier === undefined || reference === null) throw new Error('rien n’a changé dans la démonstration');
  await lecteur.clique(ligneDu(MONTS).locator('summary', { hasText: `${mouvements.length} changements` }));
  await lecteur.clique(ligneDu(MONTS).getByRole('link', { name: `Depuis la revue du ${jourFrancais(reference.le)}` }));
  await lecteur.arrive(`contrat/${MONTS}/depuis/`);
  const { page } = lecteur;
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    `Depuis la revue du ${jourFrancais(reference.le)}`
  );
  expect(await lu(page.getByRole('heading', { level: 2 }).first())).toContain(`${atteints} jalons atteints`);
  expect(await lu(page.locator('main tbody tr').first())).toContain(enEuros(premier.euros ?? 0));
});

test('du portefeuille, en trois clics au plus, on a les jalons de la région dus dans les 90 jours', async () => {
  const { jeu, echeances } = publie('calendrier', {});
  const fin = new Date(Date.parse(jeu.donneesAu) + 90 * 86_400_000).toISOString().slice(0, 10);
  const dus = echeances
    .filter(({ nature, place, retard }) => nature === 'jalon' && place === 'compte' && !retard)
    .flatMap(({ date }) => date ?? [])
    .filter((date) => date >= jeu.donneesAu && date <= fin);
  await lecteur.clique(menu('Calendrier'));
  await lecteur.clique(lecteur.page.getByRole('link', { name: `${dus.length} jalons, 90 jours` }));
  await lecteur.arrive('calendrier/');
  const { page } = lecteur;
  await expect(page.getByText(`${dus.length} échéances`, { exact: true })).toBeVisible();
  const premier = dus.toSorted()[0] ?? '';
  const liste = page.getByRole('table', { name: /Échéances, par mois/u });
  await expect(liste.getByText(jourFrancais(premier)).first()).toBeVisible();
  await expect(liste.getByText(/jours? de retard/u)).toHaveCount(0);
});

test('du portefeuille, en trois clics au plus, on a les gains que les deux parties discutent', async () => {
  const { gains } = publie('calendrier', {});
  const discutes = gains.filter(({ place }) => place === 'compte').toSorted((a, b) => b.enJeu - a.enJeu);
  const [premier] = discutes;
  if (premier === undefined) throw new Error('aucun gain n’est discuté dans la démonstration');
  await lecteur.clique(menu('Calendrier'));
  await lecteur.clique(lecteur.page.getByRole('link', { name: `${discutes.length} lignes de gain en discussion` }));
  await lecteur.arrive('calendrier/');
  const lignes = lecteur.page.getByRole('table', { name: /gain en discussion/u }).locator('tbody tr');
  await expect(lignes.first()).toBeInViewport();
  const dite = await lu(lignes.first());
  expect(dite).toContain(simple(premier.libelle));
  expect(dite).toContain(enEuros(premier.enJeu));
});

test('du portefeuille, en trois clics au plus, on sait qui répond d’une action en retard', async () => {
  const { actions } = publie('actions', { contrat: ETANGS });
  const action = actions.find(({ jalons, pilote }) => jalons.enRetard > 0 && pilote !== null);
  if (action === undefined) throw new Error('aucune action n’est en retard dans la démonstration');
  await lecteur.clique(ligneDu(ETANGS).locator('a.contrat'));
  await lecteur.clique(lecteur.page.getByRole('link', { name: 'Actions', exact: true }).first());
  await lecteur.arrive(`contrat/${ETANGS}/actions/`);
  const ligne = lecteur.page.getByRole('row').filter({ hasText: action.libelle }).first();
  expect(await lu(ligne)).toContain(action.pilote);
});

test('du portefeuille, en trois clics au plus, on sait quelle aide est à risque', async () => {
  const { doutes, totaux } = publie('aides-region', {});
  await lecteur.clique(menu('Aides'));
  await lecteur.arrive('aides/');
  const { page } = lecteur;
  expect(await lu(page.getByRole('heading', { level: 2 }).first())).toContain(
    `${enEuros(totaux.a_risque)} à risque, ${enEuros(totaux.suspendue)} suspendus`
  );
  const lignes = page.getByRole('table', { name: /à risque, suspendues/u }).locator('tbody tr');
  await expect(lignes).toHaveCount(doutes.length);
  for (const [rang, { contrat, montant }] of doutes.entries()) {
    const dite = await lu(lignes.nth(rang));
    expect(dite).toContain(simple(contrat.intitule));
    expect(dite).toContain(enEuros(montant));
  }
});

test('du portefeuille, en trois clics au plus, on a le plan de trésorerie de l’entité la plus basse', async () => {
  const { lignes } = publie('tresorerie', {});
  const basse = lignes.filter(({ plan }) => plan.length > 0).toSorted((a, b) => (a.creux ?? 0) - (b.creux ?? 0))[0];
  if (basse === undefined) throw new Error('aucun plan de trésorerie dans la démonstration');
  await lecteur.clique(menu('Alertes'));
  await lecteur.clique(lecteur.page.getByRole('link', { name: /^Trésorerie de chaque hôpital/u }));
  await lecteur.arrive('tresorerie/');
  const tableau = lecteur.page.getByRole('table', { name: /^Trésorerie de chaque hôpital/u });
  const premiere = await lu(tableau.locator('tbody tr').first());
  expect(premiere).toContain(basse.nom);
  for (const { montant } of basse.plan) expect(premiere).toContain(enEuros(montant));
  expect(premiere).toContain(enEuros(basse.creux ?? 0));
});

test('du portefeuille, en trois clics au plus, on a les critères légaux d’un hôpital, avec leur marge', async () => {
  const { criteres } = publie('contrat', { contrat: MONTS });
  const [hopital] = criteres;
  const chiffres = hopital?.criteres.find(({ numero }) => numero === 1)?.chiffres;
  if (!hopital || !chiffres) throw new Error('aucun critère n’est chiffré dans la démonstration');
  await lecteur.clique(ligneDu(MONTS).locator('a[href$="#criteres"]'));
  await lecteur.arrive(`contrat/${MONTS}/`);
  const dits = lecteur.page
    .locator('#criteres li')
    .filter({ has: lecteur.page.getByRole('heading', { name: hopital.nom }) });
  await expect(dits).toBeVisible();
  expect(await lu(dits)).toContain(
    `pour un seuil de ${(-100 * chiffres.seuil).toFixed(1).replace('.', ',')} %, ${enEuros(-chiffres.marge)} au-delà`
  );
});

test('du portefeuille, en trois clics au plus, on sait ce qui manque, et de qui', async () => {
  const { demandes, etablissements } = publie('demandes', {});
  const ria = demandes.find(({ piece }) => piece === 'ria1');
  if (ria === undefined) throw new Error('aucun RIA ne manque dans la démonstration');
  await lecteur.clique(menu('Calendrier'));
  await lecteur.clique(lecteur.page.getByRole('link', { name: 'Ce qui manque, à demander' }));
  await lecteur.arrive('demandes/');
  const { page } = lecteur;
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${demandes.length}\u00a0demandes à`);
  const ligne = page.getByRole('row').filter({ hasText: `RIA 1 de l’exercice ${ria.exercice}` });
  expect(await lu(ligne)).toContain(ria.noms.join(' ; '));
  expect(await lu(ligne)).toContain('feuille « Comptes »');
  // For the hospital alone: what is of it, of its whole contract, and of its whole group.
  const [part] = ria.parEj;
  const sien = etablissements.find(({ ej }) => ej === part?.ej)?.ght;
  const siennes = demandes.filter(
    ({ parEj, perimetre, ghts }) =>
      parEj.some(({ ej }) => ej === part?.ej) || (perimetre === 'ght' && sien !== undefined && ghts.includes(sien))
  );
  await page.getByRole('combobox', { name: 'Établissement' }).selectOption({ label: ria.noms[0] ?? '' });
  await expect(page).toHaveURL(new RegExp(`\\?ej=${part?.ej}$`, 'u'));
  await expect(page.locator('tbody tr')).toHaveCount(siennes.length);
  const texte = page.getByRole('textbox', { name: 'Texte à envoyer' });
  await expect(texte).toHaveValue(new RegExp(`que nous attendons de l’établissement ${ria.noms[0]}`, 'u'));
  await expect(texte).not.toHaveValue(/ARS|Prochaine revue/u);
});

test('du portefeuille, en trois clics au plus, on a l’année pleine due qui n’est pas en vigueur', async () => {
  // Line by line, as the oracle holds it: what one brings above its plan or before its day hides nothing that another misses.
  const [pire] = publie('alertes', {})
    .alertes.filter(({ regle, fin, montant }) => regle === 'ap_due' && fin === null && montant !== null)
    .map(({ contrats: [contrat = ''], nom, montant, constat }) => ({ contrat, nom, manque: montant ?? 0, constat }))
    .toSorted((a, b) => b.manque - a.manque);
  if (pire === undefined) throw new Error('aucun plan ne court dans la démonstration');
  const { base: due = 0, nombre: tenus = 0 } = pire.constat;
  expect(due).toBe(publie('contrat', { contrat: pire.contrat }).gains.apDue);
  await lecteur.clique(menu('Alertes'));
  await lecteur.choisit(
    lecteur.page.getByRole('combobox', { name: /^Règle(?! par)/u }),
    'Année pleine due et pas en vigueur'
  );
  await lecteur.arrive('alertes/');
  const dite = await lu(lecteur.page.getByRole('table', { name: 'Alertes', exact: true }).locator('tbody tr').first());
  expect(dite).toContain(simple(pire.nom));
  expect(dite).toContain(`des ${enEuros(due)} dus, ${enEuros(tenus)} sont en vigueur`);
  expect(dite).toContain(enEuros(due - tenus));
});
