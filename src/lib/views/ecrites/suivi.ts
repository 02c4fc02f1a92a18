import type { PerimetreDit } from '../contrat/contrat.types';
import { seuilDesGains, seuilsCommuns } from '$lib/domain/alerte/seuils-communs';
import { parCle } from '$lib/domain/comptes/par-cle';
import type { Constat } from '$lib/domain/contrat/a-regarder';
import type { FaitReuni } from '$lib/domain/contrat/faits-reunis';
import type { Database } from '$lib/engine/database';
import { columnsOf } from '$lib/schema/columns';
import { tables, type Row } from '$lib/schema/tables';
import { alertesDuContrat, compteDesAlertes } from '../alertes/ecrites';
import { lisRegles } from '../alertes/regles';
import { contrat } from '../contrat/contrat';
import type { Par } from '../contrat/contrat.types';
import { ejsAuxComptesFermes, fermesDe } from '../fermes';
import type { Fait } from '../portefeuille/a-regarder';
import { avecAnciens, contratSuivi, type ContratSuivi } from '../portefeuille/suivi';
import type { SuiviContrat } from '../portefeuille/suivi.types';
import { lance, requete } from '../requete';
import { ecrisAides } from './aides';
import { requetes } from '../requetes';
import { ecrisDemandes } from './demandes';
import { ecrisEcheances } from './echeances';
import { reunis, type RowsDeContrats } from './ecrites';

/**
 * The rows of the tables that are worked out of these contracts, from their facts, at the date of the dataset.
 * @param db with all that the rooms of these contracts ask for
 */
export async function ecrisSuivi(db: Database, contrats: readonly string[]): Promise<RowsDeContrats> {
  const parts: RowsDeContrats[] = [];
  const pack = await lisRegles(db);
  for (const id of contrats) {
    const lu = contratSuivi(await contrat(db, { contrat: id }));
    const examinees = await alertesDuContrat(db, id);
    const suivi = [{ ...ligneDe(lu), ...compteDesAlertes(examinees, pack) }];
    parts.push({
      suivi,
      alerte: lu.faits.map(alerteDe),
      ...examinees,
      ...(await ecrisEcheances(db, id)),
      ...(await ecrisAides(db, id)),
      ...(await ecrisDemandes(db, id, examinees.examen))
    });
  }
  return reunis(parts);
}

function alerteDe({ constat, ...fait }: Fait, i: number): Row<'alerte'> {
  return { ...fait, rang: i + 1, nature: constat.nature, constat: JSON.stringify(constat) };
}

function faitLu({ rang: _, nature: __, constat, ...fait }: Row<'alerte'>): Fait {
  return { ...fait, constat: JSON.parse(constat) as Constat };
}

const parLigne = (textes: readonly string[]) => textes.join('\n') || null;
const lignes = (texte: string | null) => texte?.split('\n') ?? [];
const parVirgule = (textes: readonly string[]) => textes.join(',') || null;
const morceaux = (texte: string | null) => texte?.split(',') ?? [];

