import type { AvecEtSansAides, TermeDesAides } from '$lib/domain/comptes/hors-aides';
import { minuscule } from '$lib/format/casse';
import { ecartLisible, euros, valeurLisible } from '$lib/format/nombre';
import type { AidesModele } from '$lib/views/aides/aides.types';
import { enumeration } from '$lib/format/phrase';
import type { Column } from '../table';

const NOMS: Readonly<Record<AvecEtSansAides['code'], string>> = {
  resultat: 'Résultat du CRP (budget H)',
  caf: 'Capacité d’autofinancement (CAF)',
  marge: 'Taux de marge brute',
  independance: 'Dette sur capitaux permanents'
};

const unite = ({ unite: u }: AvecEtSansAides) => ({ unite: u, decimales: 1 });
const valeur = (ligne: AvecEtSansAides, v: number | null) =>
  v === null ? 'non disponible' : valeurLisible(v, unite(ligne));

export const COLONNES_DES_RATIOS: readonly Column<AvecEtSansAides>[] = [
  {
    ...{ key: 'ratio', title: 'Mesure', cell: ({ code }) => NOMS[code] },
    file: { Mesure: ({ code }) => NOMS[code], Unité: (ligne) => ligne.unite }
  },
  {
    ...{ key: 'avec', title: 'Avec aides', figure: true, cell: (ligne) => valeur(ligne, ligne.avec) },
    file: { 'Avec aides': ({ avec }) => avec }
  },
  {
    ...{ key: 'sans', title: 'Sans aides', figure: true, cell: (ligne) => valeur(ligne, ligne.sans) },
    file: { 'Sans aides': ({ sans }) => sans }
  },
  {
    ...{ key: 'ecart', title: 'Ce que l’aide y fait', figure: true },
    cell: (ligne) =>
      ligne.avec === null || ligne.sans === null ? '—' : ecartLisible(ligne.avec - ligne.sans, unite(ligne)),
    file: { 'Ce que l’aide y fait': ({ avec, sans }) => (avec === null || sans === null ? null : avec - sans) }
  }
];

type Ratios = NonNullable<AidesModele['ratios']>;

const TERMES: Readonly<Record<TermeDesAides, string>> = {
  resultat: 'résultat du CRP',
  caf: 'CAF',
  marge: 'marge brute',
  dette: 'encours de dette',
  capitaux: 'capitaux permanents',
  aides: 'aides ponctuelles'
};

/** Whose accounts, or which terms of them, make a measure unknown; nothing when all are known. */
export function absentsEnMots({ exercice, absents }: Pick<Ratios, 'exercice' | 'absents'>): string | null {
  if (absents.length === 0) return null;
  const sans = (manque: 'comptes' | 'fermes') => absents.filter((a) => a.manque === manque).map((a) => a.entite);
  const [manquants, fermes] = [sans('comptes'), sans('fermes')];
  const dits = [
    ...(manquants.length === 0 ? [] : [`compte financier ${exercice} de ${enumeration(manquants)}, manquant`]),
    ...(fermes.length === 0 ? [] : [`comptes de ${enumeration(fermes)}, non disponibles (partie fermée)`]),
    ...absents.flatMap(({ entite, manque }) =>
      manque === 'comptes' || manque === 'fermes'
        ? []
        : [
            `${entite}, sans ${enumeration(
              manque.map((terme) => TERMES[terme]),
              'ni'
            )} au compte financier ${exercice}`
          ]
    )
  ];
  return `Ce qui rend une mesure non disponible\u00a0: ${dits.join('\u00a0; ')}.`;
}

/** What the accounts would be without aid: the result, which says most. */
export function messageDesRatios({ exercice, ponctuelles, lignes }: Ratios): string {
  const resultat = lignes.find(({ code }) => code === 'resultat');
  if (resultat === undefined || resultat.avec === null || resultat.sans === null)
    return `Comptes de ${exercice} sans aides\u00a0: non disponibles`;
  const u = unite(resultat);
  return `Résultat ${exercice}\u00a0: ${valeurLisible(resultat.avec, u)}, ${valeurLisible(resultat.sans, u)} sans ${ponctuelles === null ? 'aides ponctuelles' : `${euros(ponctuelles)} d’aides ponctuelles`}`;
}

/** Which aid is taken out: what the accounts count, and what the contract paid that year that is booked there. */
export function aidesRetirees({ exercice, ponctuelles, versees }: Ratios): string | null {
  if (ponctuelles === null) return null;
  const duContrat =
    versees.length === 0
      ? 'aucune tranche de ce contrat n’a été versée en exploitation cette année-là'
      : `versé cette année-là par ce contrat en exploitation\u00a0: ${enumeration(versees.map((t) => `${euros(t.montant)} (tranche ${t.tranche}, ${minuscule(t.libelle)})`))}`;
  return `Aides retirées\u00a0: ${euros(ponctuelles)} d’aides ponctuelles comptées dans les produits de ${exercice}, toutes origines, que les comptes ne nomment pas\u00a0; ${duContrat}. Une tranche non versée n’y est pas.`;
}
