package nl.zorgvuldig.logbook;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Opened;
import nl.zorgvuldig.audit.Unsealed;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.PlaceCounts;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// How often dossiers were opened in a week, and through which relation; and whether the log is
/// being sealed.
@Component
final class OpeningFigures implements Figures {
    private static final int DAYS = 7;

    /// Days in which somebody should have had the whole log checked.
    private static final int CHECKED = 90;

    private static final Map<Relation, String> CODES = Map.of(
            Relation.GROUP, "opened_group",
            Relation.SCHOOL, "opened_school",
            Relation.ASSIGNMENT, "opened_assignment",
            Relation.HEAD, "opened_head",
            Relation.BOARD, "opened_board");

    private final AuditLog log;
    private final Pupils pupils;
    private final Clock clock;

    OpeningFigures(AuditLog log, Pupils pupils, Clock clock) {
        this.log = log;
        this.pupils = pupils;
        this.clock = clock;
    }

    @Override
    public Set<String> codes() {
        return Stream.concat(CODES.values().stream(), Stream.of("log_unsealed", "log_unverified"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    public List<Figure> count(LocalDate today) {
        List<Opened> opened = log.countOpened(clock.instant().minus(Duration.ofDays(DAYS)));
        Map<PupilId, SchoolId> keepers = pupils.keepers();
        Map<Optional<SchoolId>, Long> all = new HashMap<>();
        opened.forEach(one -> all.merge(keeper(keepers, one), one.times(), Long::sum));
        List<Figure> figures = new ArrayList<>();
        CODES.forEach((relation, code) -> figures.addAll(opened(relation, code, opened, keepers, all)));
        figures.addAll(sealing());
        figures.addAll(checking());
        return figures;
    }

    /// Of each school where something was opened, how much of it through this relation.
    private static List<Figure> opened(
            Relation relation,
            String code,
            List<Opened> opened,
            Map<PupilId, SchoolId> keepers,
            Map<Optional<SchoolId>, Long> all) {
        PlaceCounts counts = new PlaceCounts();
        all.forEach((school, times) -> counts.add(school, 0, times, Standing.UPHELD));
        opened.stream()
                .filter(one -> one.relation().equals(relation.code()))
                .forEach(one -> counts.add(keeper(keepers, one), one.times(), 0, Standing.UPHELD));
        return counts.figures(DOSSIER_FOR_GUIDES_AND_AUTHORITY, code, "/toezicht");
    }

    private List<Figure> sealing() {
        Unsealed found = log.countUnsealed();
        return new PlaceCounts()
                .addOfBoard(found.waiting(), found.lines(), Standing.BROKEN)
                .figures(CONFIDENTIALITY, "log_unsealed", "/toezicht");
    }

    private List<Figure> checking() {
        boolean checked = log.verifiedSince(clock.instant().minus(Duration.ofDays(CHECKED)));
        return new PlaceCounts()
                .addOfBoard(checked ? 0 : 1, 1, Standing.AT_RISK)
                .figures(CONFIDENTIALITY, "log_unverified", "/toezicht");
    }

    private static Optional<SchoolId> keeper(Map<PupilId, SchoolId> keepers, Opened one) {
        return Optional.ofNullable(keepers.get(new PupilId(one.subject())));
    }
}
