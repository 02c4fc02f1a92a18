import { textesDesLicences } from '../paquets.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The licence texts that must go with the software, written at build. The mark in front says UTF-8 to any server. */
export const GET: RequestHandler = () =>
  new Response(`\ufeff${textesDesLicences()}`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
