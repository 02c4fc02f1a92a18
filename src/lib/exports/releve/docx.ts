import { MOTS_DU_RELEVE as MOTS, type Releve, type TableDuReleve } from '$lib/words/saisie/releve';
import { docx, paragraphe, tableau } from '../docx/document';

const tableDuReleve = ({ entetes, lignes }: TableDuReleve): string =>
  tableau(
    entetes.map((titre) => ({ titre, part: 1, chiffre: false })),
    lignes,
    { couchee: false }
  );

/** The minutes of a meeting as a text document that any office suite edits; the same for the same minutes. */
export function releveDocx(releve: Releve): Uint8Array {
  const { titre, contrat, seance, au, participants, synthese, tables, simule, pied } = releve;
  const corps = [
    paragraphe(titre, 'Title'),
    paragraphe(contrat, 'Subtitle'),
    paragraphe(seance),
    ...(simule === null ? [] : [paragraphe(simule, 'Simule')]),
    ...(participants === null ? [] : [paragraphe(MOTS.participantsDits, 'Heading1'), paragraphe(participants)]),
    ...(synthese.length === 0 ? [] : [paragraphe(MOTS.synthese, 'Heading1'), ...synthese.map((t) => paragraphe(t))]),
    ...tables.flatMap((table) => [paragraphe(table.titre, 'Heading1'), tableDuReleve(table)]),
    ...(tables.length === 0 && synthese.length === 0 ? [paragraphe(MOTS.vide)] : [])
  ];
  return docx({
    ...{ titre: `${titre}, ${contrat}`, au, corps, couchee: false },
    pied: [...pied, ...(simule === null ? [] : [simule])]
  });
}
