package nl.zorgvuldig.fall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What really stands in the main database, compared with what was acknowledged.
final class Standing {
    private static final int AT_ONCE = 20_000;
    private static final String ENTRIES_NOT_THERE = """
            select one from unnest(:ids::uuid[]) as heard (one) where not exists (
                select 1 from dossier.entry_version where entry = one and version = 1)""";
    private static final String ANSWERS_NOT_THERE = """
            select one from unnest(:ids::uuid[]) as heard (one) where not exists (
                select 1 from consent.answer where id = one and board = (select board from identity.account where demo_handle = 'ouder'))""";
    private static final String ENTRIES_WITHOUT_LINE = """
            with entries as (
                select board, pupil, author, count(*) as rows from dossier.entry_version
                where written_at > :since group by board, pupil, author),
            lines as (
                select board, subject, actor, count(*) as rows from audit.event
                where at > :since and act = 'write' and outcome = 'granted' group by board, subject, actor)
            select count(*) from entries e left join lines v
                on v.board = e.board and v.subject = e.pupil and v.actor = e.author
            where coalesce(v.rows, 0) < e.rows""";
    private static final String ANSWERS_WITHOUT_LINE = """
            with answers as (
                select board, pupil, count(*) as rows from consent.answer where recorded_at > :since group by board, pupil),
            lines as (
                select board, subject, count(*) as rows from audit.event
                where at > :since and act = 'answer' and outcome = 'done' group by board, subject)
            select count(*) from answers a left join lines v on v.board = a.board and v.subject = a.pupil
            where coalesce(v.rows, 0) < a.rows""";
    private static final String OF_PARENTS =
            " from consent.answer where person = any(:parents::uuid[]) and recorded_by = person and recorded_at > :since";
    private static final String HALF_FORMS =
            "select count(*)" + OF_PARENTS + " group by person, pupil, given_at having count(*) <> :purposes";
    private static final String LATEST = "select distinct on (person, pupil, purpose) person, choice"
            + OF_PARENTS
            + " order by person, pupil, purpose, given_at desc";

    private final JdbcClient sql;

    Standing(Login superuser) {
        sql = JdbcClient.create(new DriverManagerDataSource(superuser.url(), superuser.user(), superuser.password()));
    }

    JdbcClient sql() {
        return sql;
    }

    /// Everything of which somebody heard since the last look that it is kept is there, once, and
    /// nothing is there by half. Nobody writes meanwhile, and everything was answered.
    void holdsNew(Load load) {
        look(load, load.since(), load.entries.fresh(), load.answers.fresh());
        load.seen();
    }

    /// The same of all since everybody signed in.
    void holdsAll(Load load) {
        look(load, load.begun, load.entries.all(), load.answers.all());
        load.seen();
    }

    private void look(Load load, Instant since, List<UUID> entries, List<UUID> answers) {
        assertThat(load.strange).isEmpty();
        assertThat(entries).as("entries that were acknowledged").doesNotHaveDuplicates();
        assertThat(answers).as("answers that were acknowledged").doesNotHaveDuplicates();
        assertThat(notThere(ENTRIES_NOT_THERE, entries))
                .as("entries that are gone")
                .isEmpty();
        assertThat(notThere(ANSWERS_NOT_THERE, answers))
                .as("answers that are gone")
                .isEmpty();
        assertThat(count(since(ENTRIES_WITHOUT_LINE, since)))
                .as("dossiers with more entries than lines in the log")
                .isZero();
        assertThat(count(since(ANSWERS_WITHOUT_LINE, since)))
                .as("children about whom there are more answers than lines in the log")
                .isZero();
        forms(load, since, answers.size());
    }

    private List<UUID> notThere(String statement, List<UUID> heard) {
        List<UUID> missing = new ArrayList<>();
        for (int from = 0; from < heard.size(); from += AT_ONCE) {
            UUID[] some =
                    heard.subList(from, Math.min(from + AT_ONCE, heard.size())).toArray(UUID[]::new);
            missing.addAll(
                    sql.sql(statement).param("ids", some).query(UUID.class).list());
        }
        return missing;
    }

    private void forms(Load load, Instant since, int acknowledged) {
        int purposes = load.parents().getFirst().purposes();
        assertThat(ofParents(HALF_FORMS, load, since)
                        .param("purposes", purposes)
                        .query(Integer.class)
                        .list())
                .as("answers of one form that are there by half")
                .isEmpty();
        assertThat(count(ofParents("select count(*)" + OF_PARENTS, load, since)))
                .as("answers, once each")
                .isEqualTo(acknowledged);
        Map<PersonId, ConsentChoice> heard = load.parents().stream()
                .filter(parent -> parent.lastHeard().isPresent())
                .collect(Collectors.toMap(
                        parent -> parent.person, parent -> parent.lastHeard().orElseThrow()));
        record Last(PersonId person, ConsentChoice choice) {}
        assertThat(ofParents(LATEST, load, since)
                        .query((row, _) -> new Last(
                                new PersonId(row.getObject(1, UUID.class)),
                                Codes.read(ConsentChoice.class, row.getString(2))))
                        .list())
                .as("the last answers")
                .allMatch(last -> heard.getOrDefault(last.person(), last.choice()) == last.choice());
    }

    private StatementSpec since(String statement, Instant since) {
        return sql.sql(statement).param("since", Timestamp.from(since));
    }

    private StatementSpec ofParents(String statement, Load load, Instant since) {
        return since(statement, since)
                .param(
                        "parents",
                        load.parents().stream()
                                .map(parent -> parent.person.value())
                                .toArray(UUID[]::new));
    }

    private static long count(StatementSpec statement) {
        return statement.query(Long.class).single();
    }

    long count(String statement) {
        return count(sql.sql(statement));
    }
}
