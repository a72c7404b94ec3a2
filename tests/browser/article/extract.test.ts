import { describe, expect, it } from 'vitest';
import { extractArticle, readPage } from '../../../lib/article';
import { page } from './fixtures';

describe('a news article', () => {
  const article = extractArticle(page('articles/harbour-batteries'));

  it('has its title, byline, site, date and language', () => {
    expect(article).toMatchObject({
      title: 'The harbour that learned to hold its breath',
      byline: 'Ines Vandermolen and Tobias Okonjo-Reed',
      site: 'The Tideway Courier',
      published: '2026-03-14T06:30:00Z',
      language: 'en-GB',
    });
  });

  it('counts its words and minutes', () => {
    expect(article?.words).toBeGreaterThan(900);
    expect(article?.minutes).toBe(4);
  });
});

it('sees no article on a page of search results, and still reads its title', () => {
  const reading = readPage(page('articles/no-article'));
  expect(reading.article).toBeNull();
  expect(reading.metadata.title).toEqual({ value: 'Search results for “harbour”', from: 'title' });
});
