-- INSERT OR REPLACE takes the old row away without asking the DELETE triggers of version 1. Now an entry can only be added at the end,
-- and particulars only once.
CREATE TRIGGER entries_only_at_the_end BEFORE INSERT ON entries
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM entries)
BEGIN
    SELECT RAISE(ABORT, 'an entry can only be added at the end of the books');
END;

CREATE TRIGGER particulars_only_once BEFORE INSERT ON particulars
WHEN EXISTS (SELECT 1 FROM particulars WHERE digest = NEW.digest)
BEGIN
    SELECT RAISE(ABORT, 'these particulars are in the books already');
END;
