"""What readers' browsers are allowed to do on our pages: one policy, said in each page and in the headers."""

from optout.safety.inline_scripts import APPROVED
from optout.safety.policy import HEADERS, META_POLICY, REFERRER, fingerprint

__all__ = ["APPROVED", "HEADERS", "META_POLICY", "REFERRER", "fingerprint"]
