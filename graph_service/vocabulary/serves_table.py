"""What serves what: a code that one offers can also meet another code that somebody asks.

Made from the meaning of the codes alone (`docs/matching/serves.md` says how), few on purpose: with dense
links everything serves everything. Only one step is ever taken: rules do not chain."""

from typing import Final

# (offered, codes it can also serve, why)
SERVES: Final[tuple[tuple[str, tuple[str, ...], str], ...]] = (
    # Groups that are largely the same people, or come along with each other.
    ("g_debt", ("g_low_income",), "who owes money is mostly short of it"),
    ("g_low_income", ("g_debt",), "debts are most common where money is short"),
    ("g_homeless", ("g_low_income",), "who has no house has no money"),
    ("g_seniors", ("g_seniors_alone",), "who meets older people meets those who are alone"),
    ("g_seniors_alone", ("g_seniors",), "a part of the whole"),
    ("g_dementia", ("g_seniors", "g_carers"), "mostly old, and somebody cares for them"),
    ("g_carers", ("g_dementia",), "they come along with whom they care for"),
    ("g_newcomers", ("g_migrant_background",), "a part of the whole"),
    ("g_migrant_background", ("g_newcomers",), "newcomers find their way through people of their own tongue"),
    ("g_isolated_women", ("g_migrant_background",), "the women these groups are for mostly came from abroad"),
    ("g_faith_community", ("g_migrant_background",), "church and mosque are where many families meet"),
    ("g_parents", ("g_children",), "parents decide for their children"),
    ("g_children", ("g_parents",), "parents bring and fetch"),
    ("g_teens", ("g_youth_at_risk",), "who meets teenagers meets those in trouble"),
    ("g_youth_at_risk", ("g_teens", "g_young_adults"), "a part of the whole"),
    ("g_students", ("g_young_adults", "t_trainees"), "students are young, and many look for a placement"),
    ("g_jobseekers", ("t_trainees",), "who looks for work can learn it at yours"),
    ("g_audience", ("t_audience_publicity",), "visitors hear what is on"),
    # Trust opens groups, and whom a group lets in has its trust.
    ("g_faith_community", ("k_intercultural_trust",), "known and trusted across cultures"),
    (
        "k_intercultural_trust",
        ("g_migrant_background", "g_newcomers", "g_isolated_women"),
        "trust opens",
    ),
    # Moments: what one does there.
    ("m_training_matches", ("a_exercise", "a_sports_membership"), "training is moving, and how one joins"),
    ("m_lessons", ("a_learning_skills",), "lessons are for learning"),
    ("m_meal", ("a_cooking_eating", "a_meeting_others"), "at table people eat and talk"),
    ("m_group_meeting", ("a_meeting_others",), "a regular group is company"),
    ("m_day_activity", ("a_day_rhythm",), "it gives the day a shape"),
    ("m_event", ("t_audience_publicity",), "many people see you in one day"),
    ("m_mailing", ("t_media_channel", "t_audience_publicity"), "a newsletter is a channel"),
    ("m_app_group", ("t_media_channel",), "a messaging group is a channel"),
    ("m_residents_care_home", ("g_seniors", "g_dementia"), "that is who lives there"),
    ("m_waiting_room", ("g_patients",), "that is who waits there"),
    # Things: what one can do with them.
    ("t_kitchen", ("a_cooking_eating",), "a place to cook together"),
    ("t_outdoor_space", ("a_gardening", "a_play"), "ground to grow and play on"),
    ("t_workshop", ("t_room", "a_creative"), "a workshop is a room with benches"),
    ("t_tools", ("a_repair_help",), "to mend with"),
    ("t_vehicle", ("a_outing",), "it takes people somewhere"),
    ("t_materials", ("a_creative",), "to make things of"),
    ("t_food_surplus", ("a_cooking_eating",), "to cook from"),
    ("t_goods", ("t_materials",), "goods can be worked with"),
    ("t_collection_programme", ("t_goods", "t_food_surplus", "t_money"), "what a collection brings in"),
    ("t_animals_nature", ("a_being_useful", "a_outing"), "animals want care, and visitors come to see them"),
    ("t_media_channel", ("t_audience_publicity",), "a channel makes known"),
    ("t_performers", ("a_music", "a_culture_visit"), "a performance"),
    # People who come and do.
    ("t_day_team", ("t_hands",), "many hands, if only for a day"),
    ("t_trainees", ("t_hands", "a_intergenerational_contact"), "young people who come regularly"),
    ("t_students_assignment", ("t_trainees", "t_research_data"), "students who find something out"),
    ("t_company_attention", ("a_meeting_others",), "time for people is company"),
    # Places to work and learn.
    ("t_jobs", ("a_work_experience",), "a job is experience"),
    ("t_internship_places", ("a_practice_hours", "a_work_experience"), "a place to practise"),
    ("t_work_experience_places", ("a_work_experience", "a_being_useful", "a_day_rhythm"), "a place to work"),
    ("t_commissions", ("a_practice_hours",), "a real task"),
    # Knowledge: the help that comes of it.
    ("k_health", ("a_health_check",), "who knows can check"),
    ("k_finance_debt", ("a_money_help",), "who knows can help"),
    ("k_legal", ("a_money_help",), "papers are rules"),
    ("k_energy", ("a_advice_at_home",), "advice about the house"),
    ("k_technical_building", ("a_repair_help",), "who knows can mend"),
    ("k_language", ("a_language_practice",), "who teaches can practise"),
    ("k_pedagogy", ("a_learning_skills",), "who teaches helps to learn"),
    ("k_digital", ("a_learning_skills",), "a skill many want to learn"),
    ("k_nature_green", ("a_gardening",), "who knows plants can garden"),
    ("k_culture_art", ("a_creative", "a_culture_visit"), "who makes can show how"),
    ("k_sport_exercise", ("a_exercise",), "who trains gets people moving"),
    ("k_communication", ("t_audience_publicity",), "well told is better known"),
    ("k_fundraising", ("t_money",), "who knows the funds finds the money"),
    ("k_cooking_food", ("a_cooking_eating",), "who cooks can cook together"),
    # Activities: the knowledge and the moment behind them.
    ("a_advice_at_home", ("m_home_visit",), "advice at home is a visit"),
    ("a_money_help", ("k_finance_debt",), "who helps with money knows about it"),
    ("a_repair_help", ("k_technical_building",), "who mends knows how it is built"),
    ("a_language_practice", ("k_language",), "who practises with people knows the language"),
    ("a_sports_membership", ("a_exercise",), "a club moves"),
    ("a_exercise", ("a_sports_membership",), "who moves along may join"),
    ("a_culture_visit", ("a_outing",), "a visit is an outing"),
)