function ligneDe({ suivi: s, aides }: ContratSuivi): Omit<Row<'suivi'>, 'alertes' | 'alertes_loi' | 'alertes_graves'> {
  return {
    contrat: s.id,
    etat: s.etat,
    gel: s.gel,
    commence: s.commence,
    fin: s.fin,
    ghts: parVirgule(s.ghts),
    membres: parLigne(s.membres),
    suivi: s.suivi,
    meteo_etablissement: s.meteo.etablissement,
    meteo_etablissement_le: s.meteo.etablissementLe,
    meteo_ars: s.meteo.ars,
    meteo_ars_le: s.meteo.arsLe,
    desaccord: s.desaccord.length === 0 ? null : JSON.stringify(s.desaccord),
    desaccord_de: parVirgule(s.desaccordDe),
    jalons_atteints: s.jalons.atteints,
    jalons_dus: s.jalons.dus,
    jalons_en_retard: s.jalons.enRetard,
    jalons_glisses: s.jalons.glisses,
    jalons_total: s.jalons.total,
    jalons_abandonnes: s.jalons.abandonnes.total,
    jalons_abandonnes_en_retard: s.jalons.abandonnes.enRetard,
    ap_planifiee: s.apPlanifiee,
    ap_en_vigueur: s.apEnVigueur,
    attendu_a_date: s.attenduADate,
    realise_a_date: s.realiseADate,
    sans_gain: s.sansGain?.raison ?? null,
    sans_gain_depuis: s.sansGain?.depuis ?? null,
    resultat_exercice: s.resultat?.exercice ?? null,
    resultat_cible: s.resultat?.cible ?? null,
    resultat_sans_cible: s.resultat?.sansCible ?? null,
    resultat_etablissement: s.resultat?.etablissement?.valeur ?? null,
    resultat_etablissement_origine: s.resultat?.etablissement?.origine ?? null,
    resultat_outil: s.resultat?.outil ?? null,
    resultat_dementie: s.resultat?.dementie ?? null,
    ...perimetreEcrit(s.resultat?.perimetre ?? null),
    tresorerie_jours: s.tresorerie?.jours ?? null,
    tresorerie_montant: s.tresorerie?.montant ?? null,
    tresorerie_le: s.tresorerie?.date ?? null,
    tresorerie_de: s.tresorerie?.plusBasEj ?? null,
    critere_concernees: parLigne(s.critere?.concernees ?? []),
    critere_total: s.critere?.total ?? null,
    critere_sans_chiffres: parLigne(s.critere?.sansChiffres ?? []),
    critere_base: parVirgule(s.critere?.bases ?? []),
    critere_anciens: parLigne(s.critere?.anciens ?? []),
    aides_attendues: aides.tranches === 0 ? null : aides.montant,
    aides_attendues_tranches: aides.tranches,
    prochaine_revue: s.prochaineRevue,
    en_jeu: s.enJeu?.montant ?? null,
    en_jeu_de: s.enJeu?.code ?? null,
    depuis: s.depuis === null ? null : JSON.stringify(s.depuis)
  };
}

type LigneSuivi = Row<'suivi'> & Pick<Row<'contrat'>, 'intitule' | 'type' | 'tome' | 'debut' | 'territoire'>;

const { intitule, type, tome, debut, territoire } = tables.contrat.colonnes;
const DE_SUIVI = columnsOf('suivi').map(([nom]) => `s.${nom}`);
const D_ALERTE = columnsOf('alerte').map(([nom]) => nom);
export const questions = {
  suivi: requete(
    `SELECT ${DE_SUIVI.join(', ')}, c.intitule, c.type, c.tome, c.debut, c.territoire
     FROM suivi s JOIN contrat c ON c.id = s.contrat ORDER BY s.contrat`,
    { ...tables.suivi.colonnes, intitule, type, tome, debut, territoire }
  ),
  alertes: requete(`SELECT ${D_ALERTE.join(', ')} FROM alerte ORDER BY contrat, rang`, tables.alerte.colonnes)
} as const;

