import { Download, Printer } from 'lucide';
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/icon';
import { saveFile } from '../../../components/save-file';
import { formatQuery } from '../../../lib/claims';
import { allTags } from '../../../lib/store';
import type { SectionProps } from '../section';
import { useLive } from '../use-live';
import type { BoardData } from './board-data';
import { BOARD_VIEWS, type BoardView } from './board-views';
import { tableFile } from './download';
import { toPng, toSvg } from './map/picture';

interface Props extends Pick<SectionProps, 'db' | 'address' | 'go' | 'tell' | 'tellFailure'> {
  data: BoardData | undefined;
  drawing: RefObject<SVGSVGElement | null>;
  view: BoardView;
}

/** A file the board can become, once there is something to put into it. */
interface Way {
  name: string;
  work(): Promise<unknown>;
  ready: boolean;
}

/** Which claims, how they are shown, and the ways out: printed, as a picture, as a table. */
export function BoardBar({ db, address, go, tell, tellFailure, data, drawing, view }: Props) {
  const { q = '', ids = '' } = address.params;
  const tags = useLive(() => allTags(db), [db], tellFailure) ?? [];
  const field = { tag: useId(), search: useId() };
  const queryOf = (tag: string) => formatQuery({ terms: [{ type: 'tag', value: tag, not: false }] });
  const chosen = tags.find(tag => queryOf(tag.name) === q)?.name ?? '';

  const picture = async (kind: 'svg' | 'png') => {
    if (!drawing.current) return;
    const svg = toSvg(drawing.current, drawing.current.dataset.whole ?? '');
    saveFile(
      kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg),
      `claims.${kind}`,
    );
  };
  const table = async (format: 'csv' | 'html') =>
    data && saveFile(await tableFile(data, format), `claims.${format}`);
  const guarded = (work: () => Promise<unknown>) => () =>
    void work().catch(() => tell({ text: i18n.t('export.failed') }));
  const [some, drawn] = [Boolean(data?.claims.length), Boolean(data?.links.length)];
  const pictures: Way[] = [
    { name: 'SVG', work: () => picture('svg'), ready: drawn },
    { name: 'PNG', work: () => picture('png'), ready: drawn },
  ];
  const tables: Way[] = [
    { name: 'CSV', work: () => table('csv'), ready: some },
    { name: 'HTML', work: () => table('html'), ready: some },
  ];

  return (
    <div class="board-bar">
      <div>
        <label for={field.tag}>{i18n.t('board.tag')}</label>
        <select
          id={field.tag}
          value={chosen}
          onChange={event => {
            const tag = event.currentTarget.value;
            go({ q: tag && queryOf(tag), ids: '' }, 'push');
          }}
        >
          <option value="">{i18n.t('board.anyTag')}</option>
          {tags.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </div>
      <div class="wide">
        <label for={field.search}>{i18n.t('board.search')}</label>
        <input
          id={field.search}
          type="search"
          value={q}
          placeholder={i18n.t(ids ? 'board.chosen' : 'browse.searchHint')}
          spellcheck={false}
          onInput={event => go({ q: event.currentTarget.value, ids: '' }, 'replace')}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row needs */}
      <div class="views" role="group" aria-label={i18n.t('board.shownAs')}>
        {BOARD_VIEWS.map(name => (
          <button
            key={name}
            type="button"
            aria-pressed={name === view}
            onClick={() => go({ view: name }, 'push')}
          >
            {i18n.t(`board.views.${name}`)}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row needs */}
      <div class="ways-out" role="group" aria-label={i18n.t('export.title')}>
        <button type="button" onClick={() => window.print()}>
          <Icon node={Printer} size={16} />
          {i18n.t('board.print')}
        </button>
        {[...(view === 'map' ? pictures : []), ...tables].map(({ name, work, ready }) => (
          <button key={name} type="button" disabled={!ready} onClick={guarded(work)}>
            <Icon node={Download} size={16} />
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
