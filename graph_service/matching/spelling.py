"""How far two spellings are apart."""


def distance(one: str, other: str, most: int) -> int:
    """Single letters to add, drop, change or swap, or more than `most` (optimal string alignment).

    >>> distance("schuldhulpmatje", "schuldhulpmaatje", 2), distance("tialhuis", "taalhuis", 2)
    (1, 1)
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, right in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
