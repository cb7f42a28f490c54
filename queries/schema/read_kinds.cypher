// The kinds of event that were ever written here, so that opening need not look at all of them.
MATCH (k:EventKind)
RETURN k.type AS type, k.v AS v
