/** Query parameters that say who sent a reader, not what is read. Whole names, lower case. @internal */
export const trackingParameters: ReadonlySet<string> = new Set([
  'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'li_fat_id', 'igshid', 'igsh', 'mibextid',
  'mc_cid', 'mc_eid', 'mkt_tok', '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking', 'vero_id', 'vero_conv', 'oly_anon_id', 'oly_enc_id',
  '_ga', '_gl', '_ke', '_openstat', 'rb_clickid', 's_cid', 'wickedid', 's_kwcid', 'ef_id', 'epik', 'pk_campaign', 'pk_kwd', 'pk_source', 'pk_medium',
  'piwik_campaign', 'piwik_kwd', 'mtm_campaign', 'mtm_source', 'mtm_medium', 'ns_campaign', 'ns_source', 'ns_mchannel', 'ns_linkname', 'ns_fee',
  'at_medium', 'at_campaign', 'at_link_type', 'at_link_id', 'at_link_origin', 'at_ptr_name', 'at_format', 'at_bbc_team', 'at_custom1', 'at_custom2', 'at_custom3', 'at_custom4',
  'cmpid', 'cmp', 'ito', 'ocid', 'smid', 'smtyp', 'ref_src', 'ref_url', 'refsrc', 'fb_ref', 'fb_source', 'fb_action_ids', 'fb_action_types', 'action_object_map', 'action_type_map',
  'share_id', 'sharesource', 'share_source', 'xtor', 'trk', 'trkcampaign', 'guccounter', 'guce_referrer', 'guce_referrer_sig', 'outputtype', '__twitter_impression', 'fb_dtsg',
])

/** Beginnings of such names. @internal */
export const trackingPrefixes: readonly string[] = ['utm_', 'utm-', 'hsa_', 'fb_comment_', '__cft__', '__tn__', 'itm_', 'sc_c', 'stm_', 'dm_i']

/** Parameters that are tracking on one site and content on another: by registrable host. @internal */
// A map, not an object: `http://constructor/` is an address too.
export const trackingParametersByHost: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  'youtube.com': ['si', 'feature', 'pp', 'ab_channel'],
  'youtu.be': ['si', 'feature'],
  'x.com': ['s', 't'],
  'twitter.com': ['s', 't'],
  'instagram.com': ['hl', 'img_index'],
  'facebook.com': ['ref', 'refid', 'notif_t', 'notif_id', 'hc_location', 'sfnsn', 'rdid', 'share_url'],
  'linkedin.com': ['original_referer', 'rcm'],
  'reddit.com': ['share_id', 'context', 'rdt'],
  'spotify.com': ['si'],
  'tiktok.com': ['_r', '_t', 'is_from_webapp', 'sender_device'],
  'amazon.co.uk': ['ref', 'ref_', 'tag', 'psc', 'pd_rd_r', 'pd_rd_w', 'pd_rd_wg', 'pf_rd_p', 'pf_rd_r'],
}))
