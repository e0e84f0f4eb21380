package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.PlaceCounts;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Packages that are still there after their last day, what was asked of others and should have
/// ended, and how much was given on a ground of law instead of consent.
@Component
final class ExchangeFigures implements Figures {
    private static final String PACKAGES = """
            select d.pupil, d.valid_until < :yesterday as late from exchange.package p
            join exchange.disclosure d on d.board = :board and d.pupil = p.pupil and d.id = p.disclosure
            where p.board = :board""";
    private static final String GIVEN = """
            select d.pupil, d.ground <> 'consent' as late from exchange.disclosure d
            where d.board = :board and exists (
                select 1 from exchange.step s
                where s.board = :board and s.pupil = d.pupil and s.disclosure = d.id and s.what = 'sent'
                  and s.taken_at >= :since)""";
    private static final String ASKED = """
            select i.pupil, i.valid_until < :yesterday as late from exchange.inquiry i
            where i.board = :board and (
                select s.what from exchange.inquiry_step s
                where s.board = :board and s.pupil = i.pupil and s.inquiry = i.id
                order by s.step desc limit 1) in ('sent', 'read', 'mistaken', 'reminded')""";

    private final BoardJdbc jdbc;
    private final Pupils pupils;
    private final Work work;

    ExchangeFigures(BoardJdbc jdbc, Pupils pupils, Work work) {
        this.jdbc = jdbc;
        this.pupils = pupils;
        this.work = work;
    }

    private record One(PupilId pupil, long late) {}

    @Override
    public Set<String> codes() {
        return Set.of("given_on_ground", "inquiries_past_end", "packages_past_end");
    }

    @Override
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    public List<Figure> count(LocalDate today) {
        LocalDate since = SchoolYear.of(today).period().from();
        List<One> packages = list(jdbc.sql(PACKAGES).param("yesterday", today.minusDays(1)));
        List<One> given = list(jdbc.sql(GIVEN)
                .param("since", since.atStartOfDay(SchoolDay.ZONE).toOffsetDateTime()));
        List<One> asked = list(jdbc.sql(ASKED).param("yesterday", today.minusDays(1)));
        Map<PupilId, SchoolId> keepers = new HashMap<>();
        pupils.list(Stream.of(packages, given, asked)
                        .flatMap(List::stream)
                        .map(One::pupil)
                        .distinct()
                        .toList())
                .forEach(one -> keepers.put(one.pupil(), one.keeper()));
        List<Figure> all = new ArrayList<>(sum(packages, keepers, Standing.BROKEN)
                .figures(TO_THIRD_PARTIES_AFTER_CONSENT, "packages_past_end", "/uitwisseling"));
        all.addAll(sum(given, keepers, Standing.UPHELD)
                .figures(TO_THIRD_PARTIES_AFTER_CONSENT, "given_on_ground", "/uitwisseling"));
        all.addAll(sum(asked, keepers, Standing.AT_RISK)
                .figures(FROM_THIRD_PARTIES_AFTER_CONSENT, "inquiries_past_end", "/uitwisseling"));
        return all;
    }

    private static PlaceCounts sum(List<One> all, Map<PupilId, SchoolId> keepers, Standing standing) {
        PlaceCounts counts = new PlaceCounts().addOfBoard(0, 0, Standing.UPHELD);
        for (One one : all) {
            counts.add(Optional.ofNullable(keepers.get(one.pupil())), one.late(), 1, standing);
        }
        return counts;
    }

    private List<One> list(StatementSpec question) {
        return work.read(
                Act.MAINTAIN,
                () -> question.query((row, n) ->
                                new One(new PupilId(Rows.uuid(row, "pupil")), row.getBoolean("late") ? 1 : 0))
                        .list());
    }
}
