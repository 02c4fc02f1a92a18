import { effetEntre, net, type LigneGain } from '$lib/domain/gain/gain';
import { estFini } from '$lib/domain/contrat/jugement';
import { dernierJourAttendu, dernierJourCompte, finDue } from '$lib/domain/gain/gains';
import { palierA, situationGain } from '$lib/domain/gain/palier';
import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Etude } from '../contrat/etude';
import type { Reperes } from '../contrat/reperes';
import type { FicheModele, LigneDeGain } from './fiche.types';

/** The gain lines of an action, each with its ladder and its effects by year. */
export function lignesDeGain(etude: Etude, numero: string, reperes: Reperes): FicheModele['gains'] {
  const { dossier, jugeLe: au } = etude;
  const annees = anneesDe(etude);
  const [dernierJour, dernierCompte] = [dernierJourAttendu(etude.arret), dernierJourCompte(etude.arret)];
  return etude.lignes
    .filter((l) => l.action === numero)
    .map((ligne): LigneDeGain => {
      const paliers = dossier.gain_palier.filter((p) => p.action === ligne.action && p.gain === ligne.gain);
      const { acquis } = situationGain(ligne, paliers, au);
      return {
        gain: ligne.gain,
        version: ligne.version ?? 0,
        libelle: ligne.libelle,
        entite: reperes.nomDe(ligne.ej),
        contrepartie: ligne.contrepartie_ej === null ? null : reperes.nomDe(ligne.contrepartie_ej),
        budget: ligne.budget,
        titre: ligne.titre,
        compte: ligne.compte,
        unite: ligne.unite,
        nature: ligne.nature,
        typeRecette: ligne.type_recette,
        perennite: ligne.perennite,
        brut: ligne.brut,
        coutsInduits: ligne.couts_induits,
        net: Math.round(net({ ...ligne, coefficient: 1 })),
        effet: ligne.effet,
        debut: ligne.debut,
        fin: ligne.fin,
        preuve: ligne.preuve,
        chiffrePar: ligne.chiffre_par,
        retenuEtablissement: ligne.retenu_etablissement,
        retenuArs: ligne.retenu_ars,
        palier: palierA(ligne, paliers, au)?.palier ?? 'identifie',
        paliers: paliers.map(({ date, palier, net: retenu, effet, acte }) => ({
          date,
          palier,
          net: retenu,
          effet,
          acte
        })),
        annees: annees.map((annee) => {
          const entre = (l: LigneGain, jour: string | null) =>
            effetEntre(l, `${annee}-01-01`, finDue(annee, jour)) ?? 0;
          return {
            annee,
            attendu: Math.round(entre(ligne, dernierJour)),
            realise: Math.round(acquis.reduce((total, a) => total + entre(a.ligne, dernierCompte), 0))
          };
        })
      };
    });
}

/** Years of the contract, or of its first gain, to its end. */
export function anneesDe({ dossier, exercice, arret, fin }: Etude): number[] {
  const terme = estFini(arret) ? null : fin;
  const dates = [dossier.contrat.debut, ...dossier.gain.flatMap((g) => [g.effet, g.debut])].filter((d) => d !== null);
  const premiere = dates.sort()[0];
  const debut = premiere === undefined ? exercice : anneeDe(premiere);
  const derniere = Math.max(exercice, terme === null ? exercice : anneeDe(terme));
  return Array.from({ length: Math.max(1, derniere - debut + 1) }, (_, i) => debut + i);
}
