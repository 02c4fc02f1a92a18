const RELATIVE = 1e-9;

/**
 * Where two models part: one sentence a difference, numbers compared to 1e-9 relative, all else exactly.
 * An absent key and `undefined` are the same, as JSON has no `undefined`.
 */
export function differences(left: unknown, right: unknown, at = 'modele'): string[] {
  if (typeof left === 'number' && typeof right === 'number')
    return sameNumber(left, right) ? [] : [say(at, left, right)];
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return [`${at} : ${left.length} éléments d’un côté, ${right.length} de l’autre`];
    return left.flatMap((item, i) => differences(item, right[i], `${at}[${i}]`));
  }
  if (isObject(left) && isObject(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].flatMap((key) => differences(left[key], right[key], `${at}.${key}`));
  }
  return Object.is(left, right) ? [] : [say(at, left, right)];
}

function sameNumber(left: number, right: number): boolean {
  return (
    Object.is(left, right) ||
    left === right ||
    Math.abs(left - right) <= RELATIVE * Math.max(Math.abs(left), Math.abs(right))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function say(at: string, left: unknown, right: unknown): string {
  return `${at} : ${JSON.stringify(left)} d’un côté, ${JSON.stringify(right)} de l’autre`;
}
