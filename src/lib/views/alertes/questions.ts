import { columnsOf } from '$lib/schema/columns';
import { tables } from '$lib/schema/tables';
import { requete } from '../requete';

const colonnes = (table: 'regle' | 'signal') =>
  columnsOf(table)
    .map(([nom]) => `"${nom}"`)
    .join(', ');

export const questions = {
  regles: requete(`SELECT ${colonnes('regle')} FROM regle ORDER BY rang`, tables.regle.colonnes),
  signaux: requete(`SELECT ${colonnes('signal')} FROM signal ORDER BY contrat, rang`, tables.signal.colonnes),
  /** How many things each rule examined, by what it found; an entity in two contracts is one. */
  bilan: requete(
    `SELECT regle, issue, count(DISTINCT entite || '|' || coalesce(objet, ''))::INTEGER AS n
     FROM examen GROUP BY regle, issue ORDER BY regle, issue`,
    {
      regle: { type: 'texte' },
      issue: { type: 'texte', valeurs: tables.examen.colonnes.issue.valeurs },
      n: { type: 'entier' }
    }
  ),
  /** What each rule lacks to decide, whoever it is of. */
  manques: requete(
    `SELECT DISTINCT regle, unnest(string_split(manque, chr(10))) AS code FROM examen
     WHERE issue = 'indecidable' AND manque IS NOT NULL ORDER BY regle, code`,
    { regle: { type: 'texte' }, code: { type: 'texte' } }
  ),
  contratsExamines: requete(
    `SELECT id, intitule FROM contrat WHERE id IN (SELECT contrat FROM signal UNION SELECT contrat FROM examen) ORDER BY intitule, id`,
    { id: { type: 'texte' }, intitule: { type: 'texte' } }
  ),
  etablissements: requete('SELECT ej, nom, entree, sortie FROM etablissement ORDER BY ej', {
    ...{ ej: { type: 'texte' }, nom: { type: 'texte' } },
    ...{ entree: { type: 'date', nullable: true }, sortie: { type: 'date', nullable: true } }
  }),
  /** Who is in which contract, and what the contract is. */
  membres: requete(
    `SELECT p.ej, p.contrat, c.intitule, c.type, s.etat, s.suivi, p.sortie FROM contrat_perimetre p
     JOIN contrat c ON c.id = p.contrat JOIN suivi s ON s.contrat = p.contrat ORDER BY p.ej, p.contrat`,
    {
      ...{ ej: { type: 'texte' }, contrat: { type: 'texte' }, intitule: { type: 'texte' }, type: { type: 'texte' } },
      ...{ etat: { type: 'texte' }, suivi: { type: 'booleen' }, sortie: { type: 'date', nullable: true } }
    }
  )
} as const;