function suiviLu(l: LigneSuivi): SuiviContrat {
  return {
    id: l.contrat,
    intitule: l.intitule,
    type: l.type,
    tome: l.tome,
    etat: l.etat,
    gel: l.gel,
    commence: l.commence,
    debut: l.debut,
    fin: l.fin,
    ghts: morceaux(l.ghts),
    membres: lignes(l.membres),
    territoire: l.territoire,
    suivi: l.suivi,
    meteo: {
      etablissement: l.meteo_etablissement,
      etablissementLe: l.meteo_etablissement_le,
      ars: l.meteo_ars,
      arsLe: l.meteo_ars_le
    },
    desaccord: l.desaccord === null ? [] : (JSON.parse(l.desaccord) as FaitReuni[]),
    desaccordDe: morceaux(l.desaccord_de) as Par[],
    jalons: {
      atteints: l.jalons_atteints,
      dus: l.jalons_dus,
      enRetard: l.jalons_en_retard,
      glisses: l.jalons_glisses,
      total: l.jalons_total,
      abandonnes: { total: l.jalons_abandonnes, enRetard: l.jalons_abandonnes_en_retard }
    },
    apPlanifiee: l.ap_planifiee,
    apEnVigueur: l.ap_en_vigueur,
    attenduADate: l.attendu_a_date,
    realiseADate: l.realise_a_date,
    sansGain: l.sans_gain === null ? null : { raison: l.sans_gain, depuis: l.sans_gain_depuis },
    resultat:
      l.resultat_exercice === null
        ? null
        : {
            exercice: l.resultat_exercice,
            cible: l.resultat_cible,
            ...(l.resultat_sans_cible !== null && { sansCible: l.resultat_sans_cible }),
            etablissement:
              l.resultat_etablissement === null
                ? null
                : { valeur: l.resultat_etablissement, origine: l.resultat_etablissement_origine ?? '' },
            outil: l.resultat_outil,
            ...(l.resultat_dementie !== null && { dementie: l.resultat_dementie }),
            perimetre: perimetreLu(l)
          },
    tresorerie:
      l.tresorerie_montant === null
        ? null
        : {
            jours: l.tresorerie_jours,
            montant: l.tresorerie_montant,
            date: l.tresorerie_le ?? '',
            plusBasEj: l.tresorerie_de ?? ''
          },
    critere:
      l.critere_total === null
        ? null
        : {
            concernees: lignes(l.critere_concernees),
            total: l.critere_total,
            sansChiffres: lignes(l.critere_sans_chiffres),
            bases: morceaux(l.critere_base),
            ...avecAnciens(lignes(l.critere_anciens))
          },
    prochaineRevue: l.prochaine_revue,
    enJeu: l.en_jeu === null || l.en_jeu_de === null ? null : { code: l.en_jeu_de, montant: l.en_jeu },
    alertes: l.alertes === null ? null : { levees: l.alertes, loi: l.alertes_loi ?? 0, graves: l.alertes_graves ?? 0 },
    depuis: l.depuis === null ? null : (JSON.parse(l.depuis) as SuiviContrat['depuis'])
  };
}

/** The contracts of the dataset as they are written, in the order of their names; what is closed of one is said. */
export async function lisSuivi(db: Database): Promise<ContratSuivi[]> {
  const lus = await lance(db, questions.suivi);
  const alertes = parCle(await lance(db, questions.alertes), ({ contrat: id }) => id);
  const fermes = fermesDe(db).contrats;
  const comptesFermes = await contratsAuxComptesFermes(db);
  const seuil = seuilDesGains(seuilsCommuns(await lisRegles(db)));
  return lus.map((l) => {
    const suivi = suiviLu(l);
    return {
      suivi: {
        ...suivi,
        ...seuil,
        ...(fermes.has(l.contrat) && { ferme: true as const }),
        ...(comptesFermes.has(l.contrat) && { comptesFermes: true as const })
      },
      faits: (alertes.get(l.contrat) ?? []).map(faitLu),
      aides: { montant: l.aides_attendues ?? 0, tranches: l.aides_attendues_tranches }
    };
  });
}

/** Contracts of which an entity has its accounts closed to the reader. */
async function contratsAuxComptesFermes(db: Database): Promise<ReadonlySet<string>> {
  const ejs = await ejsAuxComptesFermes(db);
  if (ejs.size === 0) return ejs;
  const membres = await lance(db, requetes.contrats, ['']);
  return new Set(membres.filter(({ ej }) => ejs.has(ej)).map(({ id }) => id));
}

type ColonnesDuPerimetre = Pick<Row<'suivi'>, 'resultat_seule' | 'resultat_ejs' | 'resultat_ejs_sur'>;

function perimetreEcrit(dit: PerimetreDit): ColonnesDuPerimetre {
  const sommees = typeof dit === 'string' ? null : dit;
  return {
    resultat_seule: typeof dit === 'string' ? dit : null,
    resultat_ejs: sommees?.ejs ?? null,
    resultat_ejs_sur: sommees?.sur ?? null
  };
}

function perimetreLu({
  resultat_seule: seule,
  resultat_ejs: ejs,
  resultat_ejs_sur: sur
}: ColonnesDuPerimetre): PerimetreDit {
  return seule ?? (ejs === null || sur === null ? null : { ejs, sur });
}
