import { normaliseTexte } from '$lib/schema/classeur-texte';
import { pointDeCode } from './brute';

/** Characters that are not seen: soft hyphens, zero widths, marks of direction. Source: Unicode, category Cf. */
const INVISIBLES = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';
const INSECABLES = '\\u00a0\\u2007\\u202f';
const PARTOUT = new RegExp(`[${INVISIBLES}]`, 'g');
const AUX_BOUTS = new RegExp(`^[\\s${INVISIBLES}]+|[\\s${INVISIBLES}]+$`, 'g');
const A_DIRE = new RegExp(`[${INVISIBLES}${INSECABLES}]`, 'g');

export interface TexteNet {
  net: string | null;
  /** Characters that were taken out and could not be seen, as `U+200B`. */
  retires: string[];
}

/**
 * A text without what is not seen: at its ends, and within as well when it is a code, a number or a date, where it
 * could only be there by mistake.
 */
export function texteNet(texte: string, estCode: boolean): TexteNet {
  const retires = new Set<string>();
  const retire = (morceau: string): string => {
    for (const c of morceau.match(A_DIRE) ?? []) retires.add(pointDeCode(c));
    return '';
  };
  const aux = texte.replace(AUX_BOUTS, retire);
  const net = estCode ? aux.replace(PARTOUT, retire) : aux;
  return { net: normaliseTexte(net), retires: [...retires] };
}
