"""What people call organisations: by their kind, by the last word of the name, in the other language."""

from collections.abc import Mapping

from graph_service.vocabulary.function_words import listed

# What a name may begin with and nobody says.
LEGAL = listed("stichting vereniging cooperatie stg bv de het the foundation")
# A word with such an end names an organisation, even where it is also a word of the vocabulary.
HOUSES = (
    "huis", "bank", "school", "groep", "loket", "gemeente", "bieb", "bibliotheek", "kerk", "moskee", "club",
    "vereniging", "corporatie", "centrum", "maatje", "bende", "museum", "theater", "politie", "ggd",
)  # fmt: skip
# What people say for a kind of organisation when there is one of it.
KINDS: Mapping[str, tuple[str, ...]] = {
    "gemeente": ("gemeente", "municipality", "council"),
    "woningcorporatie": ("corporatie", "woningcorporatie", "woningbouw", "housing association"),
    "onderwijs": ("hogeschool", "university"),
    "bewonersgroep": ("bewonersgroep", "residents group"),
    "energie-initiatief": ("energieinitiatief", "energiecoaches", "energy coaches", "energy initiative"),
    "welzijn-en-zorg": ("welzijn", "welzijnswerk", "welfare"),
}
# Said of a partner only beside another one: by themselves they are people one may ask about.
BESIDE: Mapping[str, tuple[str, ...]] = {
    "bewonersgroep": ("bewoners", "buurtbewoners", "wijkbewoners", "residents"),
}
# The last word of an English name by the end of the Dutch one: 'the housing desk' is the only loket there is.
ENGLISH_HEADS: Mapping[str, tuple[str, ...]] = {
    "desk": ("loket",),
    "choir": ("koor",),
    "church": ("kerk",),
    "mosque": ("moskee",),
    "library": ("bibliotheek", "bieb"),
    "buddies": ("maatje", "maatjes"),
}
# Names in the other language, by how they begin in Dutch.
TWINS: Mapping[str, tuple[str, ...]] = {
    "wijkteam": ("neighbourhood team",),
    "schuldhulpmaatje": ("debt buddies", "debt buddy"),
    "kerk": ("church",),
    "huurdersvereniging": ("tenants association",),
    "gemeente": ("municipality",),
    "voedselbank": ("food bank", "foodbank"),
    "bibliotheek": ("library", "bieb"),
    "moskee": ("mosque",),
    "wijkmoskee": ("mosque", "moskee"),
    "basisschool": ("primary school",),
    "buurthuis": ("community centre", "community center"),
    "taalhuis": ("language centre", "language house"),
    "hogeschool": ("university",),
}

# Nouns that organisations are called by: 'het koor' is the only name that ends so, 'the surgery' the only one
# that has it. Said with an article; without one they may be what somebody looks for.
HEADS = (
    "koor", "kerk", "moskee", "school", "college", "club", "flat", "centrum", "huis", "museum",
    "theater", "commissie", "comite", "raad", "werk", "vereniging", "team", "praktijk", "winkel",
    "tuin", "molen", "cafe", "restaurant", "atelier", "coach", "coaches", "wacht", "choir", "church",
    "mosque", "temple", "surgery", "clinic", "practice", "library", "council", "centre", "center",
    "bank", "shop", "desk", "theatre", "hub", "pub", "trust", "nursery", "hospice",
)  # fmt: skip
# Ends of which the longer word is another thing.
NOT_SO = listed("hogeschool muziekschool nursery_school dansschool vakschool")
# The same in other words.
SAME: Mapping[str, tuple[str, ...]] = {
    "surgery": ("gp", "gps", "doctors", "doctor's", "health centre", "huisarts", "huisartsenpraktijk"),
    "huisartsenpraktijk": ("huisarts", "huisartsen", "dokter", "surgery", "gp"),
    "zorgcentrum": ("verzorgingshuis", "verpleeghuis", "care home"),
    "koor": ("choir",),
    "choir": ("koor",),
    "kerk": ("church",),
    "church": ("kerk",),
    "moskee": ("mosque",),
    "mosque": ("moskee",),
    "cafe": ("coffee shop",),
    "sheds": ("shed",),
}
# What people say for the only one of a kind, unless its name says that it is another of these.
OF_KIND: Mapping[str, tuple[str, ...]] = {
    "geloofsgemeenschap": ("kerk", "moskee", "tempel", "synagoge", "church", "mosque", "temple", "synagogue"),
    "sportvereniging": (
        "voetbalclub",
        "sportclub",
        "sportvereniging",
        "club",
        "football club",
        "sports club",
    ),
    "onderwijs": ("school", "college", "hogeschool", "university"),
}
OTHER_SPORTS = (
    "tennis",
    "hockey",
    "judo",
    "turn",
    "korfbal",
    "zwem",
    "volley",
    "basket",
    "atletiek",
    "schaak",
)
# Where something is rather than who.
PLACES = listed(
    """
    street lane hill road end mill square ward estate park field north south east west noord zuid oost west
    straat laan weg plein dorp buurt wijk kwartier polder neighbourhood village town community area men women
    people mensen mannen vrouwen jongeren ouderen kinderen samen voor van en in
    """
)
# Before a name that is a place as well: 'kinderen in de Waterhoek'.
WITHIN = listed("in uit door rond rondom from around across through within near bij")
