import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrit, lit } from '$lib/format/address-field';
import type { ActionLigne } from '$lib/views/actions/actions.types';
import { actions as modele, SANS_FILTRE } from '$lib/words/action/actions.fixture';
import {
  CHAMPS_ACTIONS,
  CLES_DES_FILTRES,
  GROUPEMENTS,
  PRESENTATIONS,
  groupement,
  sansFiltres
} from '$lib/words/action/adresse-actions';
import { COLONNES, colonnesDesActions, colonnesMasquees } from '$lib/words/action/colonnes';
import { nextSort, sortRows } from '$lib/words/table-order';
import {
  choixDesFiltres,
  estFiltre,
  filtreActions,
  filtresConnus,
  filtresEnMots,
  filtresInconnus,
  type Filtres
} from '$lib/words/action/filtres';
import { groupeActions } from '$lib/words/action/groupes';
import { lireAction } from '$lib/words/charts/gantt/summary';
import { groupesDuGantt } from './gantt-actions';
import { totauxDuGroupe } from '$lib/words/action/totaux';
import { glissementMax, totaux } from '$lib/words/action/mesures';

const choix = choixDesFiltres(modele);
const numeros = (actions: readonly ActionLigne[]) => actions.map(({ numero }) => numero);
const filtre = (demande: Partial<Filtres>) => numeros(filtreActions(modele, { ...SANS_FILTRE, ...demande }));

describe('les filtres des actions', () => {
  it('sans choix, gardent tout dans l’ordre du contrat', () => {
    expect(filtre({})).toEqual(['1.2', '1.10', '2.1', '3.1']);
    expect(estFiltre(SANS_FILTRE)).toBe(false);
    expect(estFiltre({ ...SANS_FILTRE, recherche: '   ' })).toBe(false);
  });

  it('par axe, levier, établissement, état ou pilote, et se cumulent', () => {
    expect(filtre({ axe: '1' })).toEqual(['1.2', '1.10']);
    expect(filtre({ levier: 'recettes' })).toEqual(['1.10']);
    expect(filtre({ entite: '990000029' })).toEqual(['1.2', '2.1']);
    expect(filtre({ etat: 'bloquee' })).toEqual(['2.1']);
    expect(filtre({ pilote: 'DRH' })).toEqual(['2.1']);
    expect(filtre({ axe: '1', entite: '990000029' })).toEqual(['1.2']);
    expect(filtre({ desaccord: true })).toEqual(['1.2']);
  });

  it('par un texte cherché sans accents dans le nom, le pilote, l’établissement ou les jalons', () => {
    expect(filtre({ recherche: 'exhaustivite' })).toEqual(['1.10']);
    expect(filtre({ recherche: 'Valmine pool' })).toEqual(['2.1']);
    expect(filtre({ recherche: 'douze lits' })).toEqual(['1.2']);
    expect(filtre({ recherche: 'maternité' })).toEqual([]);
  });

  it('une valeur que ce contrat ne connaît pas ne filtre rien, et se dit : un lien ancien s’ouvre', () => {
    const connus = filtresConnus({ ...SANS_FILTRE, axe: '9', etat: 'en_retard' }, choix);
    expect(connus.axe).toBeNull();
    expect(connus.etat).toBe('en_retard');
    const demandes = { ...SANS_FILTRE, axe: '9', etat: 'en_retard', pilote: 'Personne' };
    expect(filtresInconnus(demandes, choix)).toEqual(['axe «\u00a09\u00a0»', 'pilote «\u00a0Personne\u00a0»']);
    expect(filtresInconnus({ ...SANS_FILTRE, axe: '1' }, choix)).toEqual([]);
  });

  it('n’offrent que les états présents, dans l’ordre de la vie d’une action', () => {
    expect(choix.etat.map(({ libelle }) => libelle)).toEqual([
      'Non démarrée',
      'En retard',
      'Bloquée',
      'Jalons achevés (terminée)'
    ]);
  });

  it('d’une action aux jalons achevés et au gain absent, la retrouvent par ces mots, et le Gantt les lit', () => {
    const actions = modele.actions.map((a) => (a.etat === 'terminee' ? { ...a, tauxDesGains: 0.12 } : a));
    const sansGain = { ...modele, actions };
    const trouvees = filtreActions(sansGain, { ...SANS_FILTRE, etat: 'terminee', recherche: 'gain absent' });
    expect(numeros(trouvees)).toEqual(['1.10']);
    const groupe = { cle: '', libelle: '', actions: trouvees };
    const gantt = { ...modele, au: '2026-09-30', arret: null, groupes: groupesDuGantt([groupe], (n) => n) };
    expect(lireAction(gantt, 0)).toContain('\u00a0: jalons achevés, gain absent (12\u00a0%)\u00a0;');
    expect(filtresEnMots({ ...SANS_FILTRE, etat: 'terminee' }, choix)).toEqual([
      'état\u00a0: Jalons achevés (terminée)'
    ]);
  });

  it('se disent en mots pour l’impression et pour le fichier', () => {
    expect(filtresEnMots({ ...SANS_FILTRE, axe: '1', desaccord: true, recherche: ' bloc ' }, choix)).toEqual([
      'axe\u00a0: Blocs et chirurgie',
      'météo contredite par les faits',
      'texte\u00a0: «\u00a0bloc\u00a0»'
    ]);
  });

  it('ajouter un filtre ne peut qu’enlever des actions', () => {
    const un = (cle: 'axe' | 'levier' | 'entite' | 'etat' | 'pilote') =>
      fc.option(fc.constantFrom(...choix[cle].map(({ valeur }) => valeur)), { nil: null });
    const filtres = fc.record({
      ...{ axe: un('axe'), levier: un('levier'), entite: un('entite'), etat: un('etat'), pilote: un('pilote') },
      ...{ desaccord: fc.boolean(), recherche: fc.constantFrom('', 'ch', 'plateau', 'zzz') }
    });
    fc.assert(
      fc.property(filtres, (demande) => {
        const larges = filtreActions(modele, { ...demande, axe: null });
        for (const action of filtreActions(modele, demande)) expect(larges).toContain(action);
      })
    );
  });
});

