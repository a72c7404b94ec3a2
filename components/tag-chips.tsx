import type { TagColour } from '../lib/claims';
import './tag-chips.css';

interface Props {
  tags: readonly string[];
  /** Colours by name; tags without one are plain. */
  colours: ReadonlyMap<string, TagColour>;
  /** The address behind a tag, where it has one. */
  hrefOf?(tag: string): string;
}

/** Tags in a row, each with its colour as a dot. */
export function TagChips({ tags, colours, hrefOf }: Props) {
  if (tags.length === 0) return null;
  return (
    <p class="chips">
      {tags.map(tag => {
        const look = colours.has(tag) ? `chip tag-${colours.get(tag)}` : 'chip';
        return hrefOf ? (
          <a key={tag} class={look} href={hrefOf(tag)}>
            {tag}
          </a>
        ) : (
          <span key={tag} class={look}>
            {tag}
          </span>
        );
      })}
    </p>
  );
}
