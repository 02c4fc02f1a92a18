import { columnsOf } from '$lib/schema/columns';
import { tables } from '$lib/schema/tables';
import { requete } from '../requete';

/** Hospitals that the rules examine by themselves. */
const EXAMINES_SEULS = 'SELECT entite AS ej FROM signal_ej UNION SELECT entite FROM examen_ej';
const EXAMENS =
  'SELECT regle, issue, entite, objet, manque FROM examen UNION ALL SELECT regle, issue, entite, objet, manque FROM examen_ej';

/** Those of one group. */
const DU_GHT = 'IN (SELECT ej FROM etablissement WHERE ght = $1)';

const colonnes = (table: 'regle' | 'signal' | 'signal_ej' | 'examen_ej') =>
  columnsOf(table)
    .map(([nom]) => `"${nom}"`)
    .join(', ');

export const questions = {
  regles: requete(`SELECT ${colonnes('regle')} FROM regle ORDER BY rang`, tables.regle.colonnes),
  /** Of a hospital that is examined by itself, what a contract that is over said of it is told by that history. */
  signaux: requete(
    `SELECT ${colonnes('signal')} FROM signal WHERE entite NOT IN (SELECT ej FROM (${EXAMINES_SEULS}))
     UNION ALL BY NAME SELECT NULL AS contrat, ${colonnes('signal_ej')} FROM signal_ej
     ORDER BY contrat NULLS LAST, entite, rang`,
    { ...tables.signal.colonnes, contrat: { type: 'texte', nullable: true } }
  ),
  examinesSeuls: requete(`${EXAMINES_SEULS} ORDER BY ej`, { ej: { type: 'texte' } }),
  /** Of the hospitals of a group that are examined by themselves: who they are, their alerts, what raised none. */
  examinesDuGht: requete(
    `SELECT ej, nom FROM etablissement WHERE ght = $1 AND ej IN (${EXAMINES_SEULS}) ORDER BY nom, ej`,
    { ej: { type: 'texte' }, nom: { type: 'texte' } }
  ),
  signauxDuGht: requete(
    `SELECT ${colonnes('signal_ej')} FROM signal_ej WHERE entite ${DU_GHT} ORDER BY entite, rang`,
    tables.signal_ej.colonnes
  ),
  examensDuGht: requete(
    `SELECT ${colonnes('examen_ej')} FROM examen_ej WHERE entite ${DU_GHT} ORDER BY entite, rang`,
    tables.examen_ej.colonnes
  ),
  ghtsHorsContrat: requete(`SELECT DISTINCT ght FROM etablissement WHERE ej IN (${EXAMINES_SEULS}) ORDER BY ght`, {
    ght: { type: 'texte' }
  }),
  /** How many things each rule examined, by what it found; an entity in two contracts is one. */
  bilan: requete(
    `SELECT regle, issue, count(DISTINCT entite || '|' || coalesce(objet, ''))::INTEGER AS n
     FROM (${EXAMENS}) GROUP BY regle, issue ORDER BY regle, issue`,
    {
      regle: { type: 'texte' },
      issue: { type: 'texte', valeurs: tables.examen.colonnes.issue.valeurs },
      n: { type: 'entier' }
    }
  ),
  /** What each rule lacks to decide, whoever it is of. */
  manques: requete(
    `SELECT DISTINCT regle, unnest(string_split(manque, chr(10))) AS code FROM (${EXAMENS})
     WHERE issue = 'indecidable' AND manque IS NOT NULL ORDER BY regle, code`,
    { regle: { type: 'texte' }, code: { type: 'texte' } }
  ),
  contratsExamines: requete(
    `SELECT id, intitule FROM contrat WHERE id IN (SELECT contrat FROM signal UNION SELECT contrat FROM examen) ORDER BY intitule, id`,
    { id: { type: 'texte' }, intitule: { type: 'texte' } }
  ),
  etablissements: requete('SELECT ej, nom, ght, entree, sortie FROM etablissement ORDER BY ej', {
    ...{ ej: { type: 'texte' }, nom: { type: 'texte' }, ght: { type: 'texte' } },
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
