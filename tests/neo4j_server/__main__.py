"""`python -m tests.neo4j_server --port 17687 --password … --home …`: a server to develop against."""

import argparse
import signal
from pathlib import Path

from tests.neo4j_server import Neo4jServer


def main() -> None:
    """Serve until interrupted; a home that is given keeps its data and its password."""
    parser = argparse.ArgumentParser(prog="python -m tests.neo4j_server", description=main.__doc__)
    parser.add_argument("--port", type=int, help="a free one unless given")
    parser.add_argument("--password", help="at least 8 characters; invented unless given")
    parser.add_argument("--home", type=Path, help="a temporary folder, removed at the end, unless given")
    chosen = parser.parse_args()
    server = Neo4jServer(port=chosen.port, password=chosen.password)
    # SIGTERM as Ctrl-C, so that the server does not outlive this process.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        server.start(chosen.home)
        print(server.url, flush=True)
        signal.pause()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()


if __name__ == "__main__":
    main()
