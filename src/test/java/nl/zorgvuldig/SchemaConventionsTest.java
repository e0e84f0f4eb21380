package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Asks the live schema whether it keeps its own conventions: the board first in every key, row
/// security on every table and
/// closed by default, one permissive policy a command, nothing the application owns, instants with
/// a zone.
class SchemaConventionsTest {
    /// Local tables: they hold nothing of one board, or are looked at before a board is known.
    private static final Set<String> LOCAL = Set.of(
            "installation.installation",
            "installation.board",
            "jobs.scheduled_tasks",
            "identity.directory",
            "identity.attempt",
            "identity.spring_session",
            "identity.spring_session_attributes");

    private static final Set<String> APPEND_ONLY = Set.of(
            "audit.event",
            "audit.leaf",
            "audit.checkpoint",
            "audit.takeover",
            "oversight.review",
            "enrolment.authority",
            "dossier.entry_version",
            "dossier.confidentiality",
            "dossier.document",
            "dossier.withdrawal",
            "dossier.viewpoint",
            "dossier.agreement",
            "dossier.plan_day",
            "dossier.plan_link",
            "dossier.rectification",
            "dossier.closed_version",
            "dossier.redaction",
            "inspection.request",
            "inspection.step",
            "inspection.decision",
            "inspection.laid",
            "inspection.turned",
            "inspection.minutes",
            "inspection.confirmation",
            "inspection.remark",
            "inspection.copied",
            "exchange.disclosure",
            "exchange.item",
            "exchange.step",
            "exchange.notice",
            "exchange.link",
            "exchange.inquiry",
            "exchange.inquiry_step",
            "exchange.inquiry_link",
            "medical.entry_version",
            "medical.document",
            "medical.reopening",
            "emergency.card_version",
            "emergency.necessity",
            "emergency.opening",
            "emergency.opening_review",
            "medical.viewing",
            "medical.viewing_step",
            "medical.kept_back",
            "medical.viewing_page",
            "medical.turned",
            "medical.minutes",
            "medical.confirmation",
            "personnel.piece",
            "personnel.withdrawal",
            "personnel.viewpoint",
            "breaches.breach",
            "breaches.assessment",
            "breaches.notice",
            "breaches.announcement",
            "breaches.closing",
            "breaches.selection",
            "register.controller",
            "register.text",
            "register.snapshot",
            "register.approval",
            "register.agreement",
            "register.dpia",
            "register.review",
            "rights.request",
            "rights.step",
            "rights.still",
            "roster.leaving",
            "roster.leaving_event");