describe('l’adresse des actions', () => {
  const valeur = fc.string({ minLength: 1 }).filter((v) => v.trim() !== '');
  const choisi = fc.record({
    vue: fc.constantFrom(...PRESENTATIONS),
    groupe: fc.constantFrom(...GROUPEMENTS),
    tri: fc.record({
      colonne: fc.constantFrom(...COLONNES),
      sens: fc.constantFrom('croissant' as const, 'decroissant' as const)
    }),
    ...{ axe: valeur, levier: valeur, entite: valeur, etat: valeur, pilote: valeur, q: valeur }
  });

  it('rend chaque choix tel qu’il a été fait', () => {
    fc.assert(
      fc.property(choisi, (c) => {
        let recherche = 'au=2026-06-30';
        recherche = ecrit(recherche, 'vue', CHAMPS_ACTIONS.vue, c.vue);
        recherche = ecrit(recherche, 'groupe', CHAMPS_ACTIONS.groupe, c.groupe);
        recherche = ecrit(recherche, 'tri', CHAMPS_ACTIONS.tri, c.tri);
        for (const cle of ['axe', 'levier', 'entite', 'etat', 'pilote', 'q'] as const) {
          recherche = ecrit(recherche, cle, CHAMPS_ACTIONS[cle], c[cle]);
        }
        recherche = ecrit(recherche, 'desaccord', CHAMPS_ACTIONS.desaccord, true);
        expect(lit(recherche, 'vue', CHAMPS_ACTIONS.vue)).toBe(c.vue);
        expect(lit(recherche, 'groupe', CHAMPS_ACTIONS.groupe)).toBe(c.groupe);
        expect(lit(recherche, 'tri', CHAMPS_ACTIONS.tri)).toEqual(c.tri);
        for (const cle of ['axe', 'levier', 'entite', 'etat', 'pilote', 'q'] as const) {
          expect(lit(recherche, cle, CHAMPS_ACTIONS[cle])).toBe(c[cle]);
        }
        expect(lit(recherche, 'desaccord', CHAMPS_ACTIONS.desaccord)).toBe(true);
        const efface = sansFiltres(recherche);
        for (const cle of CLES_DES_FILTRES) expect(new URLSearchParams(efface).has(cle)).toBe(false);
        expect(lit(efface, 'vue', CHAMPS_ACTIONS.vue)).toBe(c.vue);
        expect(new URLSearchParams(efface).get('au')).toBe('2026-06-30');
      })
    );
  });
});

