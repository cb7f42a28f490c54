"""Java, and the class path that Maven resolves from `pom.xml`."""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

POM = Path(__file__).with_name("pom.xml")
OLDEST_JAVA = 17
NEEDS = (
    "install Java 17 or later and Maven (Debian: scripts/ci-install), "
    "or set NEO4J_TEST_URI=neo4j://user:password@host:port"
)
MAVEN_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath"
# 118 MB over a slow line; what did arrive stays in Maven's cache for the next try.
MAVEN_SECONDS = 900


class Neo4jMissingError(Exception):
    """This machine lacks something a Neo4j server is assembled from; the text says what."""


@cache
def java() -> str:
    """Return the path of a Java that is recent enough."""
    path = shutil.which("java")
    if path is None:
        raise Neo4jMissingError("there is no java on the PATH")
    said = subprocess.run([path, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', said)
    if found is None or int(found[1]) < OLDEST_JAVA:
        raise Neo4jMissingError(f"{path} is not Java {OLDEST_JAVA} or later; it says: {said.strip()[:120]}")
    return path


def class_path() -> str:
    """Return the class path of the server, resolved once for each version of the pom."""
    java()
    kept = _cache_file()
    if kept.is_file() and _complete(known := kept.read_text()):
        return known
    kept.parent.mkdir(parents=True, exist_ok=True)
    # One at a time: Maven's own cache is not made for two that fill it at once.
    with (kept.parent / "lock").open("w") as alone, tempfile.TemporaryDirectory(dir=kept.parent) as folder:
        fcntl.flock(alone, fcntl.LOCK_EX)
        if kept.is_file() and _complete(known := kept.read_text()):
            return known
        fresh = Path(folder) / kept.name
        _resolve(fresh)
        # Moved in one step: another test run may be reading it.
        fresh.replace(kept)
    return kept.read_text()


def _cache_file() -> Path:
    digest = hashlib.sha256(POM.read_bytes()).hexdigest()[:16]
    return Path.home() / ".cache" / "koppelkaart" / f"neo4j-{digest}" / "classpath.txt"


def _complete(class_path: str) -> bool:
    """Tell whether every jar is still there: Maven's own cache may have been cleaned."""
    return all(Path(jar).is_file() for jar in class_path.split(os.pathsep))


def _resolve(output: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise Neo4jMissingError("there is no mvn (Maven) on the PATH")
    options = ["-B", "-q", "-f", str(POM), "-DincludeScope=runtime", f"-Dmdep.outputFile={output}"]
    try:
        subprocess.run(
            [maven, *options, MAVEN_GOAL], capture_output=True, text=True, check=True, timeout=MAVEN_SECONDS
        )
    except subprocess.CalledProcessError as error:
        raise Neo4jMissingError(f"Maven could not fetch the server's jars: {error.stdout[-800:]}") from error
    except subprocess.TimeoutExpired as error:
        raise Neo4jMissingError(f"Maven did not fetch the server's jars in {MAVEN_SECONDS} s") from error
