import { beforeAll, expect, it } from 'vitest';
import type { PublishedDataset } from '$lib/engine/publication';
import { salleDuPetitContrat, type Salle } from '$lib/views/contrat/petit-contrat.fixture';
import { MOTS_DES_CONSEQUENCES } from '$lib/words/saisie/consequences';
import { consequencesDuContrat } from './consequences.svelte';

const publication: PublishedDataset = {
  ...{ nom: 'essai', titre: 'Essai', dataVersion: 'v1', viewsVersion: '3', simule: true, donneesAu: '2024-12-31' },
  empreintes: { manifeste: '', modeles: '', ligne: '' }
};
let salle: Salle;
beforeAll(async () => {
  salle = await salleDuPetitContrat();
});

it('d’une saisie à ce qu’elle change, ce qui se lit est dit d’avant elle, et en cours de calcul', async () => {
  const suivi = consequencesDuContrat(publication, 'essai-2024');
  expect(suivi.enRetard).toBe(false);
  suivi.attend(null);
  suivi.attend(null);
  expect(suivi.enRetard).toBe(true);
  suivi.recoit(salle());
  expect(suivi.enRetard).toBe(false);
  suivi.attend(null);
  suivi.oublie();
  expect(suivi.enRetard).toBe(false);

  // Une lecture qui manque n’ôte rien à celle qu’on a demandée depuis.
  await expect(suivi.suit('b')).rejects.toThrow();
  suivi.attend(null);
  suivi.echoue('a');
  expect(suivi.enRetard).toBe(true);
  suivi.echoue('b');
  expect([suivi.enRetard, suivi.derniere, suivi.ensemble]).toEqual([false, null, null]);

  const { ensemble } = MOTS_DES_CONSEQUENCES;
  expect(ensemble(false, true)).toBe('Ce que changent en tout les données de ce poste (local, non publié)');
  expect(ensemble(true, true)).toMatch(/avant la dernière saisie .*\u00a0; la suite se calcule…$/);
  // Stopped or failed, nothing is being worked out.
  expect(ensemble(true, false)).toMatch(/avant la dernière saisie \(local, non publié\)$/);
});
