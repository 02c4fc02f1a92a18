import { ETATS_OPERATION } from '$lib/schema/vocabulaire/contrat';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { accord, dansLaPhrase, enumeration } from '$lib/format/phrase';
import type { OperationVue, PpiVu } from '$lib/views/reunion/reunion.types';
import { colonnes, manqueDe, montant, NR, type Bloc, type Manque } from './bloc';

/** What a hospital whose annex did not come leaves empty, or all of them; none when each has sent its own. */
export function manquesDuPpi({ operations, muets }: PpiVu, quoi: string, fichier: string): Manque[] {
  return manqueDe(quoi, { aucun: operations.length === 0, muets }, fichier);
}

const livraison = ({ livraison: jour }: OperationVue): string => (jour === null ? NR : dateCourte(jour));

/** « menacée : l’emprunt attend l’autorisation de l’ARS », « suspendue », or what state it is in. */
const etatEnMots = ({ etat, menace, menacee }: OperationVue): string => {
  const dit = ETATS_OPERATION[etat];
  if (!menacee || menace === null) return dit;
  return `${dit}, menacée\u00a0: ${motif(menace)}`;
};

/** What a hospital wrote, within a sentence. */
const motif = (texte: string): string => dansLaPhrase(texte.replace(/\.$/u, ''));

const MENACEE = 'Menacée\u00a0: l’hôpital dit pourquoi, ou l’a suspendue.';

/** « 9,0 M€ »; « 0 €, 2,0 M€ payés de plus » of one that has cost more than its amount. */
const resteEnMots = ({ reste, depassement }: OperationVue): string =>
  depassement === null || depassement === 0 ? montant(reste) : `${montant(reste)}, ${euros(depassement)} payés de plus`;

/** Its hospital, with the day of its annex where those of the others are of another day. */
const hopital = ({ nom, arreteLe }: OperationVue, { arretees }: PpiVu): string =>
  arretees.length > 1 ? `${nom}, annexe du ${dateCourte(arreteLe)}` : nom;

/** What its message counts comes first. */
const menaceesDAbord = (operations: readonly OperationVue[]): OperationVue[] => [
  ...operations.filter(({ menacee }) => menacee),
  ...operations.filter(({ menacee }) => !menacee)
];

/** The operations of the PPI, one by one: no table when no annex came. */
export function blocDuPpi(ppi: PpiVu): Bloc[] {
  const { operations, arretees } = ppi;
  if (operations.length === 0) return [];
  return [
    {
      id: 'ppi',
      titre: 'Opérations du PPI, une à une',
      note: `Annexe PPI du PGFP, telle que l’hôpital l’a arrêtée (${enumeration(arretees.map(dateCourte))})\u00a0: payé jusqu’à ce jour. ${MENACEE}`,
      colonnes: colonnes(
        'Opération',
        '#Entité',
        'Montant',
        'Payé',
        'Reste à payer',
        '#Livraison',
        '#Financement',
        '#État'
      ),
      lignes: menaceesDAbord(operations).map((o) => [
        ...[o.libelle, hopital(o, ppi), montant(o.montant), montant(o.paye), resteEnMots(o)],
        ...[livraison(o), o.financement ?? NR, etatEnMots(o)]
      ]),
      vide: ''
    }
  ];
}

/** « 2 opérations du PPI sur 8 sont menacées ; il y reste 41,2 M€ à payer »; null without an annex. */
export function ppiEnMots({ operations, resteMenace }: PpiVu): string | null {
  if (operations.length === 0) return null;
  const menacees = operations.filter(({ menacee }) => menacee).length;
  if (menacees === 0) return `Aucune opération du PPI, sur ${operations.length}, n’est dite menacée`;
  const reste = resteMenace === null ? '' : `\u00a0; il y reste ${euros(resteMenace)} à payer`;
  return `${menacees}\u00a0${accord(menacees, 'opération')} du PPI sur ${operations.length} ${accord(menacees, 'est menacée', 'sont menacées')}${reste}`;
}

/** The threatened operations alone, for a board. */
export function blocDesMenaces(ppi: PpiVu): Bloc[] {
  const { operations } = ppi;
  if (operations.length === 0) return [];
  return [
    {
      id: 'investissements',
      titre: 'Les investissements menacés',
      note: `Selon l’annexe PPI du PGFP. ${MENACEE}`,
      colonnes: colonnes('Opération', '#Hôpital', 'Montant', 'Reste à payer', '#Livraison', '#Pourquoi'),
      lignes: operations
        .filter(({ menacee }) => menacee)
        .map((o) => [
          ...[o.libelle, hopital(o, ppi), montant(o.montant), resteEnMots(o), livraison(o)],
          o.menace ?? ETATS_OPERATION[o.etat]
        ]),
      vide: 'Aucune opération du PPI n’est dite menacée.'
    }
  ];
}

/** The same in a paragraph of the printed sheet. */
export function menacesEnMots({ operations }: PpiVu): string {
  const menacees = operations.filter(({ menacee }) => menacee);
  if (menacees.length === 0) return 'aucune opération du PPI n’est dite menacée.';
  return `${menacees
    .map((o) => `${o.libelle} (${o.nom}, ${montant(o.montant)}), ${motif(o.menace ?? ETATS_OPERATION[o.etat])}`)
    .join('\u00a0; ')}.`;
}
