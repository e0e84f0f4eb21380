package nl.zorgvuldig.fall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.database.DatabaseSettings.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What really stands in the main database, compared with what was acknowledged.
final class Standing {
    private final JdbcClient sql;

    Standing(Login superuser) {
        sql =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                superuser.url(), superuser.user(), superuser.password()));
    }

    /// Everything of which somebody heard that it is kept is there, once, and nothing is there by
    /// half.
    void holdsAll(Load load) {
        assertThat(load.strange).isEmpty();
        Set<UUID> there =
                new TreeSet<>(
                        sql.sql("select entry from dossier.entry_version where version = 1")
                                .query(UUID.class)
                                .list());
        List<UUID> heard = List.copyOf(load.entries);
        assertThat(heard).as("entries that were acknowledged").doesNotHaveDuplicates();
        assertThat(heard.stream().filter(one -> !there.contains(one)))
                .as("acknowledged and not there")
                .isEmpty();
        assertThat(
                        since(
                                """
                                select count(*) from (select count(*) as rows,
                                    (select count(*) from audit.event v where v.board = e.board and v.subject = e.pupil
                                        and v.actor = e.author and v.act = 'write' and v.outcome = 'granted'
                                        and v.at > :since) as lines
                                from dossier.entry_version e where e.written_at > :since
                                group by e.board, e.pupil, e.author) one where lines < rows""",
                                load))
                .as("dossiers with more entries than lines in the log")
                .isZero();
        answers(load);
    }

    private void answers(Load load) {
        int purposes = load.purposes();
        List<Integer> together =
                sql.sql(
                                """
                                select count(*) from consent.answer where person = :person and recorded_at > :since
                                group by pupil, given_at having count(*) <> :purposes""")
                        .param("person", load.parent().value())
                        .param("since", java.sql.Timestamp.from(load.since))
                        .param("purposes", purposes)
                        .query(Integer.class)
                        .list();
        assertThat(together).as("answers of one form that are there by half").isEmpty();
        assertThat(
                        count(
                                "select count(*) from consent.answer where person = '"
                                        + load.parent()
                                        + "'"))
                .as("answers")
                .isGreaterThanOrEqualTo((long) load.answers.get() * purposes);
        load.lastHeard()
                .ifPresent(
                        choice ->
                                assertThat(latest(load))
                                        .as("the last answers")
                                        .containsOnly(choice));
        assertThat(
                        since(
                                """
                                select count(*) from (select count(*) as rows,
                                    (select count(*) from audit.event v where v.board = a.board and v.subject = a.pupil
                                        and v.act = 'answer' and v.outcome = 'done' and v.at > :since) as lines
                                from consent.answer a where a.recorded_at > :since
                                group by a.board, a.pupil) one where lines < rows""",
                                load))
                .as("children about whom there are more answers than lines in the log")
                .isZero();
    }

    private long since(String statement, Load load) {
        return sql.sql(statement)
                .param("since", java.sql.Timestamp.from(load.since))
                .query(Long.class)
                .single();
    }

    private List<Choice> latest(Load load) {
        return sql.sql(
                        """
                        select distinct on (pupil, purpose) choice from consent.answer
                        where person = :person and recorded_by = person and recorded_at > :since order by pupil, purpose, given_at desc""")
                .param("person", load.parent().value())
                .param("since", java.sql.Timestamp.from(load.since))
                .query(
                        (row, _) ->
                                Choice.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT)))
                .list();
    }

    long count(String statement) {
        return sql.sql(statement).query(Long.class).single();
    }
}
