package nl.zorgvuldig.consent;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Figures on children about whom nobody was asked yet or whose answers of this school year are
/// missing, and on schools that have not checked consent this school year.
@Component
final class ConsentFigures implements Figures {
    private static final String ASKED = """
            select pupil from consent.asking where board = :board
            union
            select pupil from consent.answer where board = :board""";
    private static final String ANSWERED = """
            select distinct pupil from consent.answer
            where board = :board and (school_year = :year or :today between valid_from and valid_until)""";
    private static final String CHECKED = """
            select distinct school from consent.round
            where board = :board and school_year = :year and withdrawn_at is null""";

    private final BoardJdbc jdbc;
    private final Pupils pupils;
    private final Schools schools;
    private final Work work;

    ConsentFigures(BoardJdbc jdbc, Pupils pupils, Schools schools, Work work) {
        this.jdbc = jdbc;
        this.pupils = pupils;
        this.schools = schools;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("children_not_asked", "children_without_answer", "schools_without_round");
    }

    @Override
    @Upholds({CONSENT_ASKED_AT_ENROLMENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    public List<Figure> count(LocalDate today) {
        Set<UUID> asked = ids(jdbc.sql(ASKED));
        Set<UUID> answered = ids(jdbc.sql(ANSWERED).param("year", year(today)).param("today", today));
        PlaceCounts notAsked = new PlaceCounts();
        PlaceCounts silent = new PlaceCounts();
        pupils.attending(today).forEach((pupil, school) -> {
            notAsked.add(school, asked.contains(pupil.value()) ? 0 : 1, 1, Standing.AT_RISK);
            silent.add(school, answered.contains(pupil.value()) ? 0 : 1, 1, Standing.UPHELD);
        });
        List<Figure> all = new ArrayList<>(
                notAsked.figures(CONSENT_ASKED_AT_ENROLMENT, "children_not_asked", "/toestemming-vragen"));
        all.addAll(silent.figures(CONSENT_CHECKED_EVERY_SCHOOL_YEAR, "children_without_answer", "/rondes"));
        all.addAll(rounds(today).figures(CONSENT_CHECKED_EVERY_SCHOOL_YEAR, "schools_without_round", "/rondes"));
        return all;
    }

    private PlaceCounts rounds(LocalDate today) {
        Set<UUID> checked = ids(jdbc.sql(CHECKED).param("year", year(today)));
        PlaceCounts counts = new PlaceCounts();
        for (School school : schools.list()) {
            counts.add(school.id(), checked.contains(school.id().value()) ? 0 : 1, 1, unchecked(today));
        }
        return counts;
    }

    /// Status of a school without a check: upheld until the new year, at risk until the first of
    /// June, then broken.
    static Standing unchecked(LocalDate today) {
        int year = SchoolYear.of(today).start() + 1;
        if (today.isBefore(LocalDate.of(year, Month.JANUARY, 1))) {
            return Standing.UPHELD;
        }
        return today.isBefore(LocalDate.of(year, Month.JUNE, 1)) ? Standing.AT_RISK : Standing.BROKEN;
    }

    private static String year(LocalDate today) {
        return SchoolYear.of(today).toString();
    }

    private Set<UUID> ids(StatementSpec question) {
        return work.read(
                Act.MAINTAIN, () -> Set.copyOf(question.query(UUID.class).list()));
    }
}
