import { describe, expect, it } from 'vitest';
import { dateCourte } from '$lib/format/date';
import {
  messageDesAides,
  messageDesCriteres,
  messageDesHypotheses,
  messageDesResultats,
  messageDesTransmissions,
  messageDeTresorerie
} from './comptes';
import { enCours } from './exemples.fixture';
import { conditionEnMots } from './tranches';
import { present, simple } from './texte.fixture';

describe('ce que disent les comptes', () => {
  it('le résultat comptable et hors aides ponctuelles', () => {
    expect(simple(messageDesResultats(present(enCours.resultats)))).toBe(
      'Résultat 2025 : −5,3 M€, −6,8 M€ hors aides ponctuelles'
    );
  });

  it('ce que coûtent les hypothèses, et ce que le contrat en neutralise', () => {
    const { hypotheses } = enCours;
    expect(simple(messageDesHypotheses(hypotheses))).toBe(
      'Les hypothèses coûtent 400 k€ en 2026, que le contrat neutralise'
    );
    expect(simple(messageDesHypotheses({ ...hypotheses, neutralise: -150_000 }))).toContain('en neutralise 150 k€');
    expect(simple(messageDesHypotheses({ ...hypotheses, impact: null }))).toContain('non chiffré');
  });

  it('les aides versées, et celles que l’on retient', () => {
    expect(simple(messageDesAides(enCours.aides))).toBe('2,0 M€ d’aides versés sur 5,5 M€, 3,0 M€ suspendus');
    const [, , sejour] = enCours.aides;
    const menacee = { ...present(sejour), etats: [{ classe: 'a_risque' as const, montant: 500_000 }] };
    expect(simple(messageDesAides([menacee]))).toBe('0 € d’aides versés sur 500 k€, 500 k€ à risque');
  });

  it('une condition dit si elle est remplie, et si la preuve manque', () => {
    const [, plateau, sejour] = enCours.aides;
    expect(conditionEnMots(present(plateau))).toMatch(/, non remplie\.$/u);
    expect(conditionEnMots({ ...present(plateau), condition: 'Ouverture.' })).toBe(
      'Condition\u00a0: Ouverture, non remplie.'
    );
    expect(conditionEnMots(present(sejour))).toContain('remplie. Preuve');
    expect(conditionEnMots({ ...present(plateau), remplie: true })).toContain('Aucune preuve fournie.');
  });

  it('les entités concernées par un critère légal, jamais le groupement, et celles dont on ne peut rien dire', () => {
    expect(simple(messageDesCriteres(enCours.criteres))).toBe(
      '1 entité juridique concernée sur 2 par un critère légal : CH de Roc-Cendré ; CH de Valmine : chiffres insuffisants pour le dire'
    );
  });

  it('la trésorerie de l’entité la plus courte, sans somme', () => {
    expect(simple(messageDeTresorerie(enCours.tresorerie))).toBe(
      'CH de Valmine : 6 jours de charges en trésorerie au 31/08/2026'
    );
    expect(messageDeTresorerie([])).toContain('non disponible');
    // Sans jours, les soldes ne se classent pas : celui du support, si élevé qu’il soit.
    const sansJours = enCours.tresorerie.map((t) => ({ ...t, jours: null }));
    const support = sansJours.map((t, rang) => ({ ...t, support: rang === 1, montant: rang === 1 ? 9e6 : 1e6 }));
    expect(simple(messageDeTresorerie(support))).toBe(
      `${support[1]?.nom} : 9,0 M€ en trésorerie au ${dateCourte(support[1]?.date ?? '')}, jours de charges non calculables`
    );
  });

  it('les documents en retard, et ceux qui ne sont jamais venus', () => {
    expect(simple(messageDesTransmissions(enCours.transmissions, null))).toBe(
      '1 document non transmis à date, 1 transmis en retard par le passé'
    );
    expect(messageDesTransmissions([], null)).toBe('Tous les documents attendus sont transmis à temps');
  });

  it('ce qui n’était pas venu à la fin d’un contrat n’en est plus attendu ; un gel n’y change rien', () => {
    const au = (motif: 'abandon' | 'gel') =>
      simple(messageDesTransmissions(enCours.transmissions, { le: '2021-06-22', motif }));
    expect(au('abandon')).toMatch(/^1 document non transmis à sa fin, le 22\/06\/2021,/u);
    expect(au('gel')).toMatch(/^1 document non transmis à date,/u);
  });
});
