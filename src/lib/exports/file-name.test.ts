import { describe, expect, it, vi } from 'vitest';

const page = vi.hoisted(() => ({
  url: new URL('https://trajectoire.exemple/demonstration/contrat/essai-2024/'),
  data: { jeu: { jeu: { donneesAu: '2026-09-30' } }, locales: null as object | null }
}));
vi.mock('$app/state', () => ({ page }));

// Another file of tests may have read the module with the page of the kit.
vi.resetModules();
const { enNom, nomDepuisLaPage, nomDUneImage, nomMarque } = await import('./file-name');

describe('un texte dans le nom d’un fichier', () => {
  it('n’a ni accent ni signe', () => {
    expect(enNom('Taux d’occupation MCO\u00a0: 83,2\u00a0% en 2024')).toBe('taux-doccupation-mco-83-2-en-2024');
  });

  it('reste court et ne finit pas par un tiret', () => {
    expect(enNom('a'.repeat(59) + ' b c d')).toBe('a'.repeat(59));
  });
});

describe('le nom d’un fichier fait d’une page', () => {
  it('dit le jeu, le contrat, ce qu’il est et le jour de ses chiffres', () => {
    expect(nomDepuisLaPage('Trésorerie')).toBe('trajectoire-demonstration-contrat-essai-2024-tresorerie-2026-09-30');
  });

  it('une image a un nom court, qui dit encore le contrat, le graphique et le jour, sans mot coupé', () => {
    const titre = 'Résultat 2026 du CRP\u00a0: de la cible à l’atterrissage, action par action';
    expect(nomDUneImage(titre)).toBe('essai-2024-resultat-2026-du-crp-de-la-cible-a-2026-09-30');
    page.url.pathname = '/demonstration/tresorerie/';
    expect(nomDUneImage('Caisse')).toBe('tresorerie-caisse-2026-09-30');
    page.url.pathname = '/demonstration/contrat/essai-2024/';
  });

  it('de données du poste, le dit, table ou image : rien de publié ne porte ce nom', () => {
    expect(nomMarque('trajectoire-demonstration-contrats')).toBe('trajectoire-demonstration-contrats');
    page.data.locales = {};
    expect([nomMarque('trajectoire-demonstration-contrats'), nomDUneImage('Caisse')]).toEqual([
      'trajectoire-demonstration-contrats-donnees-locales-non-publiees',
      'essai-2024-caisse-2026-09-30-donnees-locales-non-publiees'
    ]);
    page.data.locales = null;
  });

  it('à une autre date, dit celle que le lecteur a choisie ; sans titre, rien ne manque', () => {
    page.url.searchParams.set('au', '2026-06-30');
    expect(nomDepuisLaPage('…')).toBe('trajectoire-demonstration-contrat-essai-2024-2026-06-30');
    // La page refuse un jour que les données n’atteignent pas, ou qui n’en est pas un.
    for (const refuse of ['2030-01-01', '2025-13-45']) {
      page.url.searchParams.set('au', refuse);
      expect(nomDepuisLaPage('…')).toBe('trajectoire-demonstration-contrat-essai-2024-2026-09-30');
    }
  });
});
