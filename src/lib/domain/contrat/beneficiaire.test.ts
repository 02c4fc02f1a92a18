import { expect, it } from 'vitest';
import { beneficiaireDe, type Entites } from './beneficiaire';

const entites: Entites = {
  suit: (ej) => ej === '990000001',
  entiteDuSite: (finess) => ({ '990000011': '990000001', '990000021': '990000002' })[finess] ?? null
};

it('une entité juridique suivie est son propre bénéficiaire', () => {
  expect(beneficiaireDe('990000001', entites)).toEqual({ ej: '990000001', site: null });
});

it('l’argent notifié à un site est celui de son entité, et le site est gardé', () => {
  expect(beneficiaireDe('990000011', entites)).toEqual({ ej: '990000001', site: '990000011' });
});

it('le site d’une entité que le jeu ne suit pas n’est d’aucune', () => {
  expect(beneficiaireDe('990000021', entites)).toEqual({ ej: null, raison: 'site_non_suivi' });
});

it('un numéro que rien ne connaît reste inconnu', () => {
  expect(beneficiaireDe('990000099', entites)).toEqual({ ej: null, raison: 'inconnu' });
});

it('un numéro à la fois d’entité suivie et de site d’une autre reste celui de l’entité', () => {
  const croisees: Entites = { ...entites, entiteDuSite: () => '990000002' };
  expect(beneficiaireDe('990000001', croisees)).toEqual({ ej: '990000001', site: null });
});
