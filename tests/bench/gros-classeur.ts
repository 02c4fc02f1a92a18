import path from 'node:path';
import { ecrisClasseur } from '$lib/exports/classeur/classeur';
import { tablesDuClasseur } from '$lib/schema/classeur';
import type { Row, TableRows } from '$lib/schema/tables';
import { ouvreJeu } from '../../src/pipeline/jeu/ouvre';
import { RACINE } from '../../src/pipeline/runner/processus';

/** A contract of the demonstration, whose perimeter and axes the large one keeps. */
export const CONTRAT = { jeu: 'demonstration', id: 'monts-cendres-pref-2024' } as const;

/** What a large contract holds. */
export const TAILLE = { actions: 40, jalons: 200, gains: 500 } as const;

/** Keeps what another row of the contract has, so that every key found in it exists. */
function suite<R>(modele: R, combien: number, ligne: (rang: number) => Partial<R>): R[] {
  return Array.from({ length: combien }, (_, rang) => ({ ...modele, ...ligne(rang) }));
}

const jour = (rang: number): string => `2026-${String((rang % 12) + 1).padStart(2, '0')}-15`;

/** The contract without its own actions and what hangs on them, with rows made by rule in their place. */
function agrandi(rows: TableRows): TableRows {
  const duContrat = <R extends { contrat: string }>(lignes: readonly R[] | undefined): R => {
    const ligne = lignes?.find(({ contrat }) => contrat === CONTRAT.id);
    if (!ligne) throw new Error(`le contrat « ${CONTRAT.id} » a changé : le banc ne sait plus l’agrandir`);
    return ligne;
  };
  const numero = (rang: number): string => String((rang % TAILLE.actions) + 1);
  const place = (rang: number): string => String(Math.floor(rang / TAILLE.actions) + 1);
  const [action, jalon, gain] = [duContrat(rows.action), duContrat(rows.jalon), duContrat(rows.gain)];
  const porteGain = { nature: 'depense', type_recette: null, titre: 'C1', contrepartie_ej: null } as const;
  const perenne: Partial<Row<'gain'>> = {
    ...porteGain,
    perennite: 'perenne',
    effet: '2026-01-01',
    debut: null,
    fin: null
  };
  return {
    ...rows,
    action: suite(action, TAILLE.actions, (rang) => ({
      ...{ numero: numero(rang), libelle: `Action du banc n° ${rang + 1}` },
      ...{ objectif: null, base: null, porteuse: false, abattement: null }
    })),
    jalon: suite(jalon, TAILLE.jalons, (rang) => ({
      ...{ action: numero(rang), jalon: place(rang), libelle: `Jalon du banc n° ${rang + 1}` },
      ...{ echeance: jour(rang), date_reelle: null, enregistre_le: null }
    })),
    gain: suite(gain, TAILLE.gains, (rang) => ({
      ...perenne,
      ...{ action: numero(rang), gain: place(rang), libelle: `Gain du banc n° ${rang + 1}` },
      ...{ brut: 10_000 + 137 * rang, couts_induits: 1000, retenu_etablissement: null, retenu_ars: null }
    })),
    aide: (rows.aide ?? []).map((aide) => ({ ...aide, condition_action: null, condition_jalon: null })),
    ...{ action_entite: [], action_indicateur: [], action_point: [], jalon_revision: [], gain_palier: [] }
  };
}

/** The workbook of a large contract, to be laid on the published dataset. */
export async function grosClasseur(): Promise<Uint8Array> {
  const db = await ouvreJeu(CONTRAT.jeu, path.join(RACINE, 'build/data'));
  try {
    const rows: TableRows = {};
    for (const table of ['jeu', ...tablesDuClasseur] as const) {
      Object.assign(rows, { [table]: await db.query(`SELECT * FROM ${table}`) });
    }
    return await ecrisClasseur(agrandi(rows), CONTRAT.id);
  } finally {
    db.close();
  }
}
