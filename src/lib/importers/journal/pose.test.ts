import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrat, depart } from '$lib/domain/journal/depart.fixture';
import { annule, choisis, conflits, retire, toutesLesLignes, vide } from '$lib/domain/journal/journal';
import type { Changement, Ligne, Registre } from '$lib/domain/journal/ligne';
import type { TableRows } from '$lib/schema/tables';
import { poseSurContrat } from './pose';
import { tablesDuJournal } from './tables';

const ligne = (id: string, changement: Changement): Ligne => ({
  ...changement,
  ...{ id, contrat, par: 'DAF', le: `2026-09-30T09:00:0${id}.000Z`, version: 'v1', motif: 'Recrutement' }
});
const reporte = (id: string, echeance: string) =>
  ligne(id, {
    ...{ genre: 'echeance', cible: { action: '1.1', jalon: '1' }, avant: { echeance: '2026-08-31' } },
    apres: { date: '2026-09-30', echeance }
  });
const decide = (id: string, texte: string) =>
  ligne(id, {
    ...{ genre: 'decision', cible: { date: '2026-05-12' }, avant: null },
    apres: { instance: 'revue', texte, responsable: null, echeance: null }
  });
const juge = (id: string, commentaire: string) =>
  ligne(id, {
    ...{ genre: 'meteo', cible: { date: '2026-09-30', par: 'ars' }, avant: null },
    apres: { meteo: 'compromis', commentaire }
  });

const [decembre, mars] = [reporte('1', '2026-12-31'), reporte('2', '2027-03-31')];
const toutes = [decembre, mars, decide('3', 'Geler trois postes : oui'), juge('4', "L'essentiel"), juge('5', 'Autre')];

/** What the browser keeps once lines are entered, and some chosen among those that contradict each other. */
const tenus = fc.tuple(fc.shuffledSubarray(toutes), fc.boolean()).map(([lignes, choisit]): Registre => {
  const registre = { lignes, retirees: [] };
  const [premiere] = conflits(lignes)[0] ?? [];
  return choisit && premiere ? choisis(registre, premiere, { par: 'DAF', le: '2026-09-30T10:00:00.000Z' }) : registre;
});

// Of the rows of a contract, the columns that a journal reads: it reads no other.
const duContrat = depart as unknown as TableRows;

describe('un journal posé sur les lignes d’un contrat', () => {
  const rien = poseSurContrat(duContrat, [], null);

  it('sans ligne, rend le contrat tel quel', () => {
    expect(tablesDuJournal(rien.rows)).toEqual(depart);
  });

  it('compose en typographie française ce qui fut saisi', () => {
    const { rows } = poseSurContrat(duContrat, [juge('4', "L'essentiel")], null);
    expect(rows.contrat_point?.map(({ commentaire }) => commentaire)).toEqual(['L’essentiel']);
  });

  it('annulé ligne à ligne, dans tout ordre, ou d’un coup, rend ce qui était\u00a0; rien n’en revient', () => {
    fc.assert(
      fc.property(tenus, fc.shuffledSubarray(toutes, { minLength: toutes.length }), (registre, ordre) => {
        const pose = (r: Registre) => poseSurContrat(duContrat, r.lignes, null);
        const unAUn = ordre.reduce((r, { id }) => retire(r, annule(r.lignes, id)), registre);
        expect(unAUn.lignes).toEqual([]);
        for (const annulee of [unAUn, vide(registre)]) expect(pose(annulee)).toEqual(rien);
        expect(toutesLesLignes(vide(registre))).toEqual([]);
        // Its lines are kept as withdrawn: none is lost.
        expect(
          vide(registre)
            .retirees.map(({ id }) => id)
            .toSorted()
        ).toEqual(
          toutesLesLignes(registre)
            .map(({ id }) => id)
            .toSorted()
        );
        // And what was entered did change the contract, where a line stood.
        if (registre.lignes.some(({ genre }) => genre === 'decision')) expect(pose(registre)).not.toEqual(rien);
      })
    );
  });
});
