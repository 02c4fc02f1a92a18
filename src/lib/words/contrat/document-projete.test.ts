import { expect, it } from 'vitest';
import { VERSIONS_TRAJECTOIRE } from '$lib/schema/vocabulaire/comptes';
import { documentsEnBref } from '../documents-lus';
import { documentProjete, projectionDe } from './document-projete';

it.each(['ria2', 'ria1', 'eprd_modificatif', 'eprd_initial'] as const)(
  'le document « %s », où une projection est lue, se dit comme partout ailleurs',
  (code) => {
    expect(documentProjete(code)).toBe(VERSIONS_TRAJECTOIRE[code]);
  }
);

it('ceux de plusieurs entités se suivent, l’EPRD modificatif avec son numéro', () => {
  expect(documentProjete('ria2,eprd_modificatif 2,eprd_initial')).toBe('RIA 2, EPRD modificatif 2, EPRD initial');
});

it('une projection se dit par qui la fait, puis d’où elle vient', () => {
  expect(projectionDe({ origine: 'etablissement', document: 'ria2' })).toBe('projection de l’établissement (RIA 2)');
  expect(projectionDe({ origine: 'outil', document: 'mois 8' })).toBe('projection de l’outil (8 mois connus)');
});

it('dans une cellule étroite, l’EPRD modificatif s’abrège et garde son numéro', () => {
  expect(documentsEnBref('ria2,eprd_modificatif 2')).toBe('RIA 2, DM 2');
});
