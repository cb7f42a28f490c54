UNWIND $kinds AS kind
MERGE (:EventKind {type: kind.type, v: kind.v})
