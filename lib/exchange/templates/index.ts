import type { ExportRecord } from '../../claims';
import type { Limits } from './engine';
import { TemplateError, type TemplateFault } from './fault';
import { openTemplate } from './template';

export { templateEnding } from './ending';
export type { TemplateFault } from './fault';
export { TEMPLATE_NAMES } from './names';
export { READY_MADE } from './ready-made';

/** For a page, which must go on answering while the reader types. */
const WHILE_TYPING: Limits = { time: 300, memory: 5_000_000 };

/** What a template makes of a source, as the only one of a file; or why it makes nothing. */
export function tryTemplate(
  text: string,
  record: ExportRecord,
  now: string,
): { ok: true; text: string } | { ok: false; fault: TemplateFault } {
  try {
    return {
      ok: true,
      text: openTemplate(text, WHILE_TYPING)(record, { index: 0, alone: true, now }),
    };
  } catch (error) {
    if (error instanceof TemplateError) return { ok: false, fault: error.fault };
    throw error;
  }
}
