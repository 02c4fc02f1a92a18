import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../fixtures/contrat';
import { NOM_LONG } from '../fixtures/exemples';
import type { ActionGantt, GanttEntree } from '$lib/words/charts/gantt/gantt.types';
import { layout } from './layout';

const seule = (reste: Partial<ActionGantt>, cadre: Partial<GanttEntree> = {}): GanttEntree => ({
  au: '2026-09-30',
  arret: null,
  debut: '2025-01-01',
  fin: '2026-12-31',
  groupes: [
    {
      libelle: '',
      actions: [
        {
          numero: '1',
          libelle: 'A',
          href: '/1/',
          debut: '2025-01-01',
          fin: '2025-12-31',
          finRevisee: null,
          etat: '',
          tauxDesGains: null,
          ton: 'cours',
          avancement: null,
          jalons: [],
          ...reste
        }
      ]
    }
  ],
  ...cadre
});

/** 4 px of margin, 62 at the right: 729 px for the 729 days from 1 January 2025 to 31 December 2026 on a narrow screen. */
const jour = (n: number) => 4 + (n * (500 - 62 - 4)) / 729;

describe('le calendrier des actions', () => {
  it('va du début à l’échéance initiale, en jours', () => {
    const g = layout(seule({}), { largeur: 500 });
    // 31 December 2025 is day 364.
    expect(g.lignes[0]?.barre.prevu?.x).toBeCloseTo(jour(0), 0);
    expect(g.lignes[0]?.barre.prevu?.largeur).toBeCloseTo(jour(364) - jour(0), 0);
    expect(g.lignes[0]?.barre.fin).toMatchObject({ plein: false });
    expect(g.lignes[0]?.barre.glisse).toBeNull();
  });

  it('emplit la barre de la part des jalons atteints, et de rien sans jalon', () => {
    const prevu = layout(seule({}), { largeur: 500 }).lignes[0]?.barre;
    expect(prevu?.fait).toBeNull();
    const { barre } = layout(seule({ avancement: 0.25 }), { largeur: 500 }).lignes[0] ?? {};
    expect(barre?.fait?.largeur).toBeCloseTo((barre?.prevu?.largeur ?? 0) / 4, 0);
  });

  it('pointille le glissement et le dit à côté de l’échéance révisée', () => {
    const { barre } = layout(seule({ finRevisee: '2026-08-31', ton: 'retard' }), { largeur: 500 }).lignes[0] ?? {};
    expect(barre?.texte).toBe('+8\u00a0mois');
    expect(barre?.glisse?.x2).toBe(barre?.fin?.x);
    expect(barre?.xTexte).toBeCloseTo((barre?.fin?.x ?? 0) + 9, 5);
  });

  it('écrit à droite de l’échéance initiale une échéance avancée', () => {
    const { barre } = layout(seule({ finRevisee: '2025-10-31' }), { largeur: 500 }).lignes[0] ?? {};
    expect(barre?.texte).toBe('−2\u00a0mois');
    expect(barre?.xTexte).toBeCloseTo(jour(364) + 9, 0);
  });

  it('hachure une action bloquée et emplit le losange d’une action faite', () => {
    const bloquee = layout(seule({ ton: 'bloque' }), { largeur: 500 }).lignes[0]?.barre;
    const faite = layout(seule({ ton: 'fait' }), { largeur: 500 }).lignes[0]?.barre;
    expect(bloquee?.hachures).not.toBe('');
    expect(faite).toMatchObject({ hachures: '', fin: { plein: true } });
  });

  it('retient au bord, avec une flèche, ce qui dépasse l’axe', () => {
    const { barre } = layout(seule({ debut: '2024-06-01', fin: '2027-06-30' }), { largeur: 500 }).lignes[0] ?? {};
    expect(barre).toMatchObject({ avant: true, apres: true, prevu: { x: 4, largeur: 434 }, fin: { x: 438 } });
  });

  it('ne trace ni barre ni échéance que l’on ne connaît pas', () => {
    const rien = layout(seule({ debut: null, fin: null }), { largeur: 500 }).lignes[0]?.barre;
    expect(rien).toMatchObject({ prevu: null, fin: null, glisse: null, sansDate: true });
    const sansDebut = layout(seule({ debut: null }), { largeur: 500 }).lignes[0]?.barre;
    expect(sansDebut).toMatchObject({ prevu: null, sansDate: false });
    expect(sansDebut?.fin?.x).toBeCloseTo(jour(364), 0);
  });

  it('pose un jalon atteint à sa date réelle, les autres à leur dernière échéance', () => {
    const jalon = {
      libelle: 'J',
      echeance: '2025-06-30',
      echeanceInitiale: '2025-03-31',
      atteintLe: null,
      du: true,
      enRetard: false,
      glisse: true
    };
    const jalons = [
      { ...jalon, atteintLe: '2025-02-01' },
      jalon,
      { ...jalon, enRetard: true },
      { ...jalon, echeance: '2030-01-01' }
    ];
    const traces = layout(seule({ jalons }), { largeur: 500 }).lignes[0]?.barre.jalons ?? [];
    expect(traces.map((j) => j.forme)).toEqual(['atteint', 'attendu', 'retard']);
    expect(traces[0]?.x).toBeCloseTo(jour(31), 0);
    expect(traces[1]?.x).toBeCloseTo(jour(180), 0);
    expect(traces[1]?.complet.replaceAll('\u00a0', ' ')).toBe('J : attendu le 30/06/2025 (initialement le 31/03/2025)');
  });

  it('ne dit pas en retard le jalon d’une action abandonnée', () => {
    const echu = {
      ...{ libelle: 'J', echeance: '2025-06-30', echeanceInitiale: '2025-06-30', atteintLe: null },
      ...{ du: true, enRetard: true, glisse: false }
    };
    const trace = (etat: string) =>
      layout(seule({ etat, jalons: [echu] }), { largeur: 500 }).lignes[0]?.barre.jalons[0];
    expect(trace('en_retard')).toMatchObject({ forme: 'retard', complet: 'J\u00a0: attendu le 30/06/2025, en retard' });
    expect(trace('abandonnee')).toMatchObject({ forme: 'attendu', complet: 'J\u00a0: attendu le 30/06/2025' });
  });

  it('atteint depuis un gel où il était en retard, un jalon le reste, sauf dans une action abandonnée', () => {
    const atteint = {
      ...{ libelle: 'J', echeance: '2025-06-30', echeanceInitiale: '2025-06-30', atteintLe: '2025-08-01' },
      ...{ du: true, enRetard: true, glisse: false, apresGel: true as const }
    };
    const trace = (etat: string, enRetard = true) =>
      layout(seule({ etat, jalons: [{ ...atteint, enRetard }] }), { largeur: 500 }).lignes[0]?.barre.jalons[0];
    expect(trace('en_retard')).toMatchObject({
      forme: 'retard',
      complet: 'J\u00a0: atteint le 01/08/2025, après le gel, en retard'
    });
    // À venir au gel, ou d’une action abandonnée, il n’y compte pas comme atteint.
    const depuis = { forme: 'attendu', complet: 'J\u00a0: atteint le 01/08/2025, après le gel' };
    expect([trace('abandonnee'), trace('en_cours', false)]).toMatchObject([depuis, depuis]);
  });

  it('à l’écran large, écrit en entier l’état le plus long\u00a0: le gain absent et son taux', () => {
    for (const tauxDesGains of [0, 0.59, 0.004]) {
      const taux = tauxDesGains === 0.59 ? '59\u00a0%' : tauxDesGains === 0 ? '0\u00a0%' : 'moins de 1\u00a0%';
      const g = layout(seule({ etat: 'terminee', tauxDesGains }), { largeur: 1300 });
      expect(g.lignes[0]?.etat).toMatchObject({
        texte: `gain absent (${taux})`,
        complet: `jalons achevés, gain absent (${taux})`
      });
    }
    const achevee = layout(seule({ etat: 'terminee' }), { largeur: 1300 });
    expect(achevee.lignes[0]?.etat.texte).toBe('jalons achevés');
  });

  it('donne 22 pixels à une action et titre les groupes qui en ont', () => {
    const g = layout({ ...plan, groupes: [...plan.groupes, { libelle: 'Vide', actions: [] }] }, { largeur: 1000 });
    expect(g.groupes.map((t) => t.texte)).toEqual(['Chirurgie et blocs', 'Recettes et facturation']);
    expect(g.lignes.map((l) => l.zone.hauteur)).toEqual([22, 22, 22, 22, 22]);
    expect(g.lignes.map((l) => l.zone.y - g.cadre.haut)).toEqual([26, 48, 96, 118, 140]);
  });

  it('met les mots au-dessus des barres quand la place manque', () => {
    const g = layout(plan, { largeur: 340 });
    expect(g.etroit).toBe(true);
    expect(g.trimestres).toEqual([]);
    for (const l of g.lignes) {
      expect(l.yTexte).toBeLessThan(l.y - 8);
      expect(l.etat).toMatchObject({ x: 338, ancre: 'end' });
    }
  });

  it('abrège un nom long et le garde entier en infobulle', () => {
    for (const largeur of [340, 1000]) {
      const { libelle } = layout(seule({ libelle: NOM_LONG }), { largeur }).lignes[0] ?? {};
      expect(libelle?.texte).toMatch(/…$/u);
      expect(libelle?.complet).toBe(`1 ${NOM_LONG}`);
    }
  });

  it('trace la situation à sa date, et rien hors de l’axe', () => {
    const g = layout(seule({}), { largeur: 500 });
    expect(g.au?.texte).toBe('situation au 30/09/2026');
    expect(g.au?.x).toBeCloseTo(jour(637), 0);
    expect(layout(seule({}, { au: '2029-01-01' }), { largeur: 500 }).au).toBeNull();
  });

  it('tient quarante actions sans chevauchement', () => {
    const [modele] = seule({}).groupes[0]?.actions ?? [];
    if (!modele) throw new Error('action');
    const actions = Array.from({ length: 40 }, (_, i) => ({
      ...modele,
      numero: `${i}`
    }));
    const g = layout({ ...plan, groupes: [{ libelle: 'Tout', actions }] }, { largeur: 1000 });
    g.lignes.slice(1).forEach((l, i) => expect(l.zone.y).toBe((g.lignes[i]?.zone.y ?? 0) + 22));
    expect(g.hauteur).toBe(g.cadre.haut + 26 + 40 * 22 + 6);
  });

  it('dit qu’il n’y a pas d’action sans casser l’axe', () => {
    const g = layout({ ...plan, groupes: [] }, { largeur: 640 });
    expect(g.lignes).toEqual([]);
    expect(g.hauteur).toBeGreaterThan(g.cadre.haut);
  });

  it('garde toujours la barre dans le cadre', () => {
    const date = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        date,
        date,
        fc.option(date),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (debut, fin, finRevisee, avancement) => {
          const g = layout(seule({ debut, fin, finRevisee, avancement }), { largeur: 700 });
          const { prevu, fin: losange, fait } = g.lignes[0]?.barre ?? {};
          const { gauche, droite } = g.cadre;
          return (
            (prevu?.x ?? 0) >= gauche &&
            (prevu?.x ?? 0) + (prevu?.largeur ?? 0) <= droite + 2 &&
            (losange?.x ?? 0) >= gauche &&
            (losange?.x ?? 0) <= droite &&
            (fait?.largeur ?? 0) <= (prevu?.largeur ?? 0)
          );
        }
      )
    );
  });
});
