import type { LigneCsv } from '../lecture/csv';
import { anneeDuFichier } from '../lecture/annee';
import { enteteDe, lisCsv } from '../lecture/csv';
import { lignesEntieres } from '../lecture/lignes';
import { estBinaire } from '../lecture/texte';
import { conclut, resultatVide } from '../resultat';
import { sourceSae, statutSae } from '../sae/edition';
import type { Identite, Importer, ImportResult } from '../types';
import { entitesJuridiques } from './entites';

const CATEGORIES: Readonly<Record<string, Identite['categorie']>> = { PUB1: 'CHU', PUB2: 'CH', PUB3: 'CHS' };
/** A site of the entity's own trade stands for it before its long-stay unit or its home for the elderly. */
const RANGS = ['PUB1', 'PUB2', 'PUB3'];
const COMMUNE = /^[0-9][0-9AB][0-9]{3}$/;

/**
 * The SAE identity file (`ID_YYYYr.csv`), one row a site, gathered by legal entity. The file names sites alone:
 * the name and commune given are those of the main site, which is the one of the highest category (PUB1, then PUB2,
 * PUB3, others), then the lowest FINESS. It knows no GHT, so it gives `identites` and no table row.
 */
export const saeIdentite: Importer = {
  id: 'sae-id',
  libelle: 'SAE, identité des établissements (DREES, fichiers ID_AAAAr.csv)',
  reconnait(bytes) {
    if (estBinaire(bytes)) return false;
    const entete = enteteDe(bytes).map((nom) => nom.toUpperCase());
    return ['FI', 'FI_EJ', 'RS', 'STJR', 'CATR'].every((nom) => entete.includes(nom));
  },
  importe: importeIdentite
};

function importeIdentite(bytes: Uint8Array, fichier: string): ImportResult {
  const table = lisCsv(bytes);
  const entete = table.entete.map((nom) => nom.toUpperCase());
  const resultat = resultatVide('sae-id', fichier, table.lignes.length);
  const { problems } = resultat;
  const annee = anneeDuFichier(table, fichier, 'ID_2024r.csv', problems);
  if (annee === null) return resultat;
  const lignes = lignesEntieres(table, fichier, problems);
  const entites = entitesJuridiques(entete, lignes, fichier, problems);
  if (!entites) return resultat;
  resultat.identites = [];
  for (const [ej, sites] of entites) {
    resultat.identites.push(identiteDe(ej, sites, entete));
    resultat.gardees += sites.length;
  }
  const { edition } = resultat;
  const source = { ...sourceSae({ annee, edition, sourceId: `sae-id-${annee}` }) };
  if (statutSae(edition) === 'provisoire') source.note = 'Base administrative, avant redressement.';
  return conclut(resultat, annee, source);
}

function identiteDe(ej: string, sites: readonly LigneCsv[], entete: readonly string[]): Identite {
  const lit = (ligne: LigneCsv | undefined, nom: string): string => ligne?.cellules[entete.indexOf(nom)] ?? '';
  const rang = (ligne: LigneCsv): number => {
    const place = RANGS.indexOf(lit(ligne, 'CATR'));
    return place < 0 ? RANGS.length : place;
  };
  const [principal] = [...sites].sort((a, b) => rang(a) - rang(b) || (lit(a, 'FI') < lit(b, 'FI') ? -1 : 1));
  const commune = lit(principal, 'COMINSEE');
  return {
    ej,
    nom: lit(principal, 'RS'),
    commune: lit(principal, 'NOMCOM') || null,
    commune_insee: COMMUNE.test(commune) ? commune : null,
    departement: lit(principal, 'DEP') || null,
    categorie: CATEGORIES[lit(principal, 'CATR')] ?? 'autre',
    juridique: lit(principal, 'STJR') === '1' ? 'public' : 'prive'
  };
}
