import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { EcheanceLue, GainDiscute } from '$lib/views/calendrier/calendrier.types';
import { raisonEnMots, TITRE_DE_LA_RAISON } from '../contradictoire/raison';
import type { Column } from '../table';
import {
  contratsParId,
  delaiEnMots,
  deQui,
  objetEnMots,
  precisionEnMots,
  quiEnMots,
  type ContratsParId
} from './echeance';
import { MOTIFS, NATURES, PLACES } from './mots';

const figure = true;
const decides = true;
const ghtsDe = (contrats: readonly string[], parId: ContratsParId) =>
  [...new Set(contrats.flatMap((id) => parId.get(id)?.ghts ?? []))].join(', ');

export function colonnesDesEcheances(modele: Parameters<typeof contratsParId>[0]): Column<EcheanceLue>[] {
  const parId = contratsParId(modele);
  return [
    {
      ...{ key: 'date', title: 'Date', decides, rank: ({ date }) => date },
      cell: ({ date }) => (date === null ? 'sans date' : dateCourte(date)),
      file: { Date: ({ date }) => date, 'Première date': ({ initiale }) => initiale }
    },
    {
      ...{ key: 'delai', title: 'Délai', decides, cell: delaiEnMots },
      tone: ({ retard }) => (retard ? 'worse' : null),
      rank: ({ jours }) => jours,
      first: 'decroissant',
      file: {
        'Retard (jours)': ({ jours }) => jours,
        'En retard': ({ retard }) => retard,
        Comptage: ({ place }) => (place === 'compte' ? 'compté' : `à part\u00a0: ${PLACES[place]}`)
      }
    },
    { key: 'nature', title: 'Nature', cell: ({ nature }) => NATURES[nature].singulier, rank: ({ nature }) => nature },
    {
      ...{ key: 'objet', title: 'Ce qui est attendu', decides, rank: objetEnMots },
      cell: (e) => [objetEnMots(e), precisionEnMots(e)].filter((partie) => partie !== '').join(', '),
      file: { 'Ce qui est attendu': objetEnMots, Précision: precisionEnMots }
    },
    {
      ...{
        key: 'contrat',
        title: 'Contrat ou établissement',
        cell: (e) => deQui(e, parId),
        rank: (e) => deQui(e, parId)
      },
      file: {
        'Contrat ou établissement': (e) => deQui(e, parId),
        'Identifiants des contrats': ({ contrats }) => contrats.join(', '),
        'Codes des GHT': ({ contrats }) => ghtsDe(contrats, parId)
      }
    },
    {
      key: 'qui',
      title: 'Qui en répond',
      cell: quiEnMots,
      rank: quiEnMots,
      file: { 'Qui en répond': ({ qui }) => qui }
    },
    {
      ...{ key: 'montant', title: 'Euros', figure, decides, rank: ({ montant }) => montant },
      cell: ({ montant }) => (montant === null ? '' : euros(montant)),
      file: { 'Montant (€)': ({ montant }) => montant }
    }
  ];
}

const valeur = (montant: number | null) => (montant === null ? 'non valorisé' : euros(montant));

/** A hospital has several lines of one kind: the number tells them apart, as on the page of the contract. */
const ligneEnMots = ({ action, gain, libelle }: GainDiscute) => `${action}.${gain}, ${libelle}`;

export function colonnesDesGains(modele: Parameters<typeof contratsParId>[0]): Column<GainDiscute>[] {
  const parId = contratsParId(modele);
  const titre = ({ contrat }: GainDiscute) => parId.get(contrat)?.intitule ?? contrat;
  return [
    {
      ...{ key: 'ligne', title: 'Ligne de gain', cell: ligneEnMots, rank: ligneEnMots },
      file: { Action: ({ action }) => action, Ligne: ({ gain }) => gain, 'Ligne de gain': ({ libelle }) => libelle }
    },
    {
      ...{ key: 'contrat', title: 'Contrat', decides, cell: titre, rank: titre },
      file: {
        'Identifiant du contrat': ({ contrat }) => contrat,
        Contrat: titre,
        'Codes des GHT': ({ contrat }) => ghtsDe([contrat], parId),
        Comptage: ({ place }) => (place === 'compte' ? 'compté' : `à part\u00a0: ${PLACES[place]}`)
      }
    },
    { key: 'entite', title: 'Établissement', cell: ({ entite }) => entite, rank: ({ entite }) => entite },
    { key: 'motif', title: 'En discussion', decides, cell: ({ motif }) => MOTIFS[motif], rank: ({ motif }) => motif },
    {
      ...{ key: 'perennite', title: 'Mesure', rank: ({ perennite }) => perennite },
      cell: ({ perennite }) => (perennite === 'perenne' ? 'année pleine' : 'ponctuel')
    },
    {
      ...{ key: 'prevu', title: 'Prévu', figure, cell: ({ prevu }) => euros(prevu), rank: ({ prevu }) => prevu },
      file: { 'Prévu (€)': ({ prevu }) => prevu }
    },
    {
      ...{ key: 'etablissement', title: 'Retenu par l’établissement', figure },
      cell: ({ etablissement }) => valeur(etablissement),
      rank: ({ etablissement }) => etablissement,
      file: { 'Retenu par l’établissement (€)': ({ etablissement }) => etablissement }
    },
    {
      ...{ key: 'ars', title: 'Retenu par l’ARS', figure, cell: ({ ars }) => valeur(ars), rank: ({ ars }) => ars },
      file: { 'Retenu par l’ARS (€)': ({ ars }) => ars }
    },
    {
      ...{
        key: 'enjeu',
        title: 'En jeu',
        figure,
        decides,
        cell: ({ enJeu }) => euros(enJeu),
        rank: ({ enJeu }) => enJeu
      },
      tone: () => 'strong',
      file: { 'En jeu (€)': ({ enJeu }) => enJeu }
    },
    {
      ...{ key: 'raison', title: TITRE_DE_LA_RAISON, cell: raisonEnMots, rank: raisonEnMots },
      file: { 'Motif de l’écart': ({ raison }) => raison }
    }
  ];
}
