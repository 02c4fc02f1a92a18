import type { DialogueModele } from '$lib/views/reunion/reunion.types';
import { enumeration } from '$lib/format/phrase';
import { SOMME_HORS_EUROS } from '../perimetre-dit';
import {
  colonnes,
  compte,
  difference,
  ecart,
  ecartEnEuros,
  etp,
  lignesDEntites,
  moisCourt,
  moisDe,
  montant,
  plus,
  variation,
  type Bloc,
  type PageDite
} from './bloc';
import { blocDeLaCapacite, manquesDeCapacite } from './capacite';
import { blocDAilleurs, eprdLu, eprdRejetes } from './eprd-modifies';
import { FORMULE_EFFETS_DE_MASSE, FORMULE_EPRD_A_DATE } from './formules';
import { emploisEnMots, messagesDuDialogue, titre1EnMots } from './messages/dialogue';
import { avecMessages } from './messages/message';
import { REUNIONS_NOMMEES } from './noms';
import { plancheDuDialogue } from './planche-du-budget';
import { blocDesPoles, manquesDesPoles } from './poles';

export function pageDuDialogue(m: DialogueModele, perimetre: string): PageDite {
  const { question } = REUNIONS_NOMMEES['dialogue-de-gestion'];
  return {
    ...{ question, message: messageDe(m), planche: plancheDuDialogue(m, perimetre) },
    ...{
      blocs: avecMessages(blocsDe(m, perimetre), messagesDuDialogue(m)),
      manques: [...manquesDeCapacite(m.capacite), ...manquesDesPoles(m)]
    }
  };
}

function messageDe(m: DialogueModele): string {
  if (m.jusquAu === null) return 'Aucune situation mensuelle de l’année n’est connue de toutes les entités.';
  const titre1 = titre1EnMots(m.cumul) ?? 'le titre 1 ne se compare pas à l’EPRD';
  const emplois = emploisEnMots(m) ?? 'les ETPR payés ne se comparent pas au TPER';
  const autreMois = m.payesJusquAu === null || m.payesJusquAu === m.jusquAu ? '' : `fin ${moisDe(m.payesJusquAu)}, `;
  const rejetes = m.rejetes.length === 0 ? '' : `\u00a0; EPRD rejeté\u00a0: ${enumeration(m.rejetes)}`;
  return `Fin ${moisDe(m.jusquAu)}, ${titre1}\u00a0; ${autreMois}${emplois}${rejetes}.`;
}

/** Paid posts come weeks after the payroll of the same month; nothing when both are known of the same months. */
function moisDesPostes({ jusquAu, payesJusquAu }: DialogueModele): string {
  if (jusquAu === payesJusquAu || jusquAu === null) return '';
  const connus = payesJusquAu === null ? 'd’aucun mois' : `jusqu’à fin ${moisDe(payesJusquAu)}`;
  return `ETPR payés connus ${connus}, la paie jusqu’à fin ${moisDe(jusquAu)}\u00a0: ce qui les compare s’arrête aux premiers.`;
}

/** Sentences one after the other, without those that say nothing. */
const ensuite = (...dits: string[]): string => dits.filter((dit) => dit !== '').join(' ');

