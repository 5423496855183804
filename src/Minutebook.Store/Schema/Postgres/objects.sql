-- Everything that the migrations make, and every right to change something, a line each. Functions by the hash of their text; a right only
-- to read is left out, for who may read the books is the operator's to say.
WITH ours AS (SELECT oid FROM pg_namespace WHERE nspname = 'minutebook'),
     relations AS (SELECT c.* FROM pg_class c JOIN ours ON c.relnamespace = ours.oid),
     things AS (
    SELECT CASE relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' ELSE 'relation of kind ' || relkind::text END AS kind, relname::text AS name,
           CASE WHEN relrowsecurity THEN 'row security' ELSE '' END AS definition
    FROM relations WHERE relkind NOT IN ('i', 't')
    UNION ALL
    SELECT 'column', format('%s.%s', r.relname, a.attname),
           concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END, c.collname)
    FROM relations r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
         LEFT JOIN pg_collation c ON c.oid = a.attcollation AND c.collname <> 'default'
    WHERE r.relkind = 'r'
    UNION ALL
    SELECT 'constraint', format('%s.%s', r.relname, k.conname),
           concat_ws(' ', pg_get_constraintdef(k.oid), CASE WHEN NOT k.convalidated THEN 'NOT VALID' END)
    FROM relations r JOIN pg_constraint k ON k.conrelid = r.oid AND k.contype <> 'n'
    UNION ALL
    SELECT 'index', i.relname::text, concat_ws(' ', pg_get_indexdef(i.oid), CASE WHEN NOT x.indisvalid THEN 'INVALID' END)
    FROM relations r JOIN pg_index x ON x.indrelid = r.oid JOIN pg_class i ON i.oid = x.indexrelid
    UNION ALL
    SELECT 'trigger', t.tgname::text, concat_ws(' ', pg_get_triggerdef(t.oid), CASE WHEN t.tgenabled NOT IN ('O', 'A') THEN 'DISABLED' END)
    FROM relations r JOIN pg_trigger t ON t.tgrelid = r.oid AND NOT t.tgisinternal
    UNION ALL
    -- The foreign keys are kept by triggers of the server's own.
    SELECT 'trigger', 'of a foreign key', format('of %s is disabled', r.relname)
    FROM relations r JOIN pg_trigger t ON t.tgrelid = r.oid AND t.tgisinternal AND t.tgenabled NOT IN ('O', 'A')
    UNION ALL
    SELECT 'rule', w.rulename::text, pg_get_ruledef(w.oid)
    FROM relations r JOIN pg_rewrite w ON w.ev_class = r.oid AND r.relkind = 'r'
    UNION ALL
    SELECT 'function', p.proname::text, concat_ws(' ', encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex'), array_to_string(p.proconfig, ' '))
    FROM pg_proc p JOIN ours ON p.pronamespace = ours.oid
    UNION ALL
    SELECT 'owner of', r.relname::text, pg_get_userbyid(r.relowner)::text FROM relations r WHERE r.relkind = 'r'
    UNION ALL
    SELECT 'right', format('of %s to %s %s', CASE WHEN g.grantee = 0 THEN 'everybody' ELSE pg_get_userbyid(g.grantee)::text END,
                           lower(g.privilege_type), r.relname), ''
    FROM relations r, aclexplode(r.relacl) g WHERE g.grantee <> r.relowner AND g.privilege_type <> 'SELECT'
    UNION ALL
    SELECT 'right', format('of %s to %s %s.%s', CASE WHEN g.grantee = 0 THEN 'everybody' ELSE pg_get_userbyid(g.grantee)::text END,
                           lower(g.privilege_type), r.relname, a.attname), ''
    FROM relations r JOIN pg_attribute a ON a.attrelid = r.oid, aclexplode(a.attacl) g
    WHERE g.grantee <> r.relowner AND g.privilege_type <> 'SELECT'
    UNION ALL
    SELECT 'right', 'of minutebook_app to act as minutebook_owner', ''
    WHERE pg_has_role('minutebook_app', 'minutebook_owner', 'MEMBER')
)
SELECT kind, name, definition FROM things ORDER BY kind COLLATE "C", name COLLATE "C", definition COLLATE "C"