    /// What is removed at the end of its term, by the program alone.
    private static final Set<String> REMOVED_AT_THE_END = Set.of(
            "enrolment.authority",
            "dossier.entry_version",
            "dossier.confidentiality",
            "dossier.document",
            "dossier.withdrawal",
            "dossier.viewpoint",
            "dossier.agreement",
            "dossier.plan_day",
            "dossier.plan_link",
            "dossier.rectification",
            "dossier.closed_version",
            "dossier.redaction",
            "inspection.request",
            "inspection.step",
            "inspection.decision",
            "inspection.laid",
            "inspection.turned",
            "inspection.minutes",
            "inspection.confirmation",
            "inspection.remark",
            "inspection.copied",
            "exchange.disclosure",
            "exchange.item",
            "exchange.step",
            "exchange.notice",
            "exchange.link",
            "exchange.inquiry",
            "exchange.inquiry_step",
            "exchange.inquiry_link",
            "medical.entry_version",
            "medical.document",
            "medical.reopening",
            "emergency.card_version",
            "emergency.call_version",
            "emergency.necessity",
            "emergency.opening",
            "emergency.opening_review",
            "medical.viewing",
            "medical.viewing_step",
            "medical.kept_back",
            "medical.viewing_page",
            "medical.turned",
            "medical.minutes",
            "medical.confirmation",
            "personnel.piece",
            "personnel.withdrawal",
            "personnel.viewpoint",
            "breaches.breach",
            "breaches.assessment",
            "breaches.notice",
            "breaches.announcement",
            "breaches.selection",
            "rights.request",
            "rights.step",
            "rights.still",
            "roster.leaving",
            "roster.leaving_event");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p')
              and n.nspname not in ('pg_catalog', 'information_schema', 'migrations', 'public', 'pg_toast')
            order by 1\
            """;

    private final JdbcClient jdbc = TestDatabase.shared().superuserClient("zorgvuldig");
    private final List<String> tenant = jdbc.sql(TABLES).query(String.class).list().stream()
            .filter(text -> !LOCAL.contains(text))
            .toList();

    @Test
    void there_are_tables_to_look_at_and_the_local_ones_exist() {
        assertThat(tenant).hasSizeGreaterThan(15);
        assertThat(jdbc.sql(TABLES).query(String.class).list())
                .containsAll(LOCAL)
                .containsAll(APPEND_ONLY);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void row_security_is_on_and_forced_for_every_table_of_a_board() {
        assertThat(strings("""
                                select n.nspname || '.' || c.relname from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)\
                                """)).doesNotContainAnyElementsOf(tenant);
    }

    @Test
    void every_table_of_a_board_has_one_permissive_policy_a_command_and_each_looks_at_the_board() {
        assertThat(strings("select policyname from pg_policies where permissive <> 'PERMISSIVE'"))
                .isEmpty();
        assertThat(strings("select policyname from pg_policies where cmd = 'ALL'"))
                .isEmpty();
        assertThat(strings("""
                                select schemaname || '.' || tablename from pg_policies
                                group by schemaname, tablename, cmd having count(*) > 1\
                                """)).isEmpty();
        assertThat(strings("""
                                select schemaname || '.' || tablename || ' ' || policyname from pg_policies
                                where coalesce(qual, with_check) not like '%(board = access.board())%'\
                                """))
                .filteredOn(text -> tenant.contains(text.substring(0, text.indexOf(' '))))
                .isEmpty();
    }

    /// What is asked of the session alone stands in a select of its own, which PostgreSQL asks once
    /// a statement, and only when it must; anywhere else it is asked for each row. The two bounds
    /// between which an index of personnel dossiers is searched are needed before any row.
    @Test
    void what_a_policy_asks_that_does_not_depend_on_the_row_is_asked_once_a_statement() {
        assertThat(strings("""
                                select p.schemaname || '.' || p.tablename || ' ' || p.policyname || ': ' || f.name
                                from pg_policies p,
                                    (select n.nspname || '.' || o.proname as name from pg_proc o
                                     join pg_namespace n on n.oid = o.pronamespace
                                     join pg_language l on l.oid = o.prolang
                                     where l.lanname = 'plpgsql' and o.pronargs > 0
                                       and n.nspname not in ('pg_catalog', 'information_schema')
                                       and n.nspname || '.' || o.proname
                                           not in ('personnel.first_of_mine', 'personnel.last_of_mine')) f
                                where concat_ws(' ', p.qual, p.with_check)
                                    ~ ('(?<!\\( SELECT )\\m' || replace(f.name, '.', '\\.')
                                        || '\\((board|access\\.board\\(\\))(, ''[a-z_]+''::text)*\\)')""")).isEmpty();
    }

    @Test
    void the_board_comes_first_in_every_index_and_foreign_key() {
        assertThat(strings("""
                                select n.nspname || '.' || t.relname from pg_index i
                                join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
                                join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                                where a.attname <> 'board'\
                                """)).doesNotContainAnyElementsOf(tenant);
        assertThat(strings("""
                                select n.nspname || '.' || t.relname from pg_constraint k
                                join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace
                                join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
                                where k.contype in ('f', 'u', 'p') and a.attname <> 'board'\
                                """)).doesNotContainAnyElementsOf(tenant);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void the_application_owns_nothing_and_cannot_get_round_row_security() {
        assertThat(strings("select relname from pg_class where pg_get_userbyid(relowner) =" + " 'zorgvuldig_app'"))
                .isEmpty();
        assertThat(strings("""
                                select rolname from pg_roles
                                where rolname like '%_app' and (rolbypassrls or rolsuper or rolcreatedb or rolcreaterole)\
                                """)).isEmpty();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void what_is_only_added_can_be_neither_changed_nor_removed() {
        assertThat(strings(granted("'UPDATE', 'TRUNCATE'"))).doesNotContainAnyElementsOf(APPEND_ONLY);
        Set<String> forEver = new TreeSet<>(APPEND_ONLY);
        forEver.removeAll(REMOVED_AT_THE_END);
        assertThat(strings(granted("'DELETE'"))).doesNotContainAnyElementsOf(forEver);
    }

    @Test
    @Upholds({Clause.CONFIDENTIALITY, Clause.DESTRUCTION_AFTER_TWO_YEARS})
    void what_goes_at_the_end_of_its_term_goes_only_by_the_act_of_destroying_or_taken_back_by_its_writer() {
        assertThat(strings("""
                                select schemaname || '.' || tablename from pg_policies
                                where cmd = 'DELETE' and qual not like '% OR %'
                                  and qual like '%(access.task() = ''destroy''::text)%'
                                  and (qual like '%access.my_pupils(access.board())%'
                                       or qual like '%medical.may_go(access.board(), pupil)%'
                                       or qual like '%emergency.may_go(access.board(), pupil, author)%'
                                       or qual like '%emergency.has_left(access.board(), pupil)%'
                                       or qual like '%personnel.may_go(access.board(), person)%'
                                       or qual like '%rights.may_go(access.board(), %'
                                       or qual like '%breaches.may_go(board, %')\
                                """)).containsAll(REMOVED_AT_THE_END);
        assertThat(strings("""
                                select schemaname || '.' || tablename from pg_policies
                                where cmd = 'DELETE' and qual like '%take_back%'\
                                """))
                .containsExactlyInAnyOrder("dossier.agreement", "dossier.confidentiality", "dossier.entry_version");
    }

    private static String granted(String privileges) {
        return "select table_schema || '.' || table_name from information_schema.role_table_grants"
                + " where grantee = 'zorgvuldig_app' and privilege_type in ("
                + privileges
                + ")";
    }

    @Test
    void instants_have_a_zone_and_bytes_say_what_they_are() {
        assertThat(strings(columns("data_type = 'timestamp without time zone'")))
                .isEmpty();
        assertThat(strings(columns("data_type = 'bytea' and column_name !~"
                        + " '^(sealed_|.*hash$|root$|nodes$|task_data$|attribute_bytes$)'")))
                .isEmpty();
    }

    private static String columns(String condition) {
        return "select table_schema || '.' || table_name || ' ' || column_name from"
                + " information_schema.columns where table_schema not in ('pg_catalog',"
                + " 'information_schema', 'migrations') and "
                + condition;
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
