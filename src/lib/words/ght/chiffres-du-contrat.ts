import { documentsLus } from '../documents-lus';
import { anneePleineDite } from '$lib/domain/gain/absence';
import { jourBref } from '$lib/format/date';
import { euros, nombre, sommeSur } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { ChiffresSuivis } from '$lib/views/ght/ght.types';
import { EN_JEU, entitesConcernees, MOTS_DE_LA_LIGNE as MOTS } from '../portefeuille/ligne-contrat';
import { critereEnMots, gainsInsuffisants, millions } from '../portefeuille/mots-du-suivi';
import { cibleEnMots } from '../portefeuille/resultat';

/** A figure of a contract, what it is, and where it is proved. */
export interface ChiffreDuContrat {
  nom: string;
  valeur: string;
  precision: string | null;
  /** From the address of the contract's page. */
  vers: string;
  /** Dark red is kept for law and cash. */
  ton: 'neutre' | 'moins' | 'severe';
}

/**
 * The figures of a contract on the page of its GHT, as its row of the portfolio says them; what is not known is left
 * out.
 *
 * @param au date of the dataset
 */
export function chiffresDuContrat(c: ChiffresSuivis, au: string): ChiffreDuContrat[] {
  return [
    ...enJeu(c),
    ...resultat(c),
    ...gains(c),
    ...jalons(c),
    ...tresorerie(c, au),
    ...critere(c),
    ...suites(c, au)
  ];
}

function enJeu({ enJeu: point }: ChiffresSuivis): ChiffreDuContrat[] {
  if (point === null) return [];
  return [
    { nom: 'En jeu', valeur: euros(point.montant), precision: EN_JEU[point.code], vers: '#a-decider', ton: 'neutre' }
  ];
}

function resultat({ resultat: r }: ChiffresSuivis): ChiffreDuContrat[] {
  const montre = r?.etablissement?.valeur ?? r?.outil ?? null;
  if (r === null || montre === null) return [];
  const { texte, ecart } = cibleEnMots(r);
  const origine = r.etablissement ? documentsLus(r.etablissement.origine) : 'outil';
  return [
    {
      nom: `Résultat ${r.exercice}`,
      valeur: millions(montre),
      precision: `${origine}\u00a0; ${texte}${ecart === null ? '' : `\u00a0${ecart.signe}`}`,
      vers: '#trajectoire',
      ton: ecart?.position === 'sous' ? 'moins' : 'neutre'
    }
  ];
}

function gains(c: ChiffresSuivis): ChiffreDuContrat[] {
  const pleine = { nom: 'Année pleine en vigueur', valeur: sommeSur(c.apEnVigueur, c.apPlanifiee) };
  const exercice = { nom: 'Gains de l’exercice', valeur: sommeSur(c.realiseADate, c.attenduADate) };
  return [
    ...(anneePleineDite(c) ? [{ ...pleine, precision: null, vers: '#gains', ton: 'neutre' as const }] : []),
    ...(c.sansGain === null
      ? [
          {
            ...{ ...exercice, precision: 'attendus à date', vers: '#gains' },
            ton: gainsInsuffisants(c) ? ('moins' as const) : ('neutre' as const)
          }
        ]
      : [])
  ];
}

function jalons({ jalons: j }: ChiffresSuivis): ChiffreDuContrat[] {
  if (j.dus === 0) return [];
  const precision = j.enRetard === 0 ? null : MOTS.enRetard(j);
  return [
    {
      ...{ nom: 'Jalons dus atteints', valeur: MOTS.jalons(j), precision, vers: '#jalons' },
      ton: j.enRetard > 0 ? 'moins' : 'neutre'
    }
  ];
}

function tresorerie({ tresorerie: t }: ChiffresSuivis, au: string): ChiffreDuContrat[] {
  if (t === null) return [];
  const precision = `${t.plusBasEj}, ${MOTS.tresorerieAu(t, au)}`;
  return [
    { nom: 'Trésorerie la plus basse', valeur: MOTS.tresorerie(t), precision, vers: '#tresorerie', ton: 'neutre' }
  ];
}

function critere({ critere: c }: ChiffresSuivis): ChiffreDuContrat[] {
  if (c === null) return [];
  const concerne = c.concernees.length > 0;
  return [
    {
      ...{ nom: 'Critère légal', valeur: critereEnMots(c), precision: concerne ? entitesConcernees(c) : null },
      ...{ vers: '#criteres', ton: concerne ? 'severe' : 'neutre' }
    }
  ];
}

function suites({ alertes, depuis }: ChiffresSuivis, au: string): ChiffreDuContrat[] {
  const { levees = 0, graves = 0 } = alertes ?? {};
  const dites = graves === 0 ? null : `dont ${nombre(graves)} ${accord(graves, 'grave')}`;
  return [
    ...(levees === 0
      ? []
      : [{ nom: 'Alertes', valeur: nombre(levees), precision: dites, vers: 'alertes/', ton: 'neutre' as const }]),
    ...(depuis === null
      ? []
      : [
          {
            ...{ nom: 'Ce qui a changé', valeur: MOTS.depuis(depuis.bilan.mouvements) },
            precision: `depuis le ${jourBref(depuis.reference.le, au)}`,
            ...{ vers: 'depuis/', ton: 'neutre' as const }
          }
        ])
  ];
}
