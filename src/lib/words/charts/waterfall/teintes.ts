import type { TeinteEtape } from './etapes';

/** What the colours of a bridge say; its ends are named where they stand. */
export const TEINTES_NOMMEES: Readonly<Record<Exclude<TeinteEtape, 'borne'>, string>> = {
  favorable: 'Favorable',
  defavorable: 'Défavorable',
  'hors-plan': 'Hors plan',
  inconnu: 'Non expliqué'
};
