"""Which of a partner's words are quoted, and for what."""

import pytest

from graph_service.domain.model import Field, Organisation, Role
from graph_service.matching.cards import wording
from graph_service.matching.cards.saying import Wording
from graph_service.matching.suggest import suggest
from graph_service.matching.view import view_of
from graph_service.matching.written.clauses import clause
from tests.builders import entry, graph, organisation, tag


def quoted(giver: Organisation, seeker: Organisation, said: str) -> list[str]:
    """What is quoted of the one thing the giver typed."""
    view = view_of(graph(giver, seeker, entries=[entry("e", "giver", said)]))
    (found,) = suggest(view, view.partners).suggestions
    return [piece.text for piece in wording.sentence(found, view, "nl") if piece.quote]


CLAIMS = [
    # who wants to know of energy, and who only speaks of it
    ("k_energy", "Energie in Smitsveen gaat door, ook nu het project klaar is", False),
    ("k_energy", "iemand die verstand heeft van energie en isoleren", True),
    # a shop in a wish is no place asked for
    ("m_shop_counter", "dat iedereen in de winkel snapt wat dementie is", False),
    ("m_home_visit", "mensen die alleen thuis zitten er weer bij krijgen", False),
    ("t_room", "een vaste ruimte in de wijk", True),
    # a room where one learns is no knowledge of learning
    ("k_pedagogy", "huiswerkruimte voor de jeugd", False),
    ("t_room", "huiswerkruimte voor de jeugd", True),
    # part of a longer thought
    ("t_hands", "we zien steeds dezelfde gezichten, waar blijft de rest", False),
    ("t_audience_publicity", "we zien steeds dezelfde gezichten, waar blijft de rest", True),
    ("t_work_experience_places", "meer plekken om te oefenen buiten het lokaal", True),
    # a theme is no question for help
    ("a_advice_at_home", "energie in de wijk gaat door, ook na het project", False),
    ("a_advice_at_home", "energieadvies voor wie in de kou zit", True),
]


@pytest.mark.parametrize(("code", "said", "fits"), CLAIMS)
@pytest.mark.parametrize("pointed_at", [None, "e"])
def test_a_wish_is_quoted_only_for_what_it_asks(
    code: str, said: str, fits: bool, pointed_at: str | None
) -> None:
    role = Role.MEETS_AT if code.startswith("m_") else Role.HAS
    asked = Role.PEOPLE_NEED if code.startswith("a_") else Role.NEEDS
    made = graph(
        organisation("giver", extra=[tag(role, code)]),
        organisation("seeker", extra=[tag(asked, code, entry=pointed_at)]),
        entries=[entry("e", "seeker", said, Field.AMBITION)],
    )
    view = view_of(made)
    (found,) = suggest(view, view.partners).suggestions
    assert bool([piece for piece in wording.sentence(found, view, "nl") if piece.quote]) is fits


REACHED = [
    ("g_children", "ouders die af en toe komen klussen", False),
    ("g_children", "driehonderd kinderen, dertig talen", True),
    ("g_parents", "via voorleesprogramma's komen we bij jonge ouders", True),
    ("g_low_income", "voorlichting over armoede", False),
    ("g_low_income", "korte lijn met de schuldhulp", False),
    # a place where they come is not yet those people
    ("g_faith_community", "zaaltje naast de gebedsruimte", False),
    ("g_jobseekers", "jobs fair in the leisure centre", False),
    ("g_faith_community", "driehonderd gelovigen op vrijdag", True),
    # nor is what a building holds
    ("g_faith_community", "buurtzaal, keuken en een groot kerkplein", False),
    ("g_audience", "zaal met lange tafels, op maandag dicht voor publiek", False),
    ("g_jobseekers", "a hall for people out of work", True),
    # their stories are not yet they themselves
    ("g_teens", "we devise shows from young people's own stories", False),
    ("g_teens", "we work with young people after school", True),
]


@pytest.mark.parametrize(("code", "said", "fits"), REACHED)
def test_other_people_are_not_the_people_meant(code: str, said: str, fits: bool) -> None:
    giver, seeker = organisation("giver", reaches=[code]), organisation("seeker", wants=[code])
    assert bool(quoted(giver, seeker, said)) is fits


def test_a_thing_is_no_quote_for_the_help_given_with_it() -> None:
    giver = organisation("giver", offers=["a_repair_help"])
    seeker = organisation("seeker", people_need=["a_repair_help"])
    assert not quoted(giver, seeker, "een kast vol gereedschap")
    assert quoted(giver, seeker, "wij repareren fietsen en lampen")


