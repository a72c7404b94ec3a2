import type { Exporter } from './exporter';
import { json } from './json';
import { markdown } from './markdown';

export type { Exporter, ExportOptions } from './exporter';

/** Every format we write, by id. */
export const exporters: Record<string, Exporter> = { markdown, json };
