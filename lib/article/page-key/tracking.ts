const list = (names: string) => names.trim().split(/\s+/);

/**
 * Query parameters that say how a reader came to a page, never which page it is. A name is added only when no site is
 * known to choose content by it: `ref`, `source`, `s` and `id` stay out, because a wrong entry would put the claims of
 * two pages together. Names are compared in lower case.
 */
const NAMES: ReadonlySet<string> = new Set([
  // Google: advertising and analytics
  ...list('gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _ga _gl'),
  // Meta
  ...list('fbclid fb_action_ids fb_action_types fb_source fb_ref igshid igsh sfnsn'),
  // Microsoft, X, TikTok, LinkedIn, Pinterest, Reddit, Snapchat
  ...list('msclkid twclid ttclid li_fat_id epik rdt_cid sccid __twitter_impression ref_src ref_url'),
  // Yandex and Openstat
  ...list('yclid ysclid ymclid _openstat'),
  // Mail senders: Mailchimp, HubSpot, Marketo, Omeda, Vero, MailerLite, Klaviyo, Salesforce, dotdigital
  ...list(`
    mc_cid mc_eid mc_tc _hsenc _hsmi hsctatracking __hstc __hssc __hsfp mkt_tok oly_anon_id oly_enc_id vero_id
    vero_conv ml_subscriber ml_subscriber_hash _ke _kx sfmc_id sfmc_activityid dm_i _bta_tid _bta_c bsft_eid bsft_uid
  `),
  // Publishers' own campaign codes, and Adobe, Kenshoo, Impact, Commission Junction, Branch, Wicked, Yahoo
  ...list(`
    cmpid xtor ns_mchannel ns_source ns_campaign ns_linkname ns_fee at_medium at_campaign at_campaign_type at_link_id
    at_link_type at_link_origin at_format at_bbc_team at_ptr_name s_cid s_kwcid ef_id mkwid irclickid cjevent zanpid
    _branch_match_id wickedid rb_clickid guccounter guce_referrer guce_referrer_sig
  `),
]);

/** Families: Urchin, Matomo and Piwik, HubSpot advertising, and Cloudflare's challenge tokens. */
const PREFIXES = ['utm_', 'mtm_', 'pk_', 'piwik_', 'hsa_', '__cf_chl_'];

/** Whether a parameter only tracks. `name` is decoded; a left-over `amp;` from badly escaped links does not matter. */
export function isTracking(name: string): boolean {
  const plain = name.toLowerCase().replace(/^(amp;)+/, '');
  return NAMES.has(plain) || PREFIXES.some(prefix => plain.startsWith(prefix));
}
