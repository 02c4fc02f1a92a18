import { CODES_PALIER } from '../action/codes';
import { net as netPrevu } from '../gain/gain';
import { enVigueur, reportContraire } from '../gain/palier';
import { peutEtreDefinitif } from '../temps/exercice';
import { CODES_INSTANCE, CODES_METEO, CODES_PAR, CODES_STATUT_DE_VALEUR } from '../contrat/codes';
import {
  dernierPalier,
  effetDuPas,
  effetEnPlace,
  jugementEnPlace,
  syntheseDe,
  valeurEnPlace,
  type TablesDuJournal
} from './en-place';
import {
  cleDuGain,
  fauteDeLEcheance,
  fauteDeLaValeur,
  fauteDuDelai,
  fauteDuFait,
  fauteDuMontant,
  fauteDuTexte,
  lisMontant,
  lisValeur,
  parmi,
  refuse,
  type Bornes,
  type Lue,
  type Saisie
} from './champs';

const VIDE = { fautes: { cible: 'vide' } } as const;

/** What a line of gain plans, costs deducted; zero where it is not known. */
const prevuDe = (gain: TablesDuJournal['gain'][number] | undefined): number => (gain ? netPrevu(gain) : 0);

/** A milestone that the contract does not have yet. */
export function duNouveauJalon(saisie: Saisie, tables: TablesDuJournal, bornes: Bornes): Lue {
  const { date, echeance } = saisie;
  const libelle = saisie.texte.trim();
  const action = tables.action.find(({ numero }) => numero === saisie.cible)?.numero;
  const refus = refuse({
    cible: action === undefined ? 'vide' : null,
    date: fauteDuFait(date, bornes),
    texte: fauteDuTexte(libelle),
    echeance: fauteDeLEcheance(echeance, bornes)
  });
  if (refus || action === undefined) return refus ?? VIDE;
  return {
    changement: { genre: 'jalon', cible: { action }, avant: null, apres: { date, libelle, echeance } },
    motif: null
  };
}

/**
 * What is wrong with the day to which a gain is put off; it may have none, where it had one. Put off already, it keeps its
 * day where its euros are corrected: 200 k€ from 1 March 2027 become 150 k€ from 1 March 2027.
 */
function fautesDuReport(
  { date, echeance }: Saisie,
  bornes: Bornes,
  enPlace: { effet: string | null; reporte: boolean; net: number | null }
) {
  const effet = echeance === '' ? null : echeance;
  const eurosSeuls = enPlace.reporte && enPlace.net !== null;
  if (enPlace.reporte && effet === enPlace.effet) return eurosSeuls ? null : 'inchangee';
  return (
    fauteDuDelai(echeance, date, bornes) ?? (reportContraire(effet, enPlace.effet, eurosSeuls) ? 'pas_plus_tard' : null)
  );
}

/** What is wrong with the day from which a gain put in force acts; it may be left out. */
const fauteDeLEffet = ({ date, echeance }: Saisie, bornes: Bornes) =>
  echeance === '' || echeance === date ? null : fauteDeLEcheance(echeance, bornes);

/**
 * A step of a gain line; its net is said where it differs from the plan, the day and the reason where it is put off, the
 * day from which it acts where it is put in force.
 */
export function duPalier(saisie: Saisie, tables: TablesDuJournal, bornes: Bornes): Lue {
  const gain = tables.gain.find((g) => cleDuGain(g) === saisie.cible);
  const palier = parmi(CODES_PALIER, saisie.palier);
  const { date, montant, echeance } = saisie;
  const acte = saisie.texte.trim();
  const avant = gain ? dernierPalier(tables, gain) : null;
  const net = montant.trim() === '' ? null : lisMontant(montant);
  const reporte = palier === 'reporte';
  const enForce = enVigueur(palier ?? null);
  const effet = gain ? effetEnPlace(tables, gain) : null;
  const autreEffet = enForce && echeance !== '' && echeance !== effet;
  const deja = palier === avant?.palier && net === null && !autreEffet;
  const refus = refuse({
    cible: gain ? null : 'vide',
    palier: palier ? (deja && !reporte ? 'inchangee' : null) : 'vide',
    echeance: reporte
      ? fautesDuReport(saisie, bornes, { effet, reporte: avant?.palier === 'reporte', net })
      : enForce
        ? fauteDeLEffet(saisie, bornes)
        : null,
    texte: reporte ? fauteDuTexte(acte) : null,
    montant:
      montant.trim() === ''
        ? null
        : (fauteDuMontant(montant, prevuDe(gain)) ??
          (acte === '' && (net ?? 0) * prevuDe(gain) < 0 ? 'signe_contraire' : null)),
    date: fauteDuFait(date, bornes)
  });
  if (refus || !gain || !palier || !avant) return refus ?? VIDE;
  const cible = { action: gain.action, gain: gain.gain };
  const dit = { date, palier, net, acte: acte === '' ? null : acte };
  const dite = echeance === '' ? null : echeance;
  const apres = reporte
    ? { ...dit, effet: dite }
    : enForce
      ? { ...dit, effet: dite ?? effetDuPas(tables, gain, { palier, date }) }
      : dit;
  return { changement: { genre: 'palier', cible, avant, apres }, motif: null };
}

