import { positionALaCible } from '$lib/domain/comptes/cible';
import type { Ecartes } from '$lib/domain/contrat/totaux';
import { ecrit, tri } from '$lib/format/address-field';
import { euros, nombre } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { TotauxSuivi } from '$lib/views/portefeuille/suivi.types';
import { CHAMPS_DU_CALENDRIER as CHAMPS } from '../calendrier/filtres';
import { ecartALaCibleEnMots } from '../ecart-a-la-cible';
import { ecartesEnMots } from './ecartes';
import { gainsInsuffisants } from './mots-du-suivi';

/** A figure at the head of the contracts, what it is, and of how many contracts it speaks. */
export interface ChiffreDit {
  valeur: string;
  libelle: string;
  precision: string;
  moins: boolean;
  /** The list that it counts, from the address of the dataset. */
  vers: string;
}

/** The table of the contracts, those that most weigh on the figure first. */
const tries = (colonne: string) => `?${ecrit('', 'tri', tri, { colonne, sens: 'croissant' })}#contrats`;

/** What a total leaves out, after it; nothing where the line above has said the very same. */
function laisses(ecartes: Ecartes | null, dits: string | null): string {
  const mots = ecartes && ecartesEnMots(ecartes);
  return mots === null || mots === dits ? '' : `\u00a0; ${mots}`;
}

function perimetre({ contrats, ecartes }: { contrats: number; ecartes: Ecartes }, dits: string | null): string {
  return `sur ${nombre(contrats)}\u00a0${accord(contrats, 'contrat')}${laisses(ecartes, dits)}`;
}

function resultatDit(resultat: NonNullable<TotauxSuivi['resultat']>, dits: string | null): ChiffreDit {
  const ecart = resultat.atterrissage - resultat.cible;
  const outil = resultat.outil === null ? '' : `\u00a0; ${euros(resultat.outil)} selon l’outil`;
  return {
    valeur: euros(resultat.atterrissage),
    libelle: `d’atterrissage du résultat ${resultat.exercice}, cible ${euros(resultat.cible)}`,
    precision: `${ecartALaCibleEnMots(ecart)}${outil}, ${perimetre(resultat, dits)}`,
    moins: positionALaCible(ecart) === 'sous',
    vers: tries('resultat')
  };
}

function jalonsDits({ jalonsEnRetard, jalonsDus, jalonsEcartes }: TotauxSuivi, dits: string | null): ChiffreDit {
  const dus = `sur ${nombre(jalonsDus)}\u00a0${accord(jalonsDus, 'dû', 'dus')} à date`;
  return {
    valeur: nombre(jalonsEnRetard),
    libelle: `${accord(jalonsEnRetard, 'jalon')} en retard`,
    precision: `${dus}${laisses(jalonsEcartes, dits)}`,
    moins: false,
    vers: `calendrier/?${ecrit(ecrit('', 'nature', CHAMPS.nature, 'jalon'), 'fenetre', CHAMPS.fenetre, 'retard')}`
  };
}

/**
 * What the contracts followed have in common, in figures; what none of them has is left out.
 *
 * @param dits the contracts not counted, as the line above the figures says them; null when it says none
 */
export function chiffresDesContrats(totaux: TotauxSuivi, dits: string | null): ChiffreDit[] {
  const { gains, anneePleine, resultat, aides } = totaux;
  const neutre = { moins: false };
  return [
    ...(gains === null
      ? []
      : [
          {
            valeur: euros(gains.realise),
            libelle: `de gains réalisés sur ${euros(gains.attendu)} attendus à date`,
            precision: perimetre(gains, dits),
            moins: gainsInsuffisants({
              ...{ realiseADate: gains.realise, attenduADate: gains.attendu },
              ...(gains.seuilGains !== undefined && { seuilGains: gains.seuilGains })
            }),
            vers: tries('gains')
          }
        ]),
    ...(anneePleine === null
      ? []
      : [
          {
            ...neutre,
            valeur: euros(anneePleine.enVigueur),
            libelle: `d’année pleine en vigueur sur ${euros(anneePleine.planifiee)} prévus`,
            precision: perimetre(anneePleine, dits),
            vers: tries('annee_pleine')
          }
        ]),
    ...(resultat === null ? [] : [resultatDit(resultat, dits)]),
    ...(totaux.jalonsDus > 0 ? [jalonsDits(totaux, dits)] : []),
    ...(aides === null
      ? []
      : [
          {
            ...neutre,
            valeur: euros(aides.montant),
            libelle: 'd’aides à date passée, condition non remplie',
            precision: `${nombre(aides.tranches)}\u00a0${accord(aides.tranches, 'tranche')}`,
            vers: 'aides/#date-passee'
          }
        ])
  ];
}