describe('l’ordre des actions', () => {
  const trie = (colonne: string, sens: 'croissant' | 'decroissant' = 'croissant') =>
    numeros(sortRows(colonnesDesActions(modele), modele.actions, { colonne, sens }));

  it('par numéro range 1.2 avant 1.10', () => {
    expect(trie('numero')).toEqual(['1.2', '1.10', '2.1', '3.1']);
  });

  it('par état met en tête ce qui est bloqué, puis en retard', () => {
    expect(trie('etat')).toEqual(['2.1', '1.2', '3.1', '1.10']);
  });

  it('par météo met en tête la plus mauvaise ; une météo non renseignée est dernière dans les deux sens', () => {
    expect(trie('meteo')).toEqual(['2.1', '1.2', '1.10', '3.1']);
    expect(trie('meteo', 'decroissant')).toEqual(['1.10', '1.2', '2.1', '3.1']);
  });

  it('par glissement, ce qui n’a pas glissé est dernier dans les deux sens', () => {
    expect(trie('glissement', 'decroissant')[0]).toBe('1.2');
    expect(trie('glissement', 'croissant')[0]).toBe('1.2');
  });

  it('par une colonne inconnue, reste celui du contrat', () => {
    expect(trie('ancienne')).toEqual(numeros(modele.actions));
  });

  it('ne perd ni n’ajoute d’action, quelle que soit la colonne', () => {
    for (const colonne of COLONNES) expect(trie(colonne).sort()).toEqual(numeros(modele.actions).sort());
  });

  it('d’une colonne : le sens naturel, puis l’autre, puis celui du contrat', () => {
    const prevue = colonnesDesActions(modele).find(({ key }) => key === 'ap_prevue') ?? { key: '' };
    const premier = nextSort(prevue, null);
    expect(premier).toEqual({ colonne: 'ap_prevue', sens: 'decroissant' });
    const second = nextSort(prevue, premier);
    expect(second).toEqual({ colonne: 'ap_prevue', sens: 'croissant' });
    expect(nextSort(prevue, second)).toBeNull();
  });
});