/** What a party retains of a gain line. */
export function duRetenu(saisie: Saisie, tables: TablesDuJournal, bornes: Bornes): Lue {
  const gain = tables.gain.find((g) => cleDuGain(g) === saisie.cible);
  const par = parmi(CODES_PAR, saisie.partie);
  const { date } = saisie;
  const montant = lisMontant(saisie.montant);
  const deja = par === 'ars' ? gain?.retenu_ars : gain?.retenu_etablissement;
  const refus = refuse({
    cible: gain ? null : 'vide',
    partie: par ? null : 'vide',
    montant: fauteDuMontant(saisie.montant, prevuDe(gain)) ?? (montant === deja ? 'inchangee' : null),
    date: fauteDuFait(date, bornes)
  });
  if (refus || !gain || !par) return refus ?? VIDE;
  const { action, version, retenu_ars, retenu_etablissement } = gain;
  const avant = { retenu_etablissement, retenu_ars };
  const apres = { ...avant, ...(par === 'ars' ? { retenu_ars: montant } : { retenu_etablissement: montant }), date };
  const cible = { action, gain: gain.gain, version };
  return { changement: { genre: 'retenu', cible, avant, apres }, motif: null };
}

/** The value of a commitment that a party retains for a day. */
export function deLEngagement(saisie: Saisie, tables: TablesDuJournal, bornes: Bornes): Lue {
  // The last version that has it tells its unit, and what bounds it.
  const engagement = tables.engagement.findLast((e) => e.engagement === saisie.cible);
  const par = parmi(CODES_PAR, saisie.partie);
  const statut = parmi(CODES_STATUT_DE_VALEUR, saisie.statut);
  const { date, montant } = saisie;
  const cibles = tables.engagement_cible.filter((c) => c.engagement === saisie.cible).map(({ valeur }) => valeur);
  const cible = engagement && par ? { engagement: engagement.engagement, date, par } : null;
  const avant = cible && valeurEnPlace(tables, cible);
  const valeur = engagement ? lisValeur(montant, engagement.unite) : null;
  const deja = avant !== null && avant.valeur === valeur && avant.statut === statut;
  const refus = refuse({
    cible: engagement ? null : 'vide',
    partie: par ? null : 'vide',
    montant:
      fauteDeLaValeur(montant, engagement?.unite ?? '', [engagement?.reference ?? null, ...cibles]) ??
      (deja ? 'inchangee' : null),
    statut: statut
      ? statut === 'definitif' && !peutEtreDefinitif(date, bornes.aujourdhui)
        ? 'exercice_ouvert'
        : null
      : 'vide',
    date: fauteDuFait(date, bornes)
  });
  if (refus || !cible || !statut) return refus ?? VIDE;
  const origine = saisie.texte.trim();
  const apres = { valeur, statut, origine: origine === '' ? null : origine };
  return { changement: { genre: 'valeur', cible, avant, apres }, motif: null };
}

/** What a party says of the whole contract. */
export function duJugement(saisie: Saisie, tables: TablesDuJournal, bornes: Bornes): Lue {
  const par = parmi(CODES_PAR, saisie.partie);
  const meteo = parmi(CODES_METEO, saisie.meteo);
  const commentaire = saisie.texte.trim();
  const refus = refuse({
    partie: par ? null : 'vide',
    meteo: meteo ? null : 'vide',
    texte: fauteDuTexte(commentaire),
    date: fauteDuFait(saisie.date, bornes)
  });
  if (refus || !par || !meteo) return refus ?? VIDE;
  const cible = { date: saisie.date, par };
  const apres = { meteo, commentaire };
  return { changement: { genre: 'meteo', cible, avant: jugementEnPlace(tables, cible), apres }, motif: null };
}

/** The end of a review, with its synthesis. */
export function deLaRevue(saisie: Saisie, tables: TablesDuJournal, bornes: Bornes): Lue {
  const instance = parmi(CODES_INSTANCE, saisie.instance);
  const synthese = saisie.texte.trim();
  const refus = refuse({
    date: fauteDuFait(saisie.date, bornes),
    instance: instance ? null : 'vide',
    texte: fauteDuTexte(synthese)
  });
  if (refus || !instance) return refus ?? VIDE;
  const cible = { date: saisie.date, instance };
  return {
    changement: { genre: 'cloture', cible, avant: syntheseDe(tables, cible), apres: { synthese } },
    motif: null
  };
}
