"""The fixtures that every folder of tests may use."""

pytest_plugins = ("tests.missing_tools", "tests.neo4j_fixtures", "tests.chromium_fixtures")