describe('les actions groupées', () => {
  it('le sont par axe, sauf si le lecteur ordonne le tableau ou ne veut pas de groupes', () => {
    expect(groupement('tableau', null, false)).toBe('axe');
    expect(groupement('tableau', null, true)).toBeNull();
    expect(groupement('tableau', 'aucun', false)).toBeNull();
    expect(groupement('tableau', 'etat', true)).toBe('etat');
    expect(groupement('cartes', 'aucun', true)).toBe('axe');
  });

  it('un contrat sans gain ni établissement nommé n’en montre pas les colonnes', () => {
    const sans = { ...modele, entites: [], actions: modele.actions.slice(3) };
    expect([...colonnesMasquees(sans, 'axe')]).toEqual([
      ...['axe', 'entites', 'ap_vigueur', 'ap_prevue', 'realise', 'attendu']
    ]);
    expect([...colonnesMasquees(modele, 'entite')]).toEqual(['entites']);
  });

  it('par établissement, une action de deux établissements est sous chacun, une sans établissement est dernière', () => {
    const groupes = groupeActions(modele, modele.actions, 'entite');
    expect(groupes.map(({ libelle, actions }) => [libelle, numeros(actions)])).toEqual([
      ['CH de Roc-Cendré', ['1.2', '1.10']],
      ['CH de Valmine', ['1.2', '2.1']],
      ['Aucun établissement nommé', ['3.1']]
    ]);
  });

  it('par pilote, celle dont le pilote manque n’est pas perdue', () => {
    const groupes = groupeActions(modele, modele.actions, 'pilote');
    expect(groupes.at(-1)).toMatchObject({ libelle: 'Pilote non renseigné' });
    expect(groupes.flatMap(({ actions }) => actions)).toHaveLength(4);
  });

  it('par axe, gardent l’ordre de la table dans chaque groupe et taisent les axes vides', () => {
    const triees = sortRows(colonnesDesActions(modele), modele.actions.slice(0, 2), {
      colonne: 'numero',
      sens: 'decroissant'
    });
    expect(groupeActions(modele, triees, 'axe').map(({ cle, actions }) => [cle, numeros(actions)])).toEqual([
      ['1', ['1.10', '1.2']]
    ]);
  });

  it('deviennent les lignes du calendrier, avec la part des jalons atteints', () => {
    const [groupe] = groupesDuGantt(groupeActions(modele, modele.actions, 'axe'), (numero) => `/fiche/${numero}/`);
    const [plateau] = groupe?.actions ?? [];
    expect(plateau).toMatchObject({ href: '/fiche/1.2/', etat: 'en_retard', finRevisee: '2027-12-31' });
    expect(plateau?.avancement).toBeCloseTo(1 / 3, 12);
  });

  it('atteint depuis un gel où il était en retard, un jalon n’emplit pas la barre, comme il ne compte pas parmi les atteints', () => {
    const actions = modele.actions
      .filter(({ numero }) => numero === '1.2')
      .map((a) => ({
        ...a,
        detailJalons: a.detailJalons.map((j) =>
          j.enRetard ? { ...j, atteintLe: '2026-09-15', apresGel: true as const } : j
        )
      }));
    const [groupe] = groupesDuGantt([{ cle: '', libelle: '', actions }], (numero) => numero);
    expect(groupe?.actions[0]?.avancement).toBeCloseTo(1 / 3, 12);
  });

  it('atteint avant son échéance, un jalon compte dans la partie pleine de la barre et dans les totaux', () => {
    const actions = modele.actions
      .filter(({ numero }) => numero === '1.2')
      .map((a) => ({
        ...a,
        detailJalons: a.detailJalons.map((j) => (j.jalon === '3' ? { ...j, atteintLe: '2026-09-01' } : j))
      }));
    const [groupe] = groupesDuGantt([{ cle: '', libelle: '', actions }], (numero) => numero);
    // Le premier des deux qui sont dus, et le troisième, attendu en février 2027.
    expect(groupe?.actions[0]?.avancement).toBeCloseTo(2 / 3, 12);
    expect(totaux(actions)).toMatchObject({ enAvance: 1, jalons: { atteints: 1, dus: 2, total: 3 } });
    const moment = { au: '2026-09-30', arret: { le: '2026-09-30', motif: 'gel' as const } };
    expect(totauxDuGroupe(totaux(actions), moment, false)).toBe(
      '1\u00a0action · 1\u00a0jalon dû atteint sur 2 · 1\u00a0atteint en avance · 1 en retard au gel du 30/09/2026'
    );
  });
});

describe('les totaux des actions montrées', () => {
  it('disent l’année pleine et l’exercice à part, jamais ensemble', () => {
    const t = totaux(modele.actions);
    expect(t.anneePleine).toEqual({ enVigueur: 1_200_000, prevue: 5_000_000 });
    expect(t.exercice).toEqual({ realise: 710_000, attendu: 1_500_000 });
    expect(t.jalons).toMatchObject({ atteints: 2, dus: 3, enRetard: 1, total: 5 });
  });

  it('comptent une fois une action montrée sous deux établissements', () => {
    const doubles = groupeActions(modele, modele.actions, 'entite').flatMap(({ actions }) => actions);
    expect(doubles).toHaveLength(5);
    expect(totaux(doubles)).toEqual(totaux(modele.actions));
  });

  it('le glissement d’une action est celui de son jalon qui a le plus glissé', () => {
    expect(modele.actions.map(glissementMax)).toEqual([151, null, null, null]);
  });
});
