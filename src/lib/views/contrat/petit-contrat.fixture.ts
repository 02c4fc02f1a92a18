import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames } from '$lib/schema/tables';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { dossierA } from './connu';
import { modeleDuContrat } from './contrat';
import type { ContratModele } from './contrat.types';
import { lisDossier, type Dossier } from './dossier';
import { enteteDe } from './entete';
import { etudie } from './etude';
import { lisReperes } from './reperes';

/** The room of the small contract, some of its tables changed; read once, worked out without a database. */
export type Salle = (autres?: Partial<Dossier>, au?: string) => ContratModele;

export async function salleDuPetitContrat(): Promise<Salle> {
  const db = await NativeDatabase.open();
  await db.fill(petitJeu, tableNames);
  const reperes = await lisReperes(db);
  const dossier = await lisDossier(db, 'essai-2024', { comptes: true });
  db.close();
  if (!dossier) throw new Error('Le petit jeu n’a plus de contrat.');
  const { donneesAu } = reperes.jeu;
  return (autres = {}, au = donneesAu) => {
    const connu = dossierA({ ...dossier, ...autres }, au, donneesAu);
    return modeleDuContrat({ reperes, entete: enteteDe(connu, reperes, au), etude: etudie(connu, au, reperes.seuils) });
  };
}
