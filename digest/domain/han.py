"""The characters of Chinese text, as parts of regular expressions."""

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇々"
"""Chinese characters, to stand between brackets: `[{HAN}]`."""

FULL_MARKS = "，。、；：？！（）《》「」『』【】～"
"""Marks that carry their own space; quotes, dashes and ellipses have two uses and are not among them."""
