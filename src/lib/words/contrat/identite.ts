import { majuscule } from '$lib/format/casse';
import { suspend } from '$lib/domain/contrat/evenements';
import { jourDuGel } from '$lib/domain/contrat/gel';
import { estFini } from '$lib/domain/contrat/jugement';
import { avanceeA } from '$lib/domain/contrat/rendez-vous';
import { allure, estSuspendu, etatSigne, vivant } from '$lib/domain/contrat/etats';
import { accord, enumeration } from '$lib/format/phrase';
import { dateCourte, dateLongue } from '$lib/format/date';
import type { ContratEntete } from '$lib/views/contrat/contrat.types';
import { lireEtat } from '../etat-du-contrat';
import { nomDuGht } from '../ght/nom';
import { etatEcrit } from './etat-ecrit';
import { gelEnMots, motsDuType, nomDuType } from './mots';

/** What a contract is, in a line: its kind, its years, the version in force, how far it has gone, when it is reviewed. */
export function identite(entete: ContratEntete): string[] {
  const { version, etat, au, suivi, prochaineRevue } = entete;
  const avancee = suivi && vivant(etat) ? avanceeA(entete, au) : null;
  const presents = entete.membres.filter(({ present }) => present).length;
  const ecrit = etatEcrit(entete);
  return [
    ecrit.toLowerCase() === lireEtat(etat).mot.toLowerCase() ? '' : ecrit,
    ...sorte(entete),
    dureeDite(entete),
    version === null || version.numero === 0 ? '' : `avenant ${version.numero}`,
    avancee === null ? '' : `mois ${avancee.mois} sur ${avancee.sur}`,
    presents === 0 ? '' : `${presents}\u00a0${accord(presents, 'établissement')}`,
    prochaineRevue === null ? '' : `prochaine revue le ${dateCourte(prochaineRevue)}`
  ].filter((partie) => partie !== '');
}

/** Its kind and its tome, less what its title says already. */
function sorte({ type, tome, intitule }: ContratEntete): string[] {
  const titre = intitule.toLowerCase();
  return [majuscule(nomDuType(type)), tome === null ? '' : tome.replace(/^Tome/u, 'tome')].filter(
    (partie) => partie !== '' && !titre.includes(partie.toLowerCase())
  );
}

/** Its years; « prévu » for one that was stopped or has not begun: its state stands beside, and is not of these days. */
function dureeDite(entete: ContratEntete): string {
  const dite = duree(entete);
  const { etat } = entete;
  if (dite === '' || etat === 'inconnu') return dite;
  const vue = allure(etat);
  const prevu = vue === 'interrompu' || (vue === 'ne_court_pas' && (vivant(etat) || !etatSigne(etat)));
  return prevu ? `prévu ${dite}` : dite;
}

function duree({ debut, fin }: ContratEntete): string {
  if (debut !== null && fin !== null) return `du ${dateCourte(debut)} au ${dateCourte(fin)}`;
  if (debut !== null) return `depuis le ${dateCourte(debut)}`;
  return fin === null ? '' : `jusqu’au ${dateCourte(fin)}`;
}

/** Each GHT that a contract touches, and by which members; who has left says when. */
export function parLesquels({
  ghts,
  membres
}: Pick<ContratEntete, 'ghts' | 'membres'>): { code: string; libelle: string; membres: string }[] {
  const sorties = new Map(membres.map((membre) => [membre.nom, membre.present ? null : membre.sortie]));
  return ghts.map((ght) => ({
    code: ght.code,
    libelle: nomDuGht(ght.libelle),
    membres: enumeration(
      ght.membres.map((nom) => {
        const sortie = sorties.get(nom) ?? null;
        return sortie === null ? nom : `${nom} (sorti le ${dateCourte(sortie)})`;
      })
    )
  }));
}

/**
 * Said at the head of a suspended contract: whether targets and expected gains freeze, or that nothing says it; and at
 * that of one that ended frozen, whose figures are those of its freeze.
 */
export function phraseDeGel(entete: ContratEntete): string | null {
  const gel = jourDuGel(entete.arret);
  if (estFini(entete.arret) && gel !== null)
    return `${majuscule(motsDuType(entete.type).leContrat)} a pris fin le ${dateLongue(entete.arret.le)}, gelé depuis le ${dateLongue(gel)}\u00a0: ses cibles et gains attendus restent ceux du gel.`;
  if (!estSuspendu(entete.etat)) return null;
  const arret = entete.vie.findLast(({ type }) => suspend(type));
  const { leContrat } = motsDuType(entete.type);
  const jour = arret?.date ?? null;
  const depuis = jour === null ? '' : ` depuis le ${dateLongue(jour)}`;
  return `${majuscule(leContrat)} est suspendu${depuis}\u00a0: ${gelEnMots(entete.gel).long}.`;
}
