/**
 * The entity on which an indicator is followed for an action: the one that the link names, else the first of the action;
 * undefined when the action has none.
 */
export const entiteDuLien = (
  { action, ej }: { action: string; ej: string | null },
  entites: readonly { action: string; ej: string }[]
): string | undefined => ej ?? entites.find((e) => e.action === action)?.ej;
