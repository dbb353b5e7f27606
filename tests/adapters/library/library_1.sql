-- A library of version 1, as digest 0.1.0 left it.
BEGIN TRANSACTION;
CREATE TABLE answers (id INTEGER PRIMARY KEY, key TEXT NOT NULL, paper TEXT NOT NULL, writer TEXT NOT NULL,
                      content TEXT NOT NULL, calls INTEGER NOT NULL, input_tokens INTEGER NOT NULL,
                      cached_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, cost_usd TEXT,
                      is_usable INTEGER NOT NULL, kept_at TEXT NOT NULL) STRICT;
INSERT INTO "answers" VALUES(1,'key','2410.06338v1','deepseek','{"title_zh": "标题"}',2,1000,400,50,'0.00123',1,'2026-11-20T08:00:00+00:00');
CREATE TABLE papers (asked TEXT PRIMARY KEY, paper TEXT NOT NULL, kept_at TEXT NOT NULL) STRICT;
INSERT INTO "papers" VALUES('2410.06338','{"id":{"base":"2410.06338","version":1},"title":"A Title","authors":["Constantin Orăsan"],"abstract":"An abstract.","categories":["cs.CL"],"published":"2026-11-20T08:00:00Z","updated":"2026-11-20T08:00:00Z","abs_url":"https://arxiv.org/abs/2410.06338v1","pdf_url":"https://arxiv.org/pdf/2410.06338v1","comment":"","journal_ref":"","doi":"","licence_url":"","is_withdrawn":false}','2026-11-20T08:00:00+00:00');
CREATE TABLE pdfs (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, size_bytes INTEGER NOT NULL,
                   kept_at TEXT NOT NULL) STRICT;
INSERT INTO "pdfs" VALUES('2410.06338v1','cd98c5bce101ab55699a781edbbbe1200ca6e9379791420c3eb9b9fb73cbb173',12,'2026-11-20T08:00:00+00:00');
CREATE TABLE stages (key TEXT PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL,
                     kept_at TEXT NOT NULL) STRICT;
INSERT INTO "stages" VALUES('key','text','{"a": 1}','2026-11-20T08:00:00+00:00');
CREATE INDEX answers_by_key ON answers (key);
CREATE INDEX answers_by_paper ON answers (paper);
COMMIT;
PRAGMA user_version = 1;
