import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { ordonne } from '$lib/domain/contrat/etats';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';
import { ligne, portefeuille, suivi, texteLu } from '$lib/words/portefeuille/exemples.fixture';
import { lignesSansTermines } from '$lib/views/portefeuille/repliables';
import TableauContrats from './TableauContrats.svelte';
import TableauPortefeuille from './TableauPortefeuille.svelte';

const MONTS_CENDRES = [
  suivi('mc-2026', { etat: 'projet', type: 'pref', debut: '2027-01-01' }),
  suivi('mc-2024', { etat: 'avenante', type: 'pref', debut: '2024-07-01' })
];
const publics = { suivi: false, debut: null } as const;
const VOSGES = [
  suivi('ouest-vosgien', { etat: 'terme_echu', ...publics }),
  suivi('saint-die', { etat: 'terme_echu', ...publics }),
  suivi('epinal', { etat: 'suspendu', ...publics })
];
/** A closed contract that was followed, beside one of which only public facts are known. */
const ETANGS = [suivi('etangs-2019', { etat: 'clos' }), suivi('etangs-2026', { etat: 'en_cours', ...publics })];

const sur = (suivis: SuiviContrat[]) => ligne('VB-01', 'Valbrume', ordonne(suivis));
const commun = { tri: null, ontri: () => {}, surligne: null, onsurligne: () => {} };

/** The one contract that the families of indicators show beside their figures. */
function colonne(suivis: SuiviContrat[]): string {
  const modele = portefeuille([sur(suivis)]);
  const props = { ...commun, modele, lignes: modele.lignes, colonnes: [], annee: 2026, legende: '' };
  const { body } = render(TableauPortefeuille, { props });
  return texteLu(/<td class="contrat[^>]*>.*?<\/td>/su.exec(body)?.[0] ?? '');
}

/** The contracts that stay in their table once those that are over are folded. */
function depliee(suivis: SuiviContrat[]): string[] {
  const modele = portefeuille(lignesSansTermines([sur(suivis)]));
  const { body } = render(TableauContrats, { props: { ...commun, modele, lignes: modele.lignes } });
  return [...new Set([...body.matchAll(/\/contrat\/([a-z0-9-]+)\//gu)].flatMap(([, id]) => id ?? []))];
}

describe('de plusieurs contrats d’un périmètre, celui qui se montre', () => {
  it('Monts-Cendrés : celui qui court, dans la colonne de chaque famille comme en tête de la liste', () => {
    expect(colonne(MONTS_CENDRES)).toMatch(/^Avenanté : .* 2 contrats connus$/u);
    expect(depliee(MONTS_CENDRES)).toEqual(['mc-2024', 'mc-2026']);
  });

  it('Vosges : celui qui est suspendu ; les deux échus se replient, et la colonne n’en montre aucun', () => {
    expect(colonne(VOSGES)).toMatch(/^Suspendu : .* 3 contrats connus$/u);
    expect(depliee(VOSGES)).toEqual(['epinal']);
  });

  it('un contrat clos ne se montre pas pour celui qui court et que personne ne suit', () => {
    expect(colonne(ETANGS)).toMatch(/^En cours : /u);
    expect(depliee(ETANGS)).toEqual(['etangs-2026']);
  });
});
