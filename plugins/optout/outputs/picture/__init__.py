"""The picture that services show with a link to a page (Open Graph), drawn without a network."""

from optout.outputs.picture.drawing import draw, fingerprint
from optout.outputs.picture.paint import SIZE
from optout.outputs.picture.typesetting import can_write
from optout.outputs.picture.words import Words

__all__ = ["SIZE", "Words", "can_write", "draw", "fingerprint"]