@pytest.mark.parametrize(
    ("code", "said", "part"),
    [
        # of a list the thing itself
        ("t_room", "winkel, magazijn, twee bakwagens", "magazijn"),
        ("t_room", "320 pupils, breakfast club, hall free after 3.30", "hall free after 3.30"),
        ("g_children", "600 gelovigen op vrijdag, 200 kinderen in de lessen", "200 kinderen in de lessen"),
        # rooms are one with rooms, and whoever works there with what they know
        ("t_room", "zaal, podium, keuken", "zaal, podium, keuken"),
        ("k_care", "verpleegkundigen, een dominee", "verpleegkundigen, een dominee"),
        # nothing is lost that hangs on it: what it is with, a clause, how it is
        ("t_room", "centrum met zaal, bakfiets, fietsen", "centrum met zaal, bakfiets, fietsen"),
        ("t_room", "zaal, kinderen en ouderen", "zaal, kinderen en ouderen"),
        ("t_room", "onze zaal staat leeg, kinderen, ouderen", "onze zaal staat leeg, kinderen, ouderen"),
        ("t_room", "zaaltje, op maandag dicht voor publiek", "zaaltje, op maandag dicht voor publiek"),
    ],
)
def test_of_a_list_that_is_quoted_which_shows_it(code: str, said: str, part: str) -> None:
    people = code.startswith("g_")
    given, asked = (Role.REACHES, Role.WANTS_TO_REACH) if people else (Role.HAS, Role.NEEDS)
    giver = organisation("giver", extra=[tag(given, code)])
    seeker = organisation("seeker", extra=[tag(asked, code)])
    assert quoted(giver, seeker, said) == [part]


@pytest.mark.parametrize(
    ("text", "around", "said"),
    [
        (
            "liever vroeg erbij zijn, dus voordat er een crisis aan te pas komt, maar dat lukt hier niet",
            "crisis",
            "liever vroeg erbij zijn, dus voordat er een crisis aan te pas komt",
        ),
        (
            "Als iemand na drie jaar werk heeft, de taal spreekt en vrienden heeft zijn wij tevreden",
            "taal",
            "Als iemand na drie jaar werk heeft, de taal spreekt en vrienden heeft zijn wij tevreden",
        ),
        ("dus voordat er een crisis aan te pas komt", "crisis", "dus voordat er een crisis aan te pas komt"),
    ],
)
def test_a_quote_does_not_begin_halfway_a_thought(text: str, around: str, said: str) -> None:
    assert clause(text, around) == said


SOUGHT: list[tuple[list[str], str, list[str]]] = [
    # "stages" are asked by who seeks trainees, and by who seeks a place for them
    (["t_internship_places", "t_hands"], "stages voor de oudsten", ["t_internship_places"]),
    (["t_trainees"], "stages voor de oudsten", ["t_trainees"]),
    # near what is asked, and the thing itself for another answer
    (["t_hands", "t_trainees"], "stagiairs voor het weekend", ["t_trainees"]),
    # a place, where only one kind of place is sought and it speaks of nothing else
    (["t_room"], "een eigen plek, huur is duur", ["t_room"]),
    (["t_outdoor_space"], "plekken waar het even mag staan", ["t_outdoor_space"]),
    (["t_room", "t_outdoor_space"], "een eigen plek, huur is duur", []),
    (["t_room", "t_jobs"], "plekken voor wie nog niet zover is", []),
    (["t_room", "g_newcomers"], "een plek waar nieuwkomers zich thuis voelen", ["g_newcomers"]),
    # who misses the bus asks for no vehicle
    (["t_vehicle"], "dat de bus weer wat later rijdt", []),
    (["t_vehicle"], "een grotere bus", ["t_vehicle"]),
]


@pytest.mark.parametrize(("asked", "said", "fits"), SOUGHT)
def test_a_wish_belongs_to_the_answer_it_fits_best(asked: list[str], said: str, fits: list[str]) -> None:
    roles = {one: Role.WANTS_TO_REACH if one.startswith("g_") else Role.NEEDS for one in asked}
    seeker = organisation("seeker", extra=[tag(role, one) for one, role in roles.items()])
    view = view_of(graph(seeker, entries=[entry("e", "seeker", said, Field.AMBITION)]))
    say = Wording(view, "nl")
    assert [one for one in asked if say.own_words("seeker", one, "asks")] == fits


