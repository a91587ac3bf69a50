"""How fast the checker is and how much a page weighs: `make bench`.

Of the checker we want no more than three times the time that PyYAML's C loader takes for the front matter of the same
files. Measured on 25 November 2026 with 1,000 guides in eight locales (8,000 pages, 61 MiB) on a virtual machine with
two cores of an AMD EPYC that had other work to do, the fastest of three rounds:

| | CPU seconds | peak MiB | ratio |
| --- | --- | --- | --- |
| PyYAML, front matter only | 5.2 | 58 | 1 |
| `optout check` | 14.9 | 545 | 2.9 |

With Python's garbage collector at work, which `optout check` keeps out of the way, the ratio is 0.2 higher. With a
few hundred pages it is higher, too, because some things take half a second whatever the number of pages: catalogues,
public suffixes, the dates and names of each language.
"""