function blocsDe(m: DialogueModele, perimetre: string): Bloc[] {
  const { exercice, mois, titre1, cumul, entites } = m;
  const n1 = exercice - 1;
  const rejetes = eprdRejetes(m.rejetes, exercice);
  const vide = 'Aucune entité n’a de compte dans ce jeu\u00a0: il vient des situations mensuelles.';
  const montre = titre1.slice(0, Math.max(mois, 1));
  const rang = (nom: string, de: (t: (typeof titre1)[number]) => number | null, total: number | null) => [
    nom,
    ...montre.map((t) => montant(de(t))),
    montant(total)
  ];
  return [
    {
      id: 'titre-1',
      titre: `Titre 1 par mois, ${perimetre}`,
      note: ensuite(`EPRD\u00a0: ${FORMULE_EPRD_A_DATE} ${eprdLu(m.modifies, m.ailleurs, exercice)}`, rejetes),
      colonnes: colonnes('Titre 1', ...montre.map((t) => moisCourt(t.mois)), 'Cumul'),
      lignes:
        mois === 0
          ? []
          : [
              rang(`Réalisé ${exercice}`, (t) => t.realise, cumul.realise),
              rang('Part de l’EPRD', (t) => t.eprd, cumul.eprd),
              rang(`Réalisé ${n1}`, (t) => t.avant, cumul.avant),
              [
                'Écart à l’EPRD',
                ...montre.map((t) => ecartEnEuros(difference(t.realise, t.eprd))),
                ecartEnEuros(difference(cumul.realise, cumul.eprd))
              ]
            ],
      vide
    },
    {
      id: 'emplois',
      titre: 'Emplois payés et emplois autorisés (ETPR moyens)',
      note: ensuite(moisDesPostes(m), rejetes),
      colonnes: colonnes(
        ...['Entité', 'PM payés', 'TPER PM', 'Écart', `PM ${n1}`],
        ...['PNM payés', 'TPER PNM', 'Écart PNM', `PNM ${n1}`]
      ),
      lignes: lignesDEntites(
        entites,
        (c) => [
          ...[etp(c.pm_paye), etp(c.pm_tper), ecart(difference(c.pm_paye, c.pm_tper)), etp(c.pm_avant)],
          ...[etp(c.pnm_paye), etp(c.pnm_tper), ecart(difference(c.pnm_paye, c.pnm_tper)), etp(c.pnm_avant)]
        ],
        SOMME_HORS_EUROS
      ),
      vide
    },
    {
      id: 'effets',
      titre: `Ce qui fait l’évolution de la masse salariale depuis ${n1}`,
      note: ensuite(FORMULE_EFFETS_DE_MASSE, moisDesPostes(m)),
      colonnes: colonnes(
        ...['Entité', 'PM\u00a0: report', 'PM\u00a0: volume', 'PM\u00a0: prix'],
        ...['PNM\u00a0: report', 'PNM\u00a0: volume', 'PNM\u00a0: prix']
      ),
      lignes: lignesDEntites(entites, (c) =>
        [c.pm_report, c.pm_volume, c.pm_prix, c.pnm_report, c.pnm_volume, c.pnm_prix].map(ecartEnEuros)
      ),
      vide
    },
    {
      id: 'temporaire',
      titre: 'Emploi médical temporaire, heures supplémentaires, astreintes',
      note: 'Emploi médical temporaire\u00a0: intérim (62113) et contrats «\u00a0motif 2\u00a0» ensemble, l’un remplaçant l’autre.',
      colonnes: colonnes(
        ...['Entité', 'Intérim', 'Motif 2', 'Ensemble', `Ensemble ${n1}`],
        ...['Heures sup. et TTA', `${n1}`, 'Astreintes', `Astreintes ${n1}`]
      ),
      lignes: lignesDEntites(entites, (c) => [
        ...[montant(c.interim), montant(c.motif2)],
        ...[montant(plus(c.interim, c.motif2)), montant(plus(c.interim_avant, c.motif2_avant))],
        ...[montant(c.heures), montant(c.heures_avant), montant(c.astreintes), montant(c.astreintes_avant)]
      ]),
      vide
    },
    {
      id: 'sejours',
      titre: 'Séjours MCO (hospitalisation complète) et leurs recettes',
      note: 'Volume\u00a0: évolution des séjours au PMCT de N-1\u00a0; prix\u00a0: évolution du PMCT, tarifs et sévérité ensemble.',
      colonnes: colonnes(
        ...['Entité', 'Séjours', `Séjours ${n1}`, 'Évolution'],
        ...['Recettes', `Recettes ${n1}`, 'dont volume', 'dont prix']
      ),
      lignes: lignesDEntites(entites, (c) => [
        ...[compte(c.sejours), compte(c.sejours_avant), variation(c.sejours, c.sejours_avant)],
        ...[montant(c.recettes), montant(c.recettes_avant)],
        ...[ecartEnEuros(c.recettes_volume), ecartEnEuros(c.recettes_prix)]
      ]),
      vide
    },
    ...blocDesPoles(m),
    ...blocDeLaCapacite(m),
    ...blocDAilleurs(m.ailleurs, exercice)
  ];
}
