package nl.zorgvuldig.privacy.retention.destruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.retention.RetentionSituation;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long it takes to decide what becomes due, at a board that a million pupils left in the last
/// five years, evenly: of each the register is there, and of the last two years the dossier. Start
/// it with the class path of `bench/run`; the argument is how many, 1,000,000 if not given.
public final class Deciding {
    private static final int ROUNDS = 5;

    private final Running program;
    private final BoardId board = new BoardId(UUID.randomUUID());
    private final School school = new School(new SchoolId(UUID.randomUUID()), "99ZZ", "Large");
    private final LocalDate today;

    private Deciding(Running program) {
        this.program = program;
        today = SchoolDay.today(program.part(Clock.class));
    }

    public static void main(String[] arguments) throws Exception {
        int leavers = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (Running program = Running.start()) {
            Deciding bench = new Deciding(program);
            program.part(Boards.class).add(bench.board);
            program.part(Boards.class).program(bench.board).run(() -> bench.measure(leavers));
        }
    }

    private void measure(int leavers) {
        program.part(Schools.class).setUpBoard("Large");
        program.part(Schools.class).add(school);
        pupils(leavers);
        keys();
        RetentionVisibility sight = new RetentionVisibility(List.of(school), Set.of(school.id()), List.of(school));
        DueDestructions lists = program.part(DueDestructions.class);
        for (int round = 1; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            List<RetentionSituation> due = lists.due(sight);
            long lasted = (System.nanoTime() - began) / 1_000_000;
            System.out.println("of " + leavers + " become due: " + due.size() + ", in " + lasted + " ms");
        }
    }

    private void pupils(int leavers) {
        JdbcClient sql = program.superuser("zorgvuldig");
        sql.sql("""
                        insert into enrolment.pupil (board, id, school)
                        select :board, gen_random_uuid(), :school from generate_series(1, :many)""")
                .param("board", board.value())
                .param("school", school.id().value())
                .param("many", leavers)
                .update();
        sql.sql("analyze enrolment.pupil").update();
        sql.sql("""
                        insert into enrolment.enrolment
                            (board, id, pupil, school, source_key, entered, last_school_day, deregistered)
                        select board, gen_random_uuid(), id, school, left(id::text, 20), day - 2920, day, day
                        from (select board, id, school, :today - (1 + random() * 1825)::int as day
                            from enrolment.pupil where board = :board)""").param("board", board.value()).param("today", today).update();
        sql.sql("""
                        update enrolment.enrolment set dossier_gone = true
                        where board = :board and left_on < :since""")
                .param("board", board.value())
                .param("since", today.minusYears(2))
                .update();
        returned(sql);
        sql.sql("vacuum analyze").update();
    }

    /// One in twenty was at a school of the board before.
    private void returned(JdbcClient sql) {
        sql.sql("""
                        insert into enrolment.enrolment
                            (board, id, pupil, school, source_key, entered, last_school_day, deregistered,
                             dossier_gone, several)
                        select board, gen_random_uuid(), pupil, school, source_key, entered - 400, entered - 1,
                            entered - 1, dossier_gone, true
                        from enrolment.enrolment where board = :board and random() < 0.05""").param("board", board.value()).update();
        sql.sql("""
                        update enrolment.enrolment set several = true
                        where board = :board and pupil in (
                            select pupil from enrolment.enrolment where board = :board and several)""").param("board", board.value()).update();
    }

    /// Rows where wrapped keys stand: only whether they are there is asked.
    private void keys() {
        JdbcClient keyring = program.superuser("keyring");
        var rows = program.superuser("zorgvuldig")
                .sql("""
                                select pupil, max(last_school_day) >= :since as dossier
                                from enrolment.enrolment where board = :board group by pupil""")
                .param("board", board.value())
                .param("since", today.minusYears(2))
                .query((row, n) -> new Leaver(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list();
        for (String keeping : List.of("register", "dossier")) {
            UUID[] subjects = rows.stream()
                    .filter(one -> keeping.equals("register") || one.dossier())
                    .map(Leaver::pupil)
                    .toArray(UUID[]::new);
            keyring.sql("""
                            insert into vault.data_key (board, subject, keeping, epoch, wrapped, created_at)
                            select :board, s, :keeping, (select max(number) from vault.epoch), '\\x00', now()
                            from unnest(:subjects) s""")
                    .param("board", board.value())
                    .param("keeping", keeping)
                    .param("subjects", subjects)
                    .update();
        }
        keyring.sql("vacuum analyze").update();
    }

    private record Leaver(UUID pupil, boolean dossier) {}
}
