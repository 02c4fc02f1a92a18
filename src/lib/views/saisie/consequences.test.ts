import { beforeAll, expect, it } from 'vitest';
import { salleDuPetitContrat, type Salle } from '../contrat/petit-contrat.fixture';
import { petitContrat } from '../../../../tests/parity/petit-contrat';
import { consequencesDe } from './consequences';

let salle: Salle;
beforeAll(async () => {
  salle = await salleDuPetitContrat();
});

const contrat = 'essai-2024';
const nouvelle = { contrat, enregistre_le: null };

it('un jalon reporté après la date des données n’est plus en retard, ni son action\u00a0; ni gains ni atterrissage ne changent', () => {
  const { jalon_revision } = petitContrat;
  const revision = {
    ...{ ...nouvelle, action: '1.1', jalon: '2', rang: 2, date: '2024-12-20', echeance: '2025-01-14' },
    motif: 'Recrutement'
  };
  expect(consequencesDe(salle(), salle({ jalon_revision: [...jalon_revision, revision] }))).toEqual({
    changees: [
      { quoi: 'jalons_en_retard', avant: 1, apres: 0 },
      // L’autre, 2.1, est bloquée.
      { quoi: 'actions_en_difficulte', avant: 2, apres: 1 }
    ],
    inchangees: ['gains', 'atterrissage']
  });
});

it('un jalon atteint remplit la condition de la tranche qui en dépend', () => {
  const jalon = petitContrat.jalon.map((j) =>
    j.action === '1.1' && j.jalon === '2' ? { ...j, date_reelle: '2024-12-10', preuve: 'PV' } : j
  );
  const { changees } = consequencesDe(salle(), salle({ jalon }));
  expect(changees).toContainEqual({ quoi: 'tranches_remplies', avant: 0, apres: 1 });
  expect(changees).toContainEqual({ quoi: 'jalons_en_retard', avant: 1, apres: 0 });
});

it('une décision de plus est une décision de plus à faire, et rien d’autre', () => {
  const { decision } = petitContrat;
  const dite = { ...nouvelle, date: '2024-11-20', rang: 2, texte: 'Geler', responsable: null };
  const apres = salle({ decision: [...decision, { ...dite, echeance: null, faite_le: null }] });
  expect(consequencesDe(salle(), apres)).toEqual({
    changees: [{ quoi: 'decisions_a_faire', avant: 1, apres: 2 }],
    inchangees: ['jalons_en_retard', 'gains', 'atterrissage']
  });
});

it('la valeur d’un engagement dite sous sa cible et sa tolérance en fait un de plus hors tolérance', () => {
  const { valeur_contradictoire } = petitContrat;
  const dite = { ...nouvelle, engagement: 'E1', date: '2024-12-31', statut: 'provisoire' as const, valeur: -9_000_000 };
  const source = { motif_ecart: null, origine: null, origine_le: null };
  const autres = valeur_contradictoire.filter((v) => v.engagement !== 'E1');
  const en = (valeur: number) =>
    salle({ valeur_contradictoire: [...autres, { ...dite, ...source, par: 'etablissement', valeur }] });
  const { changees } = consequencesDe(en(9_000_000), en(-9_000_000));
  expect(changees).toContainEqual({ quoi: 'engagements_manques', avant: 0, apres: 1 });
});

it('sans rien de saisi, rien ne change', () => {
  expect(consequencesDe(salle(), salle()).changees).toEqual([]);
});