@pytest.mark.parametrize(
    ("code", "idle", "said", "part"),
    [
        # a part of a building or of the ground around it
        ("t_outdoor_space", False, "woongroep ernaast, aan de doorgaande weg, ruime oprit", "ruime oprit"),
        ("t_room", False, "six schemes with lounges", "six schemes with lounges"),
        ("t_room", False, "contact met huiskamers in de kernen", None),
        # a sort of goods
        ("t_goods", False, "badpakken uit de gevonden voorwerpen", "badpakken uit de gevonden voorwerpen"),
        ("t_tools", False, "mannen met een draaibank", None),
        # that it stands idle, of who said that it does
        ("t_room", True, "na vier uur is iedereen naar huis", "na vier uur is iedereen naar huis"),
        ("t_room", False, "na vier uur is iedereen naar huis", None),
        ("t_vehicle", True, "een loods die leeg staat", None),
    ],
)
def test_what_somebody_said_to_have_is_heard_in_plainer_words(
    code: str, idle: bool, said: str, part: str | None
) -> None:
    giver = organisation("giver", extra=[tag(Role.HAS, code, idle=idle)])
    say = Wording(view_of(graph(giver, entries=[entry("e", "giver", said)])), "nl")
    quote = say.own_words("giver", code, "gives")
    assert (quote.text if quote else None) == part


def test_of_what_stands_idle_the_words_that_say_so_are_quoted() -> None:
    giver = organisation("giver", extra=[tag(Role.HAS, "t_room", idle=True)])
    said = [entry("a", "giver", "zaal met podium"), entry("b", "giver", "een kamertje dat leeg staat")]
    say = Wording(view_of(graph(giver, entries=said)), "nl")
    quote = say.own_words("giver", "t_room", "gives")
    assert quote
    assert quote.entry == "b"


def test_a_turn_of_phrase_is_not_quoted_for_its_words() -> None:
    seeker = organisation("seeker", needs=["t_hands"])
    made = graph(
        organisation("many", offers=["t_hands"]),
        seeker,
        entries=[entry("s1", "seeker", "geldzorgen zien voordat het uit de hand loopt", Field.AMBITION)],
    )
    view = view_of(made)
    (found,) = suggest(view, view.partners).suggestions
    assert not any(piece.quote for piece in wording.sentence(found, view, "nl"))


def test_to_look_for_something_is_not_to_have_it() -> None:
    giver, seeker = organisation("giver", offers=["t_hands"]), organisation("seeker", needs=["t_hands"])
    assert not quoted(giver, seeker, "nieuwe maatjes zoeken en opleiden")
    assert quoted(giver, seeker, "veertig vaste vrijwilligers")


@pytest.mark.parametrize(
    ("code", "said", "fits"),
    [
        # a limit, a sigh, or what is not there yet proves nothing one has to spare
        ("t_hands", "vrijwilligers van 60-plus, trouw maar moe", False),
        ("t_hands", "vrijwilligers van 60-plus, trouw en handig", True),
        ("t_vehicle", "a van, thirty years old and grumpy", False),
        ("t_vehicle", "a van with a lift", True),
        ("t_room", "een zaaltje dat vaak bezet is", False),
        ("k_energy", "een laadpaal, daar wordt nog over gepraat", False),
        # a shed full of bikes is bikes, and a roof no knowledge
        ("t_room", "schuur vol opgeknapte stoelen", False),
        ("t_room", "schuur met twaalf stoelen", True),
        # what is lent is no grant
        ("t_money", "fair small loans and savings accounts", False),
        ("t_money", "a small grant for residents", True),
        # who has tools is not lent, nor is a thing that is an example of work
        ("t_tools", "handige vrouwen met eigen gereedschap", False),
        ("t_tools", "eigen gereedschap om te lenen", True),
        ("t_vehicle", "werk van elk niveau: sorteren, wassen, meerijden", False),
        # a cash machine is no car
        ("t_vehicle", "brood, post en geldautomaat", False),
    ],
)
def test_what_is_quoted_of_a_giver_proves_that_it_is_there(code: str, said: str, fits: bool) -> None:
    giver, seeker = organisation("giver", offers=[code]), organisation("seeker", needs=[code])
    assert bool(quoted(giver, seeker, said)) is fits


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        ("minder huurachterstand en minder klachten", False),
        ("mensen met huurachterstand eerder spreken", True),
    ],
)
def test_what_is_to_be_less_is_not_what_they_look_for(said: str, fits: bool) -> None:
    giver, seeker = organisation("giver", reaches=["g_debt"]), organisation("seeker", wants=["g_debt"])
    view = view_of(graph(giver, seeker, entries=[entry("e", "seeker", said, Field.AMBITION)]))
    (found,) = suggest(view, view.partners).suggestions
    assert any(piece.quote for piece in wording.sentence(found, view, "nl")) is fits
