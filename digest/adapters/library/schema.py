"""The tables of the library, as the steps that lead from an empty one to the newest."""

# Each step makes a library of the version before it (0: an empty one) one version newer. A step that was
# released is never changed: libraries that it made are out there.
MIGRATIONS: tuple[str, ...] = (
    """
CREATE TABLE papers (asked TEXT PRIMARY KEY, paper TEXT NOT NULL, kept_at TEXT NOT NULL) STRICT;
CREATE TABLE pdfs (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, size_bytes INTEGER NOT NULL,
                   kept_at TEXT NOT NULL) STRICT;
CREATE TABLE stages (key TEXT PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL,
                     kept_at TEXT NOT NULL) STRICT;
CREATE TABLE answers (id INTEGER PRIMARY KEY, key TEXT NOT NULL, paper TEXT NOT NULL, writer TEXT NOT NULL,
                      content TEXT NOT NULL, calls INTEGER NOT NULL, input_tokens INTEGER NOT NULL,
                      cached_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, cost_usd TEXT,
                      is_usable INTEGER NOT NULL, kept_at TEXT NOT NULL) STRICT;
CREATE INDEX answers_by_key ON answers (key);
CREATE INDEX answers_by_paper ON answers (paper);
""",
    # So that a library of 100,000 papers is listed from an index, without a look into the JSON of each.
    # papers.id: of the version that was found, "" where the JSON can no longer be read.
    """
ALTER TABLE papers ADD COLUMN id TEXT NOT NULL DEFAULT '';
ALTER TABLE papers ADD COLUMN title TEXT NOT NULL DEFAULT '';
UPDATE papers SET
    id = coalesce(json_extract(paper, '$.id.base') || 'v' || json_extract(paper, '$.id.version'), ''),
    title = coalesce(json_extract(paper, '$.title'), '')
    WHERE json_valid(paper);
CREATE INDEX papers_by_id ON papers (id, kept_at);
CREATE INDEX papers_by_age ON papers (kept_at, id, title);
ALTER TABLE stages ADD COLUMN size_bytes INTEGER NOT NULL DEFAULT 0;
UPDATE stages SET size_bytes = length(CAST(value AS BLOB));
CREATE INDEX stages_by_age ON stages (kept_at, name, size_bytes);
CREATE INDEX pdfs_by_age ON pdfs (kept_at, size_bytes);
CREATE INDEX pdfs_by_file ON pdfs (sha256);
""",
    # What a weekly run has done: an issue a week, named "2026-W47".
    """
CREATE TABLE issues (key TEXT PRIMARY KEY, issue TEXT NOT NULL, kept_at TEXT NOT NULL) STRICT;
""",
    # Several blogs may share a library: each has its own series, told by where its posts lie.
    """
CREATE TABLE issues_of_series (series TEXT NOT NULL, key TEXT NOT NULL, issue TEXT NOT NULL,
                               kept_at TEXT NOT NULL, PRIMARY KEY (series, key)) STRICT;
INSERT INTO issues_of_series SELECT '../posts', key, issue, kept_at FROM issues;
DROP TABLE issues;
ALTER TABLE issues_of_series RENAME TO issues;
""",
)
