import type { Database } from '$lib/engine/database';
import { partage } from '$lib/engine/memo';
import { dossierA } from './connu';
import { lisDossier } from './dossier';
import { enteteDe } from './entete';
import { etudie, type Etude } from './etude';
import { refuseContratInconnu } from './inconnu';
import { lisReperes, type Reperes } from './reperes';
import type { ContratEntete } from './contrat.types';

/** What every page of a contract starts from. */
export interface ContratLu {
  reperes: Reperes;
  entete: ContratEntete;
  etude: Etude;
}

/**
 * Reads one contract as known at D.
 * @param au default: the dataset's own date
 * @throws NotInDataset when the dataset has no such contract
 */
export const lisContrat = partage(
  async (
    db: Database,
    contrat: string,
    au?: string,
    contenu: { comptes: boolean } = { comptes: false }
  ): Promise<ContratLu> => {
    const [reperes, dossier] = await Promise.all([lisReperes(db), lisDossier(db, contrat, contenu)]);
    if (!dossier) refuseContratInconnu(contrat);
    const situation = au ?? reperes.jeu.donneesAu;
    const connu = dossierA(dossier, situation, reperes.jeu.donneesAu);
    return { reperes, entete: enteteDe(connu, reperes, situation), etude: etudie(connu, situation, reperes.seuils) };
  }
);
