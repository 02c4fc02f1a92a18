import type {
  ContenuDeReunion,
  DialogueModele,
  LigneDEntite,
  PolesVus,
  PpiVu,
  RiaModele
} from '$lib/views/reunion/reunion.types';
import type { Oracle } from './oracle';

type Dit = readonly [string, number];
/** Staff is compared to the hundredth. */
const EMPLOIS = /^(?:pm|pnm)_(?:paye|avant|tper)|^(?:pm|pnm)$/;

const dits = (ou: string, chiffres: object): Dit[] =>
  Object.entries(chiffres).flatMap(([code, valeur]: [string, unknown]) =>
    typeof valeur === 'number' ? [[`${ou} ${code}`.trim(), valeur * (EMPLOIS.test(code) ? 100 : 1)] as const] : []
  );
const fois = (chiffres: Readonly<Record<string, number | string | null>>, facteur: number) =>
  Object.fromEntries(
    Object.entries(chiffres).map(([code, valeur]) => [code, typeof valeur === 'number' ? valeur * facteur : null])
  );
/** Rates and lengths of stay, and what is beside them. */
const auCentMillieme = (chiffres: Readonly<Record<string, number | null>>) => fois(chiffres, 1e5);
const parEntite = (ou: string, lignes: readonly LigneDEntite<string>[]): Dit[] =>
  lignes.flatMap(({ ej, chiffres }) => (ej === null ? [] : dits(`${ou} ${ej}`.trim(), chiffres)));

const entitesDe = (lignes: readonly LigneDEntite<string>[]) => lignes.flatMap(({ ej }) => ej ?? []);

const litLePont = (ou: string, pont: DialogueModele['pont'] | RiaModele['pont']): Dit[] =>
  pont === null
    ? []
    : [
        ...dits(ou, { depart: pont.depart, arrivee: pont.arrivee }),
        ...pont.pieces.map(({ code, valeur }): Dit => [`${ou} ${code}`, valeur])
      ];

/** Each operation of the PPI, what is at risk, and what those at risk still cost. */
const litLePpi = ({ operations, resteMenace }: PpiVu): Dit[] => [
  ...operations.flatMap(({ ej, operation, montant, paye, menacee }) =>
    dits(`ppi ${ej} ${operation}`, { montant, paye, menacee: Number(menacee) })
  ),
  ...dits('ppi', { resteMenace })
];

/** Each pole of a hospital, the poles together, and what they leave. */
const litLesPoles = ({ hopitaux }: PolesVus): Dit[] =>
  hopitaux.flatMap(({ ej, poles, ensemble, nonVentile }) => [
    ...poles.flatMap(({ pole, chiffres }) => dits(`pole ${ej} ${pole}`, chiffres)),
    ...dits(`pole ${ej} ensemble`, ensemble),
    ...dits(`pole ${ej} reste`, nonVentile ?? {})
  ]);

