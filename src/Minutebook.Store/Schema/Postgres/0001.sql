-- The first form of the books on a PostgreSQL server. The roles minutebook_owner and minutebook_app are there already; this runs as the
-- owner. Names compare by their bytes ("C"): an index over them outlives every upgrade of the system's collations.
CREATE SCHEMA minutebook;

CREATE TABLE minutebook.migrations (
    number  integer PRIMARY KEY,
    applied timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE minutebook.corporations (
    corporation text COLLATE "C" PRIMARY KEY,
    name        text NOT NULL
);

CREATE TABLE minutebook.entries (
    corporation text COLLATE "C" NOT NULL REFERENCES minutebook.corporations,
    number      bigint NOT NULL CHECK (number > 0),
    request     text COLLATE "C" NOT NULL,
    bytes       bytea NOT NULL,
    hash        bytea NOT NULL CONSTRAINT hash_is_of_the_bytes CHECK (hash = sha256(bytes)),
    PRIMARY KEY (corporation, number)
);

-- Only the beginning of a request's id: a row of an index has a limit, an id has none.
CREATE INDEX entries_of_request ON minutebook.entries (corporation, left(request, 100), number);

-- What stands beside the chain: the entry holds the digest, SHA-256 over salt and value; erasing takes salt and value away.
CREATE TABLE minutebook.particulars (
    corporation text COLLATE "C" NOT NULL REFERENCES minutebook.corporations,
    digest      bytea NOT NULL CHECK (length(digest) = 32),
    salt        bytea,
    value       bytea,
    erased      text,
    PRIMARY KEY (corporation, digest),
    CONSTRAINT erased_whole CHECK ((salt IS NULL) = (erased IS NOT NULL) AND (value IS NULL) = (erased IS NOT NULL))
);

CREATE FUNCTION minutebook.never() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'a row of % never changes and never leaves the books', TG_TABLE_NAME;
END $$;

CREATE FUNCTION minutebook.only_at_the_end() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM minutebook.entries WHERE corporation = NEW.corporation) THEN
        RAISE EXCEPTION 'an entry can only be added at the end of the books';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION minutebook.only_erased() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF OLD.erased IS NOT NULL OR NEW.erased IS NULL OR (NEW.corporation, NEW.digest) <> (OLD.corporation, OLD.digest) THEN
        RAISE EXCEPTION 'particulars never change; they can be erased, once';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER entries_never_change BEFORE UPDATE OR DELETE ON minutebook.entries
    FOR EACH ROW EXECUTE FUNCTION minutebook.never();
CREATE TRIGGER entries_never_leave BEFORE TRUNCATE ON minutebook.entries
    FOR EACH STATEMENT EXECUTE FUNCTION minutebook.never();
CREATE TRIGGER entries_only_at_the_end BEFORE INSERT ON minutebook.entries
    FOR EACH ROW EXECUTE FUNCTION minutebook.only_at_the_end();
CREATE TRIGGER particulars_are_only_erased BEFORE UPDATE ON minutebook.particulars
    FOR EACH ROW EXECUTE FUNCTION minutebook.only_erased();
CREATE TRIGGER particulars_never_leave BEFORE DELETE ON minutebook.particulars
    FOR EACH ROW EXECUTE FUNCTION minutebook.never();
CREATE TRIGGER particulars_never_leave_at_once BEFORE TRUNCATE ON minutebook.particulars
    FOR EACH STATEMENT EXECUTE FUNCTION minutebook.never();
CREATE TRIGGER corporations_never_change BEFORE UPDATE ON minutebook.corporations
    FOR EACH ROW EXECUTE FUNCTION minutebook.never();

-- The application adds, and erases particulars; it changes nothing else. A corporation may leave only while nothing of it is entered: the
-- keys that refer to it see to that.
REVOKE ALL ON SCHEMA minutebook FROM PUBLIC;
GRANT USAGE ON SCHEMA minutebook TO minutebook_app;
GRANT SELECT ON minutebook.migrations TO minutebook_app;
GRANT SELECT, INSERT, DELETE ON minutebook.corporations TO minutebook_app;
GRANT SELECT, INSERT ON minutebook.entries TO minutebook_app;
GRANT SELECT, INSERT, UPDATE (salt, value, erased) ON minutebook.particulars TO minutebook_app;
