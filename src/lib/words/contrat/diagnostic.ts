import { majuscule } from '$lib/format/casse';

/** « Diagnostic partagé de 2025 : … ; … » */
const LISTE = /^(?<titre>diagnostic[^:;]*?)[\s\u00a0]*:(?<liste>.*)$/isu;

/**
 * The shared diagnosis of a territory: what its own sentence lists as lacking, one by one. A diagnosis that is not
 * written as a list is one text, shown as written.
 */
export function diagnosticLu(diagnostic: string | null): { titre: string; insuffisances: string[] } {
  if (diagnostic === null) return { titre: 'Diagnostic partagé\u00a0: non renseigné', insuffisances: [] };
  const { titre, liste } = LISTE.exec(diagnostic)?.groups ?? {};
  if (titre === undefined || liste === undefined) return { titre: 'Diagnostic partagé', insuffisances: [diagnostic] };
  const parties = liste.trim().replace(/\.$/u, '').split(';');
  return { titre, insuffisances: parties.map((p) => majuscule(p.trim())).filter((p) => p !== '') };
}

export const INSUFFISANCES = 'Insuffisances relevées';