/** What of a meeting's page is found again: what the page of the contract also says is compared there. */
export function litLaPage(c: ContenuDeReunion): Dit[] {
  if (c.reunion === 'dialogue-de-gestion')
    return [
      ...parEntite('', c.entites),
      ...c.capacite.entites.flatMap(({ ej, chiffres: { codage, codage_avant, ...lits } }) => [
        ...dits(`capacite ${ej ?? 'ensemble'}`, fois(lits, 100)),
        ...dits(`capacite ${ej ?? 'ensemble'}`, fois({ codage, codage_avant }, 1e5))
      ]),
      ...c.titre1.flatMap(({ mois, ...m }) => dits(`mois ${mois}`, m)),
      ...dits('cumul', c.cumul),
      ...litLesPoles(c.poles),
      ...litLePont('pont', c.pont)
    ];
  if (c.reunion === 'ria')
    return [
      ...c.titres.flatMap(({ titre, ...t }) => dits(`ria ${titre}`, t)),
      ...parEntite('ria', c.resultats),
      ...litLePont('ria pont', c.pont),
      ...c.modifies.flatMap(({ ej, remplaceLeRia }) => (remplaceLeRia ? [[`ria remplace ${ej}`, 1] as const] : [])),
      ...dits('ria gains', c.gains).filter(([, euros]) => euros !== 0)
    ];
  if (c.reunion === 'eprd-pgfp')
    return [
      ...parEntite('eprd', c.equilibre),
      ...c.modifies.flatMap(({ ej, resultat, caf }) => dits(`modifie ${ej}`, { resultat, caf })),
      ...c.ailleurs.flatMap(({ ej, version, resultat, caf }) => dits(`ailleurs ${ej} ${version}`, { resultat, caf })),
      ...litLePpi(c.ppi),
      ...c.dette.annees.flatMap(({ annee, muets: _, ...d }) => dits(`dette ${annee}`, d)),
      ...parEntite('emplois', c.emplois),
      ...c.financement.flatMap(({ ligne, ...f }) => dits(`eprd ${ligne}`, f)),
      ...c.emprunt.flatMap(({ eprd, avant, provisoire }, i) =>
        dits(`emprunt ${entitesDe(c.equilibre)[i] ?? ''}`, {
          ...{ eprd: eprd?.depasses, avant: avant?.depasses },
          provisoire: provisoire ? 1 : null
        })
      ),
      ...c.pgfp.annees.flatMap(({ annee, resultat, caf, investissements, nonSecuriseEnTout }) =>
        dits(`pgfp ${annee}`, {
          ...{ resultat, caf, investissements },
          ouverts: typeof nonSecuriseEnTout === 'number' && nonSecuriseEnTout !== 0 ? nonSecuriseEnTout : null
        })
      )
    ];
  if (c.reunion === 'revue')
    return [
      ...c.tranches.flatMap(({ tranche, retardDeVersement }) => dits(`revue ${tranche}`, { retardDeVersement })),
      ['revue remplaces', c.remplaces.length] as const,
      ...c.jalons.retard.map(({ action, jalon, enJeu }): Dit => [`jalon ${action} ${jalon} retard`, enJeu ?? 0]),
      ...c.jalons.prochains.map(({ action, jalon, enJeu }): Dit => [`jalon ${action} ${jalon} prochain`, enJeu ?? 0]),
      ['jalons autres', c.jalons.autres] as const,
      ...c.deuxValeurs.flatMap(({ libelle, date, etablissement, ars }) =>
        dits(`revue ${libelle} ${date}`, {
          ...auCentMillieme({ etablissement, ars }),
          ...((etablissement === null || ars === null) && { manque: 1 })
        })
      )
    ];
  const ejs = entitesDe(c.resultats);
  return [
    ...[c.resultats, c.autofinancement, c.emplois].flatMap((lignes) => parEntite('conseil', lignes)),
    ...c.nonApprouves.map((ej): Dit => [`conseil ${ej} provisoire`, 1]),
    ...c.tresorerie.flatMap(({ constates, seuil }, i) =>
      dits(`conseil ${ejs[i] ?? ''}`, {
        ...(constates.length > 0 && {
          constates: constates.reduce((total, { montant }) => total + montant, 0),
          mois: constates.length
        }),
        seuil
      })
    ),
    ...c.tresorerie.flatMap(({ plan }, i) => {
      const bas = plan.map((m) => Math.min(m.montant, m.plusBas ?? m.montant));
      return bas.length === 0 ? [] : [[`conseil ${ejs[i] ?? ''} creux`, Math.min(...bas)] as const];
    }),
    ...[...c.qualite, ...c.suivie].flatMap(({ code, entites }) =>
      entites.flatMap(({ valeur, avant }, i) =>
        dits(`conseil ${ejs[i] ?? ''}`, auCentMillieme({ [code]: valeur, [`${code}_avant`]: avant }))
      )
    )
  ];
}

/** What the questions on meetings start from: the tool's default assumptions, then what every page reads. */
export async function prepareLesReunions(oracle: Oracle): Promise<void> {
  await oracle.db.query(
    'CREATE TABLE choix AS SELECT 0 AS identifie, 0.25 AS chiffre, 0.5 AS valide, 0.9 AS securise, 0 AS croissance, false AS sans'
  );
  await oracle.prepare('hypotheses-du-lecteur');
  await oracle.prepare('reunions-socle');
}
