import { describe, expect, it } from 'vitest';
import { enCours, ptsm, suspendu } from '../contrat/exemples.fixture';
import { tuiles } from '../contrat/tuiles';
import type { PagePlanche } from './dossier.types';
import { compose } from './composition';
import { ficheDuContrat } from './fiche';
import type { ContratModele } from '$lib/views/contrat/contrat.types';

const PROVENANCE = { version: '0123456789ab', adresse: 'https://trajectoire.exemple/contrat/' };

function feuille(modele: ContratModele): PagePlanche {
  const { pages } = ficheDuContrat(modele, PROVENANCE);
  const [page] = pages;
  if (pages.length !== 1 || page?.genre !== 'planche') throw new Error('la fiche n’est pas d’une page');
  return page;
}

const lignes = ({ dessin }: PagePlanche) => (dessin.genre === 'tableau' ? dessin.lignes : []);
const titres = ({ dessin }: PagePlanche) => (dessin.genre === 'tableau' ? dessin.colonnes.map((c) => c.titre) : []);

describe('la fiche d’un contrat', () => {
  it('tient sur une page, qui nomme son contrat, sa date, sa version et ses sources', () => {
    const dossier = ficheDuContrat(enCours, PROVENANCE);
    expect(dossier.pied).toBe(`${enCours.entete.intitule} · situation au 30 septembre 2026 · version 01234567`);
    expect(dossier).toMatchObject({
      simule: true,
      adresse: `${PROVENANCE.adresse}?version=2026-09-30.01234567`,
      au: '2026-09-30'
    });
    const page = feuille(enCours);
    expect(page.sousTitre).toBe(`${enCours.entete.intitule}\nÉtat du contrat\u00a0: avenanté depuis le 15 mars 2025`);
    expect(page.note).toContain('Autres sources\u00a0: 1, nommées à la page');
  });

  it('se compose : elle prend après elle une page d’une réunion, et garde la sienne', () => {
    const page = { genre: 'liste', id: 'revue--decisions', titre: 'Décisions', lignes: ['Une décision'] } as const;
    const dossier = { ...ficheDuContrat(enCours, PROVENANCE), ailleurs: [page] };
    expect(compose(dossier, [{ id: 'fiche' }, { id: page.id }]).pages.map(({ id }) => id)).toEqual(['fiche', page.id]);
    expect(compose(dossier, []).pages.map(({ id }) => id)).toEqual(['fiche']);
  });

  it('s’ouvre sur l’atterrissage de chacun devant la cible, sans point final', () => {
    expect(feuille(enCours).titre).toMatch(/^Projeté .*l’établissement attend .*la cible est à .*[^.]$/u);
  });

  it('a les quatre chiffres du premier écran, puis le jugement de chaque partie', () => {
    const { chiffres } = feuille(enCours);
    const attendus = tuiles(enCours);
    expect(chiffres.slice(0, attendus.length).map(({ libelle, valeur }) => [libelle, valeur])).toEqual(
      attendus.map(({ titre, valeur }) => [titre, valeur ?? 'non disponible'])
    );
    expect(chiffres.slice(attendus.length).map(({ libelle }) => libelle)).toEqual(
      enCours.synthese.meteo.map(({ par }) => `Météo, ${par === 'ars' ? 'ARS' : 'Établissement'}`)
    );
  });

  it('liste cinq points à décider au plus, les euros d’abord', () => {
    const page = feuille(enCours);
    expect(titres(page)).toEqual(['En jeu', 'À décider', 'Précision']);
    expect(lignes(page).length).toBeGreaterThan(0);
    expect(lignes(page).length).toBeLessThanOrEqual(5);
    // Six points are to be decided in this example.
    expect(page.dessin).toHaveProperty(
      'legende',
      expect.stringMatching(/^À décider à la revue du .*\u00a0: 5 sur 6, et 1\u00a0autre à l’écran$/u)
    );
  });

  it('d’un contrat suspendu, dit l’arrêt et ce qui reste dû d’avant, ou ce qui fut signé quand rien ne l’est', () => {
    const arret = { le: '2026-07-02', motif: 'gel' as const };
    const gele = { ...suspendu, entete: { ...suspendu.entete, arret } };
    const page = feuille(gele);
    expect(page.titre).toMatch(/^Suspendu .*gelés depuis le 02\/07\/2026/u);
    expect(titres(page)).toEqual(['En jeu', 'À décider', 'Précision']);
    const { enDiscussion: _, ...retenus } = gele.gains.retenus;
    const zero = { lignes: 0, euros: 0 };
    const accordees = { ...retenus, enDiscussion: { desaccords: zero, nonValorisees: zero } };
    const gains = { ...gele.gains, manqueAvantGel: 0, retenus: accordees };
    const rien = { ...gele, gains, aides: [], criteres: [], revues: [] };
    expect(titres(feuille(rien))[0]).toBe('Engagement');
  });

  it('d’un projet de territoire, n’invente aucun chiffre de comptes', () => {
    expect(
      feuille(ptsm)
        .chiffres.map(({ libelle }) => libelle)
        .every((l) => l.startsWith('Météo'))
    ).toBe(true);
  });
});
