import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/icon';
import { SECTIONS } from './sections';

/** The sections as links, so that each can be opened in a tab of its own. */
export function Navigation({ current }: { current: string }) {
  const list = useRef<HTMLElement>(null);
  // In a narrow window, or one that has become narrow, not all of it is in view.
  useEffect(() => {
    const nav = list.current;
    if (!nav) return;
    const here = nav.querySelector('[aria-current]');
    const observer = new ResizeObserver(() => here?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    observer.observe(nav);
    return () => observer.disconnect();
  }, [current]);
  return (
    <nav ref={list} class="rail" aria-label={i18n.t('library.title')}>
      <img src="/icon/48.png" alt="" width="32" height="32" />
      <ul>
        {SECTIONS.map(({ id, icon }) => (
          <li key={id}>
            <a href={`#/${id}`} aria-current={id === current ? 'page' : undefined}>
              <Icon node={icon} size={20} />
              {i18n.t(`library.sections.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
