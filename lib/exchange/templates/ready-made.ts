const notes = `{% unless first %}
{% endunless %}# {{ source.title | markdown }}

{% if source.author %}{{ source.author | markdown }}, {% endif %}{% if source.published %}{{ source.published }}, {% endif %}{{ source.container | default: source.address | link: source.address }}
{% if source.note %}
{{ source.note }}
{% endif %}{% for claim in claims %}
{% if claim.quote %}{{ claim.quote | quotation }}

{% endif %}{% if claim.statement %}{{ claim.statement | markdown }}

{% endif %}{% if claim.note %}{{ claim.note }}

{% endif %}{% for tag in claim.tags %}{{ tag | hashtag }} {% endfor %}{% if claim.link %}{{ "Open the text" | link: claim.link }}{% endif %}
{% endfor %}`;

const literature = `{% if alone %}---
title: {{ source.title | json }}
author: {{ source.authors | json }}
{% if source.published %}published: {{ source.published | json }}
{% endif %}source: {{ source.address | json }}
tags: {{ source.tags | json }}
---

{% elsif first == false %}
{% endif %}# {{ source.title | markdown }}

- **By:** {{ source.author | default: "unknown" | markdown }}
- **In:** {{ source.container | default: "unknown" | markdown }}, {{ source.published | default: "no date" }}
- **Read:** {{ source.accessed }}{% if source.doi %}
- **DOI:** {{ source.doi | markdown }}{% endif %}

## In a few words

{{ source.note | default: source.abstract }}

## What it claims

{% for claim in claims %}- {{ claim.statement | default: claim.quote | markdown }}{% if claim.speaker.name %} ({{ claim.speaker.name | markdown }}){% endif %}{% if claim.status != "unchecked" %}, *my verdict: {{ claim.status }}*{% endif %}{% if claim.link %} {{ "text" | link: claim.link }}{% endif %}
{% endfor %}
## What I make of it

{% for claim in claims %}{% if claim.note %}{{ claim.note }}

{% endif %}{% endfor %}`;

const evidence = `{% if first %}| Claim | Speaker | Source | My verdict | Evidence |
| --- | --- | --- | --- | --- |
{% endif %}{% for claim in claims %}| {{ claim.statement | default: claim.quote | markdown }} | {{ claim.speaker.name | markdown }} | {{ source.title | link: claim.link }}{% if source.year %} ({{ source.year }}){% endif %} | {{ claim.status }} | {% for each in claim.evidence %}{{ each.relation }}: {{ each.label | link: each.address }}{% if each.source %}, in {{ each.source | markdown }}{% endif %}{% if each.note %} ({{ each.note | markdown }}){% endif %}{% unless forloop.last %}; {% endunless %}{% endfor %} |
{% endfor %}`;

const questions = `{% for claim in claims %}**Q:** {% if claim.question %}{{ claim.question | markdown }}{% elsif claim.speaker.name %}What does {{ claim.speaker.name | markdown }} say in {{ source.title | markdown }}?{% else %}What does {{ source.title | markdown }} say{% if claim.figures.size > 0 %}, with which figures{% endif %}?{% endif %}

**A:** {{ claim.statement | default: claim.quote | markdown }}{% if claim.link %} {{ "text" | link: claim.link }}{% endif %}

{% endfor %}`;

/** Templates that come along; each can be copied and changed. */
export const READY_MADE = { notes, literature, evidence, questions } as const;
