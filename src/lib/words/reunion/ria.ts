import { TITRES } from '$lib/schema/vocabulaire/action';
import { minuscule } from '$lib/format/casse';
import { POSTES_COMPTABLES, VERSIONS_COMPTE } from '$lib/schema/vocabulaire/comptes';
import { dateCourte } from '$lib/format/date';
import { premiersRia } from '$lib/domain/comptes/documents-du-ria';
import { euros } from '$lib/format/nombre';
import { enumeration } from '$lib/format/phrase';
import type { RiaModele } from '$lib/views/reunion/reunion.types';
import {
  colonnes,
  difference,
  ecartEnEuros,
  moisDe,
  lignesDEntites,
  montant,
  NR,
  SANS_OBJET,
  type Bloc,
  type PageDite
} from './bloc';
import { apresLeRia, blocDAilleurs, eprdLu } from './eprd-modifies';
import { avecMessages } from './messages/message';
import { messagesDuRia } from './messages/ria';
import { REUNIONS_NOMMEES } from './noms';
import { hypothesesDuRia, plancheDuRia } from './planche-du-budget';

export function pageDuRia(m: RiaModele, perimetre: string): PageDite {
  const sansTitres = m.titres.every(({ titre, outil }) => titre === 'resultat' || outil === null);
  return {
    question: REUNIONS_NOMMEES.ria.question,
    message: [messageDe(m), apresLeRia(m)].filter((dit) => dit !== null).join(' '),
    hypotheses: hypothesesDuRia(m),
    planche: plancheDuRia(m, perimetre),
    blocs: avecMessages(blocsDe(m, perimetre), messagesDuRia(m)),
    manques: [
      ...(sansTitres && !m.fini
        ? [
            {
              quoi: 'Projection de l’outil, titre par titre',
              fichier: 'trois situations mensuelles de l’année et la clôture de N-1'
            }
          ]
        : []),
      ...(m.gains.ria === null && m.documents.some(({ document }) => document !== null)
        ? [
            {
              quoi: 'Gains du plan compris dans le RIA',
              fichier: `poste «\u00a0${POSTES_COMPTABLES.gains_du_plan}\u00a0» des comptes au classeur du contrat, pour chaque entité`
            }
          ]
        : []),
      {
        quoi: 'Titre 4 réalisé à date',
        fichier: 'il n’est connu qu’à la clôture\u00a0: amortissements et provisions ne se mandatent pas par mois'
      }
    ]
  };
}

const outilEnMots = (sous: string | null) =>
  `Outil${sous === null ? '' : `, sous vos hypothèses (${sous})`}\u00a0: avec ce que les actions promettent encore, comme à la page «\u00a0Atterrissage\u00a0»${sous === null ? '' : ' sous les mêmes'}\u00a0; son résultat se lit aussi sur l’écart à l’année d’avant, et n’est donc pas la somme des titres.`;
const OUTIL_FINI = 'Outil\u00a0: il ne projette plus un contrat qui est fini.';

function messageDe(m: RiaModele): string {
  const { titres, exercice } = m;
  const sous = hypothesesDuRia(m) === null ? '' : ' sous vos hypothèses';
  const resultat = titres.find(({ titre }) => titre === 'resultat');
  if (!resultat || resultat.hopital === null)
    return `Aucun RIA de ${exercice} n’est connu de toutes les entités\u00a0: la colonne du RIA ne fait pas de total.`;
  const outil = resultat.outil === null ? '' : `, l’outil à ${euros(resultat.outil)}${sous}`;
  const eprd = resultat.eprd === null ? '' : `, pour un EPRD à ${euros(resultat.eprd)}`;
  return `Le RIA place le résultat du CRP de ${exercice} à ${euros(resultat.hopital)}${outil}${eprd}.`;
}

/** What the change is from, where it can be told: no RIA comes before the first of a year. */
function changementEnMots({ documents }: RiaModele): string {
  const lus = documents.filter(({ document }) => document !== null);
  const premiers = premiersRia(documents);
  if (premiers.length === 0) return 'L’écart est le RIA moins l’EPRD, le changement le RIA 2 moins le RIA 1.';
  if (premiers.length === lus.length)
    return 'L’écart est le RIA moins l’EPRD. Changement depuis le RIA d’avant\u00a0: sans objet, c’est le premier RIA de l’année.';
  return `L’écart est le RIA moins l’EPRD, le changement le RIA 2 moins le RIA 1, ou moins l’EPRD de qui n’a pas de RIA avant (${enumeration(premiers.map(({ nom }) => nom))}).`;
}

