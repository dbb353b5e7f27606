"""Common Chinese words of science and the beginnings of the English words that may stand for them.

An entry is the Chinese, alternatives parted by "/", then its renderings; entries are parted by "|".
A rendering is the beginning of a word ("experiment" stands for "experimental" too), or several joined by
"+" that stand in one sentence. A word without renderings only keeps its parts from being read.

Generous on purpose: a rendering too many lets a doubtful claim pass, one too few doubts a true claim.
"""
