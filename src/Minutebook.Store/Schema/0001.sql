-- The first form of the books file.
CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE entries (
    number  INTEGER PRIMARY KEY CHECK (number > 0),
    request TEXT NOT NULL,
    bytes   BLOB NOT NULL,
    hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX entries_of_request ON entries (request);

CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
BEGIN
    SELECT RAISE(ABORT, 'an entry never changes');
END;

CREATE TRIGGER entries_never_leave BEFORE DELETE ON entries
BEGIN
    SELECT RAISE(ABORT, 'an entry never leaves the books');
END;

-- What stands beside the chain: the entry holds the digest, SHA-256 over salt and value; erasing takes salt and value away.
CREATE TABLE particulars (
    digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    salt   BLOB,
    value  BLOB,
    erased TEXT,
    CHECK ((salt IS NULL) = (erased IS NOT NULL) AND (value IS NULL) = (erased IS NOT NULL))
) STRICT;

CREATE TRIGGER particulars_are_only_erased BEFORE UPDATE ON particulars
WHEN OLD.erased IS NOT NULL OR NEW.erased IS NULL OR NEW.digest IS NOT OLD.digest
BEGIN
    SELECT RAISE(ABORT, 'particulars never change; they can be erased, once');
END;

CREATE TRIGGER particulars_never_leave BEFORE DELETE ON particulars
BEGIN
    SELECT RAISE(ABORT, 'particulars are erased, not deleted');
END;