function blocsDe(m: RiaModele, perimetre: string): Bloc[] {
  const { titres, resultats, documents, gains, jusquAu } = m;
  const vide = 'Aucun document budgétaire de l’année n’est dans ce jeu\u00a0: il vient de l’EPRD et des RIA.';
  const premiers = premiersRia(documents);
  const sansAvant = premiers.length > 0 && premiers.length === documents.filter((d) => d.document !== null).length;
  const avant = (dit: string) => (sansAvant ? SANS_OBJET : dit);
  const connu = titres.some(({ eprd, hopital }) => eprd !== null || hopital !== null);
  return [
    {
      id: 'titres',
      titre: `Titre par titre, ${perimetre}`,
      note: `Réalisé\u00a0: mandats et titres émis${jusquAu === null ? '' : `, fin ${moisDe(jusquAu)}`}, non arrêtés. ${eprdLu(m.modifies, m.ailleurs, m.exercice)} ${changementEnMots(m)} ${m.fini ? OUTIL_FINI : outilEnMots(hypothesesDuRia(m))}`,
      colonnes: colonnes('Titre', 'EPRD', 'Réalisé', 'RIA', 'Outil', 'Écart', 'Changement'),
      lignes: connu
        ? titres.map(({ titre, eprd, realise, hopital, outil, precedent }) => [
            titre === 'resultat'
              ? 'Résultat du CRP (budget H)'
              : `${titre.startsWith('P') ? 'Produits' : 'Charges'}, ${minuscule(TITRES[titre])}`,
            ...[montant(eprd), montant(realise), montant(hopital), montant(outil)],
            ...[ecartEnEuros(difference(hopital, eprd)), avant(ecartEnEuros(difference(hopital, precedent)))]
          ])
        : [],
      vide
    },
    {
      id: 'resultats',
      titre: 'Résultat du CRP, entité par entité',
      colonnes: colonnes('Entité', 'EPRD', 'RIA d’avant', 'RIA', 'Outil', 'Outil − RIA'),
      lignes: lignesDEntites(resultats, (c) => [
        ...[montant(c.eprd), avant(montant(c.precedent)), montant(c.hopital), montant(c.outil)],
        ecartEnEuros(difference(c.outil, c.hopital))
      ]),
      vide
    },
    {
      id: 'documents',
      titre: 'Les documents lus',
      colonnes: colonnes('Entité', '#Dernier RIA', '#Transmis le', '#Comparé à'),
      lignes: documents.map(({ nom, document, transmisLe, precedent }) => [
        ...[nom, document === null ? NR : VERSIONS_COMPTE[document].court],
        ...[
          transmisLe === null ? NR : dateCourte(transmisLe),
          precedent === null ? NR : VERSIONS_COMPTE[precedent].court
        ]
      ]),
      vide
    },
    ...blocDAilleurs(m.ailleurs, m.exercice),
    {
      id: 'gains',
      titre: 'Les gains du plan dans le RIA',
      note: 'À droite, l’effet sur l’exercice des lignes de gain du contrat, à la date de la situation\u00a0: le report des mesures de l’année d’avant, puis le reste de chaque ligne, une fois, à son palier\u00a0; les cinq s’additionnent. Sécurisés ou non, les gains ne comptent qu’à venir\u00a0: dans les mois passés, ils sont dus et non réalisés. Sécurisés puis reportés, ils ne le sont plus. Réalisés\u00a0: les mesures de l’exercice, et ce que de plus anciennes apportaient déjà en N-1, que le pont de N-1 à N ne recompte pas dans ses «\u00a0mesures de l’année\u00a0».',
      colonnes: colonnes(
        'Gains du plan',
        'EPRD',
        'RIA d’avant',
        'RIA',
        'Report de N-1',
        'Réalisés',
        'Sécurisés, à venir',
        'Non sécurisés, à venir',
        'Dus et non réalisés'
      ),
      lignes: [
        [
          'Effet sur l’exercice',
          ...[montant(gains.eprd), avant(montant(gains.precedent)), montant(gains.ria)],
          montant(gains.report),
          ...[gains.realises, gains.securises, gains.nonSecurises, gains.echus].map(montant)
        ]
      ],
      vide
    }
  ];
}
