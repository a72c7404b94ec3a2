import { i18n } from '#i18n';
import { TEMPLATE_NAMES } from '../../../../lib/exchange/templates';

const EXAMPLE = '{% for claim in claims %}{{ claim.quote | quotation }}{% endfor %}';

/** What a template can name, as it is written in one. */
export function TemplateHelp() {
  const names = (title: string, prefix: string, all: readonly string[]) => (
    <>
      <dt>{title}</dt>
      <dd>
        {all.map(name => (
          <code key={name}>{prefix + name}</code>
        ))}
      </dd>
    </>
  );
  return (
    <details class="template-help">
      <summary>{i18n.t('templates.help.title')}</summary>
      <p>
        <code>{EXAMPLE}</code>
      </p>
      <dl>
        {names(i18n.t('templates.help.claim'), 'claim.', TEMPLATE_NAMES.claim)}
        {names(i18n.t('templates.help.source'), 'source.', TEMPLATE_NAMES.source)}
        {names(i18n.t('templates.help.file'), '', TEMPLATE_NAMES.file)}
        {names(i18n.t('templates.help.filters'), '| ', TEMPLATE_NAMES.filters)}
      </dl>
    </details>
  );
}
