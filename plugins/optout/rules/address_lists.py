"""Hosts and parameters the LNK rules know by name. Sorted; add a line to teach the rules another one."""

from __future__ import annotations

import re

SHORTENERS = frozenset(
    """
    adf.ly aka.ms amzn.to b.link bit.do bit.ly bitly.com bl.ink buff.ly chng.it clck.ru cutt.ly db.tt dlvr.it
    fb.me flip.it forms.gle g.co geni.us goo.gl go.shr.lc hubs.ly ift.tt is.gd kutt.it linktr.ee lnk.to lnkd.in mcaf.ee
    msft.it ow.ly pca.st po.st qr.ae rb.gy rebrand.ly redd.it s.id s.kw.ai shorturl.at shrtco.de smarturl.it snip.ly
    soo.gd spr.ly t.co t.ly t.me t1p.de tiny.cc tiny.one tinyurl.com trib.al u.to urlz.fr v.gd vk.cc wp.me x.co yhoo.it
    youtu.be
    """.split()
)
"""Hosts that show an address of their own and lead to another."""

DETOURS: tuple[tuple[str, str], ...] = (
    ("ampproject.org", r"/"),
    ("bing.com", r"/(ck/|amp/|translator)"),
    ("duckduckgo.com", r"/l/"),
    ("facebook.com", r"/(l|flx/warn)(\.php|/)"),
    ("fb.com", r"/l\.php"),
    ("feedproxy.google.com", r"/"),
    ("google.com", r"/(url\?|amp/|imgres\?|search\?)"),
    ("googleusercontent.com", r"/(search|proxy|amp)"),
    ("instagram.com", r"/(linkshim|l)/?(\?|$)"),
    ("l.facebook.com", r"/"),
    ("l.instagram.com", r"/"),
    ("l.messenger.com", r"/"),
    ("linkedin.com", r"/(redir|safety/go|slink|authwall|signup/cold-join)(/|\?|$)"),
    ("medium.com", r"/r/\?url="),
    ("microsofttranslator.com", r"/"),
    ("out.reddit.com", r"/"),
    ("protection.outlook.com", r"/"),
    ("reddit.com", r"/out"),
    ("slack-redir.net", r"/"),
    ("steamcommunity.com", r"/linkfilter"),
    ("translate.goog", r"/"),
    ("translate.google.com", r"/"),
    ("urldefense.com", r"/"),
    ("vk.com", r"/away\.php"),
    ("youtube.com", r"/redirect"),
)
"""Domains, and how a path on them starts that only passes a reader on to somewhere else."""

TRACKING = re.compile(
    r"utm_.+|hsa_.+|pk_.+|mtm_.+|matomo_.+|_hs(enc|mi)|__hs.+|mc_[ce]id|vero_(id|conv)|ml_subscriber(_hash)?"
    r"|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|si|oly_(anon|enc)_id"
    r"|wickedid|s_cid|cmpid|ncid|cid|trk|trkinfo|trackingid|lipi|licu|ref_src|ref_url|rdt_cid|epik|_ga|_gl|mkt_tok|spm"
    r"|sc_(campaign|channel|content|medium|outcome|geo|country)|at_(medium|campaign|custom\d*)|wt_mc|xtor|irclickid",
    re.IGNORECASE,
)
"""Names of parameters that tell somebody where a reader came from; what a page itself needs is not here."""

ARCHIVES = frozenset(
    """
    arquivo.pt archive.is archive.li archive.md archive.org archive.ph archive.today archive.vn ghostarchive.org
    nationalarchives.gov.uk perma.cc web.archive.org webarchive.org.uk
    """.split()
)
"""Hosts that keep copies of pages for good."""
