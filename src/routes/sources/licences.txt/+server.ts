import { textesDesLicences } from '../paquets.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The licence texts that must go with the software, written at build. */
export const GET: RequestHandler = () =>
  new Response(textesDesLicences(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
