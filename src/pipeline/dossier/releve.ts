import { readFileSync } from 'node:fs';
import { applique } from '$lib/domain/journal/applique';
import { joins, misesDeCote } from '$lib/domain/journal/journal';
import type { Registre } from '$lib/domain/journal/ligne';
import { estUnJour } from '$lib/domain/journal/relis';
import { seanceDe } from '$lib/domain/journal/saisie';
import { lisFichierDuJournal } from '$lib/importers/journal/fichier';
import { TABLES_DU_JOURNAL, tablesDuJournal } from '$lib/importers/journal/tables';
import type { TablesDuJournal } from '$lib/domain/journal/en-place';
import { setRows } from '$lib/schema/rows';
import type { TableRows } from '$lib/schema/tables';
import { problemeEnPhrase } from '$lib/words/importer/phrase';
import { problemeDuFichier } from '$lib/words/saisie/fichier';
import { releveDe, type Releve } from '$lib/words/saisie/releve';
import { lignesDe, ouvreJeu } from '../jeu/ouvre';
import type { Publies } from './publies';

/** What minutes are asked of: journals of one session, its day and who was there when the command tells them. */
export interface DemandeDeReleve {
  journaux: readonly string[];
  seance: string | undefined;
  participants: string;
}

interface Lu {
  contrat: string;
  registre: Registre;
}

/**
 * The minutes of the session that journals tell, and the name of their files without extension.
 * @param donnees folder where datasets are published
 * @throws Error naming the file that cannot be read, or is of another dataset or contract
 */
export async function releveDesJournaux(
  { jeu, lis }: Publies,
  donnees: string,
  { journaux, seance, participants }: DemandeDeReleve
): Promise<{ nom: string; releve: Releve }> {
  if (seance !== undefined && !estUnJour(seance)) {
    throw new Error(`--seance «\u00a0${seance}\u00a0» n’est pas une date (attendu\u00a0: AAAA-MM-JJ)`);
  }
  const lus = journaux.map((fichier) => lisJournal(fichier, jeu.nom));
  const [premier] = lus;
  if (!premier)
    throw new Error('dites de quel journal\u00a0: --journal F, téléchargé depuis «\u00a0Saisie de séance\u00a0»');
  const { contrat } = premier;
  const ailleurs = lus.findIndex((lu) => lu.contrat !== contrat);
  if (ailleurs >= 0) {
    throw new Error(
      `--journal «\u00a0${journaux[ailleurs] ?? ''}\u00a0» est d’un autre contrat que «\u00a0${journaux[0] ?? ''}\u00a0»\u00a0: un relevé est d’une séance d’un contrat`
    );
  }
  const modele = lis('contrat', { contrat });
  if (modele === null) throw new Error(`le jeu «\u00a0${jeu.nom}\u00a0» n’a pas de contrat «\u00a0${contrat}\u00a0»`);
  const registre = lus.reduce<Registre>((a, b) => joins(a, b.registre), { lignes: [], retirees: [] });
  const { lignes } = registre;
  const depart = await tablesDe(jeu.nom, donnees, contrat);
  const date = seance ?? seanceDe(lignes) ?? jeu.donneesAu;
  const { intitule, source } = modele.entete;
  return {
    nom: `trajectoire-releve-${contrat}-${date}`,
    releve: releveDe({
      ...{ contrat: { ...applique(depart, lignes), depart }, lignes, intitule, date, participants },
      misesDeCote: misesDeCote(registre),
      source: source?.titre ?? null,
      donnees: { titre: jeu.titre, au: jeu.donneesAu, version: jeu.dataVersion, simule: jeu.simule }
    })
  };
}

async function tablesDe(jeu: string, donnees: string, contrat: string): Promise<TablesDuJournal> {
  const db = await ouvreJeu(jeu, donnees);
  const lues: TableRows = {};
  try {
    for (const table of TABLES_DU_JOURNAL) {
      const colonne = table === 'contrat' ? 'id' : 'contrat';
      setRows(lues, table, await lignesDe(db, table, `WHERE ${colonne} = ? ORDER BY ALL`, [contrat]));
    }
    return tablesDuJournal(lues);
  } finally {
    db.close();
  }
}

function lisJournal(fichier: string, jeu: string): Lu {
  let texte: string;
  try {
    texte = readFileSync(fichier, 'utf8');
  } catch (cause) {
    throw new Error(`--journal «\u00a0${fichier}\u00a0» ne se lit pas\u00a0: vérifiez son nom et ses droits`, {
      cause
    });
  }
  const lu = lisFichierDuJournal(texte);
  if ('defaut' in lu) throw new Error(problemeEnPhrase(problemeDuFichier(fichier, lu.defaut)));
  if (lu.jeu !== jeu) {
    throw new Error(
      `--journal «\u00a0${fichier}\u00a0» est du jeu «\u00a0${lu.jeu}\u00a0», et non de «\u00a0${jeu}\u00a0»`
    );
  }
  return { contrat: lu.contrat, registre: lu.registre };
}
