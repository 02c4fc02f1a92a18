import { apache } from './apache';
import { iis } from './iis';
import { nginx } from './nginx';

/** Configurations written beside the rules, by file name. */
export const CONFIGURATIONS: Readonly<Record<string, () => string>> = {
  'nginx.conf': nginx,
  'apache.conf': apache,
  'web.config': iis
};
