import { describe, expect, it } from 'vitest';
import { faitsPublics, ligne, portefeuille, resultat, suivi, totaux } from './exemples.fixture';
import { horsMessage, messageContrats } from './message-contrats';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';

const modele = (suivis: SuiviContrat[]) => portefeuille(suivis.map((s, i) => ligne(`VB-0${i}`, `Périmètre ${i}`, [s])));
const avec = (cible: number | null, hopital: number | null, outil: number | null, exercice = 2026) =>
  suivi(`${cible}/${hopital}/${outil}/${exercice}`, { resultat: resultat(cible, hopital, outil, exercice) });

const SOUS = avec(-3.4, -5.2, -5.9);
const TENU = avec(0.3, 0.8, 0.7);
const SOUS_SELON_OUTIL = avec(-1.9, -1.9, -2.6);

describe('le message du portefeuille des contrats', () => {
  it('compte les contrats projetés sous leur cible, parmi ceux qui ont une cible et une projection', () => {
    const suivis = [SOUS, TENU, avec(-1, -1.2, null), avec(null, -9, -9), avec(-1, null, null)];
    expect(messageContrats(modele(suivis))).toBe(
      '2 contrats sur 3 sont projetés sous leur cible 2026, 1 sur 2 selon l’outil (central)'
    );
    expect(horsMessage(modele(suivis))).toBe(
      '2\u00a0contrats sur 5 non comptés\u00a0: 1\u00a0sans valeur, 1\u00a0sans cible'
    );
  });

  it('écoute l’hôpital d’abord, puis compte ce que l’estimation centrale de l’outil met sous la cible, chacun le sien', () => {
    expect(messageContrats(modele([SOUS, TENU, SOUS_SELON_OUTIL]))).toBe(
      '1 contrat sur 3 est projeté sous sa cible 2026, 2 selon l’outil (central)'
    );
    // L’outil voit plus haut que l’hôpital, et au-dessus de la cible : il ne l’ajoute pas aux siens.
    expect(messageContrats(modele([avec(-3.4, -5.2, -3.0), TENU]))).toBe(
      '1 contrat sur 2 est projeté sous sa cible 2026, aucun selon l’outil (central)'
    );
    expect(messageContrats(modele([TENU, SOUS_SELON_OUTIL]))).toBe(
      'Selon l’outil seul, 1 contrat sur 2 est projeté sous sa cible 2026'
    );
  });

  it('prend la projection de l’outil quand l’hôpital n’a rien transmis', () => {
    expect(messageContrats(modele([avec(-1, null, -2), TENU]))).toBe(
      '1 contrat sur 2 est projeté sous sa cible 2026, 1 selon l’outil (central)'
    );
  });

  it('ne dit pas sous sa cible un atterrissage qui s’affiche au même dixième de million', () => {
    expect(messageContrats(modele([avec(-1.9, -1.93, -1.9), TENU]))).toBe(
      'Aucun des 2 contrats n’est projeté sous sa cible 2026'
    );
  });

  it('ne dit rien de certain : une projection reste une projection', () => {
    expect(messageContrats(modele([SOUS]))).toBe(
      'Le contrat est projeté sous sa cible 2026, aussi selon l’outil (central)'
    );
    expect(messageContrats(modele([TENU]))).toBe('Aucun contrat n’est projeté sous sa cible 2026');
  });

  it('ne mêle pas deux exercices : il parle du dernier, et compte les autres à part', () => {
    const suivis = [SOUS, TENU, avec(-1, -2, -2, 2025)];
    expect(messageContrats(modele(suivis))).toBe(
      '1 contrat sur 2 est projeté sous sa cible 2026, 1 selon l’outil (central)'
    );
    expect(horsMessage(modele(suivis))).toBe('1\u00a0contrat sur 3 non compté\u00a0: 1\u00a0sans valeur');
  });

  it('compte une fois un contrat qui touche deux groupements', () => {
    const deux = portefeuille([SOUS, SOUS, TENU].map((s, i) => ligne(`VB-${i}`, `P${i}`, [s])));
    expect(messageContrats(deux)).toBe('1 contrat sur 2 est projeté sous sa cible 2026, 1 selon l’outil (central)');
  });

  it('sans cible ni projection, dit les jalons en retard', () => {
    const suivis = [suivi('a', { resultat: null }), suivi('b', { resultat: null })];
    expect(messageContrats(modele(suivis))).toBe('27 jalons en retard dans les 3 contrats suivis');
    const sansRetard = { ...modele(suivis), totaux: { ...totaux, jalonsEnRetard: 0 } };
    expect(messageContrats(sansRetard)).toBe('Aucun jalon en retard dans les 3 contrats suivis');
    expect(horsMessage(modele(suivis))).toBeNull();
  });

  it('de contrats dont seuls les faits publics sont connus, dit combien, et où', () => {
    const publics = [
      ligne('GE-01', 'Un', [faitsPublics('a'), faitsPublics('b')]),
      ligne('GE-02', 'Deux', [faitsPublics('c')]),
      ligne('GE-03', 'Trois', [])
    ];
    expect(messageContrats(portefeuille(publics, { totaux: null }))).toBe(
      '3 contrats publiquement connus, dans 2 périmètres sur 3'
    );
    expect(messageContrats(portefeuille([ligne('GE-03', 'Trois', [])], { totaux: null }))).toBe(
      'Aucun contrat publiquement connu'
    );
  });
});
