package nl.zorgvuldig.access.accesslog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

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
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.DossierOpeningCount;
import nl.zorgvuldig.platform.audit.SealingBacklog;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// How often dossiers were opened in a week, and through which relation; and whether the log is
/// being sealed.
@Component
final class DossierOpeningFigures implements Figures {
    private static final int DAYS = 7;

    /// Days within which somebody should have had the whole log checked.
    private static final int CHECKED = 90;

    private static final Map<AccessRelation, String> CODES = Map.of(
            AccessRelation.GROUP, "opened_group",
            AccessRelation.SCHOOL, "opened_school",
            AccessRelation.ASSIGNMENT, "opened_assignment",
            AccessRelation.HEAD, "opened_head",
            AccessRelation.BOARD, "opened_board");

    private final AuditLog log;
    private final Pupils pupils;
    private final Clock clock;

    DossierOpeningFigures(AuditLog log, Pupils pupils, Clock clock) {
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
        List<DossierOpeningCount> opened = log.countOpened(clock.instant().minus(Duration.ofDays(DAYS)));
        Map<PupilId, SchoolId> keepers = pupils.keepers();
        Map<Optional<SchoolId>, Long> all = new HashMap<>();
        opened.forEach(count -> all.merge(keeper(keepers, count), count.times(), Long::sum));
        List<Figure> figures = new ArrayList<>();
        CODES.forEach((relation, code) -> figures.addAll(opened(relation, code, opened, keepers, all)));
        figures.addAll(sealing());
        figures.addAll(checking());
        return figures;
    }

    /// Per school where something was opened, how much of it through this relation.
    private static List<Figure> opened(
            AccessRelation relation,
            String code,
            List<DossierOpeningCount> opened,
            Map<PupilId, SchoolId> keepers,
            Map<Optional<SchoolId>, Long> all) {
        PlaceCounts counts = new PlaceCounts();
        all.forEach((school, times) -> counts.add(school, 0, times, Standing.UPHELD));
        opened.stream()
                .filter(count -> count.relation().equals(relation.code()))
                .forEach(count -> counts.add(keeper(keepers, count), count.times(), 0, Standing.UPHELD));
        return counts.figures(DOSSIER_FOR_GUIDES_AND_AUTHORITY, code, "/toezicht");
    }

    private List<Figure> sealing() {
        SealingBacklog found = log.countUnsealed();
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

    private static Optional<SchoolId> keeper(Map<PupilId, SchoolId> keepers, DossierOpeningCount count) {
        return Optional.ofNullable(keepers.get(new PupilId(count.subject())));
    }
}
