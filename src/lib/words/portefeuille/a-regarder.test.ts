import type { Constat } from '$lib/domain/contrat/a-regarder';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import ARegarder from '$lib/components/portefeuille/ARegarder.svelte';
import { constatEnMots, enjeuEnMots, natureARegarder, voirLesAutres } from './a-regarder';
import ChiffresContrats from '$lib/components/portefeuille/ChiffresContrats.svelte';
import { ecartesEnMots } from './ecartes';
import { point, suivi, texteLu, totaux } from './exemples.fixture';
import Territoires from '$lib/components/portefeuille/Territoires.svelte';

const PARI: Constat = { nature: 'recettes', part: 0.52, manque: 1_200_000, exercice: 2026 };

const liste = (nombre: number) => Array.from({ length: nombre }, (_, rang) => point(rang + 1));
const html = (points: ReturnType<typeof liste>) => render(ARegarder, { props: { jeu: 'essai', points } }).body;

describe('« À regarder »', () => {
  it('dit le contrat, le fait, sa nature et l’enjeu, et mène à la preuve', () => {
    const page = html([
      point(1, {
        ...{ contrat: 'cref-2024', libelle: 'Monts-Cendrés' },
        constat: {
          ...{ nature: 'loi', nommees: [{ nom: 'CH A', criteres: [3] }], concernees: 1, total: 2 },
          ...{ bases: ['cf 2025'], procedures: [{ stade: 'a_demander', annees: null }] }
        }
      })
    ]);
    expect(texteLu(page)).toBe(
      'À regarder Monts-Cendrés : CH A (critère 3°) : CF 2025, constaté ◆ Critère légal D. 6143-39 : 1 EJ sur 2 concernée, plan de redressement à demander Toutes les alertes, classées par euros en jeu'
    );
    expect(page).toMatch(/href="[^"]*\/essai\/alertes\/"/);
    expect(page).toMatch(/href="[^"]*\/essai\/contrat\/cref-2024\/#criteres"/);
  });

  it('garde le rouge sombre pour la loi et la trésorerie', () => {
    const natures = ['loi', 'tresorerie', 'desaccord', 'aide', 'retard', 'recettes', 'double_compte'] as const;
    expect(natures.filter((nature) => natureARegarder(nature).severe)).toEqual(['loi', 'tresorerie']);
    expect(html([point(1, { constat: PARI })])).toContain(natureARegarder('recettes').mot);
  });

  it('dit un pari sur l’activité, et un retard arrêté par un gel', () => {
    expect([constatEnMots(PARI), enjeuEnMots(PARI)]).toEqual([
      '52\u00a0% des gains dépendent d’une hausse d’activité, et ils ne sont pas au rendez-vous',
      '1,2\u00a0M€ d’effet 2026 manquent à date'
    ]);
    const { constat } = point(1);
    const gele = { ...constat, arret: { le: '2025-10-07', motif: 'gel' as const } };
    expect(constatEnMots(constat)).toBe(
      '2 jalons en retard de plus de 90 jours, dont «\u00a0Plan de blocs\u00a0» (action 4.2, 140 jours)'
    );
    const seul = { ...constat, nombre: 1 };
    expect(constatEnMots(seul)).toContain('1 jalon en retard de plus de 90 jours\u00a0: «\u00a0Plan');
    expect(constatEnMots(gele)).toContain('(action 4.2, 140 jours au gel du 07/10/2025)');
    expect(enjeuEnMots(constat)).toBe('1,2\u00a0M€ d’année pleine en dépendent');
  });

  it('montre six points, puis les autres à la demande', () => {
    expect(html(liste(6))).not.toContain('<details');
    const page = html(liste(10));
    expect((page.split('<details')[0] ?? '').match(/<li/gu)).toHaveLength(6);
    expect(page).toContain('Voir les 4 autres');
    expect(voirLesAutres(1)).toBe('Voir l’autre');
  });

  it('vide, le dit', () => {
    expect(texteLu(html([]))).toContain('Rien à signaler à cette date');
  });
});

describe('les chiffres de tête des contrats', () => {
  it('mettent chaque somme à côté de sa cible, sur les mêmes contrats, et comptent ceux qui en sont écartés', () => {
    const lu = texteLu(render(ChiffresContrats, { props: { jeu: 'demonstration', totaux, dits: null } }).body);
    expect(lu).toContain('41,8 M€ sur 2 contrats ; 1 contrat sur 3 non compté : 1 sans gain attendu à date');
    expect(lu).toContain('réalisés sur 52,6 M€ attendus à date');
    expect(lu).toContain('d’année pleine en vigueur sur 96,0 M€ prévus 61,0 M€ sur 3 contrats');
    expect(lu).toContain(
      'd’atterrissage du résultat 2026, cible −13,9 M€ −18,4 M€ 4,5 M€ sous la cible ; −19,9 M€ selon l’outil, sur 3 contrats'
    );
    expect(lu).toContain('jalons en retard 27 sur 140 dus à date');
    expect(lu).toContain('d’aides à date passée, condition non remplie 9,0 M€ 3 tranches');
  });

  it('ne répètent pas les contrats écartés que la ligne au-dessus a dits, et disent les autres', () => {
    const dits = ecartesEnMots({ raisons: ['aucun'], total: 3 });
    const autres = { ...totaux, jalonsEcartes: { raisons: ['gele' as const], total: 3 } };
    const lu = texteLu(render(ChiffresContrats, { props: { jeu: 'demonstration', totaux: autres, dits } }).body);
    expect(lu).toContain('41,8 M€ sur 2 contrats d’année');
    expect(lu.match(/non compté/gu)).toHaveLength(1);
    expect(lu).toContain('27 sur 140 dus à date ; 1 contrat sur 3 non compté : 1 gelé');
  });

  it('taisent ce qui n’a ni somme ni cible', () => {
    const rien = { ...totaux, gains: null, anneePleine: null, resultat: null, aides: null, jalonsDus: 0 };
    expect(texteLu(render(ChiffresContrats, { props: { jeu: 'demonstration', totaux: rien, dits: null } }).body)).toBe(
      ''
    );
  });
});

describe('les projets de territoire', () => {
  it('mènent à leur page et disent leurs jalons', () => {
    const ptsm = suivi('ptsm-1', { type: 'ptsm', intitule: 'PTSM de l’amont', territoire: 'Amont', ghts: [] });
    const jeu = { nom: 'essai', titre: 'E', region: 'VB', regionLibelle: 'V', donneesAu: '2026-09-30', simule: true };
    const page = render(Territoires, { props: { jeu, territoires: [ptsm] } }).body;
    expect(page).toMatch(/href="[^"]*\/essai\/contrat\/ptsm-1\/"/);
    expect(texteLu(page)).toContain('Projets territoriaux de santé mentale PTSM de l’amont Amont · 2024-2028 En cours');
    expect(texteLu(page)).toContain('12 jalons dus atteints sur 15, 3 en retard prochaine revue le 18/11/2026');
    const clos = { ...ptsm, etat: 'clos' as const, prochaineRevue: null };
    expect(texteLu(render(Territoires, { props: { jeu, territoires: [clos] } }).body)).not.toContain('revue');
  });
});
