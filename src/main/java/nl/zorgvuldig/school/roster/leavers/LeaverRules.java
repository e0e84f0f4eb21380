package nl.zorgvuldig.school.roster.leavers;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.CaseRules;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.leavers.LeaverFile.LeaverState;

/// Rules for proposed leavers: when the head is asked, and the possible decisions. Facts in, answer
/// out.
public final class LeaverRules implements CaseRules<LeaverFile, LeaverEvent, LeaverState> {
    public static final LeaverRules RULES = new LeaverRules();

    /// Number of days to decide, from the import on. The retention term begins when the enrolment
    /// ends.
    static final int DECIDING = 14;

    private LeaverRules() {}

    /// Whether the head is asked about a statement. A statement equal to one that is still
    /// undecided, or was answered this school year, is not asked again.
    ///
    /// @param newest the latest statement about this pupil at this school
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    static boolean asks(Optional<LeaverFile> newest, ProposedLeaver proposed, LocalDate today) {
        return newest.map(file -> switch (file.state()) {
                    case LeaverState.Undecided _ -> !file.request().proposed().equals(proposed);
                    case LeaverState.Stays _ ->
                        !file.request().proposed().equals(proposed)
                                || !SchoolYear.of(SchoolDay.of(
                                                file.history().getLast().at()))
                                        .equals(SchoolYear.of(today));
                    case LeaverState.Settled _, LeaverState.Back _, LeaverState.Replaced _ -> true;
                })
                .orElse(true);
    }

    @Override
    public LeaverState begin(LeaverFile file) {
        return new LeaverState.Undecided();
    }

    @Override
    public LeaverState after(LeaverFile file, LeaverState before, LeaverEvent event) {
        return switch (event) {
            case LeaverEvent.Settled _ -> new LeaverState.Settled();
            case LeaverEvent.Stays(LeaverEvent.StayReason reason) -> new LeaverState.Stays(reason);
            case LeaverEvent.Back _ -> new LeaverState.Back();
            case LeaverEvent.Replaced _ -> new LeaverState.Replaced();
        };
    }

    @Override
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public Optional<Sentence> whyNot(LeaverFile file, Class<? extends LeaverEvent> event, LocalDate today) {
        return switch (file.state()) {
            case LeaverState.Undecided _ -> undecided(file, event);
            case LeaverState.Stays _ -> event == LeaverEvent.Back.class ? Optional.empty() : no("roster.no.stays");
            case LeaverState.Settled _ -> no("roster.no.settled");
            case LeaverState.Back _ -> no("roster.no.back");
            case LeaverState.Replaced _ -> no("roster.no.replaced");
        };
    }

    private static Optional<Sentence> undecided(LeaverFile file, Class<? extends LeaverEvent> event) {
        if (event == LeaverEvent.Back.class || event == LeaverEvent.Replaced.class) {
            return Optional.empty();
        }
        boolean ends = event == LeaverEvent.Settled.class;
        if (ends == file.enrolled().isEmpty()) {
            return Optional.empty();
        }
        return no(ends ? "roster.no.enrolled" : "roster.no.settled");
    }

    /// The head ends the enrolment or records that the pupil stays: within two weeks, and for a
    /// future leaver no later than the day of leaving. An ended enrolment settles the case.
    @Override
    @Upholds({DESTRUCTION_AFTER_TWO_YEARS, OTHER_FILES_WITH_DIRECTION})
    public AwaitedAction waiting(LeaverFile file, LocalDate today) {
        return switch (file.state()) {
            case LeaverState.Undecided _ ->
                file.enrolled()
                        .<AwaitedAction>map(_ -> deciding(file.request()))
                        .orElseGet(AwaitedAction.Nobody::new);
            case LeaverState.Stays _, LeaverState.Settled _, LeaverState.Back _, LeaverState.Replaced _ ->
                new AwaitedAction.Nobody();
        };
    }

    private static AwaitedAction deciding(LeaverRequest request) {
        LocalDate since = SchoolDay.of(request.at());
        return new AwaitedAction.Somebody(
                CaseParty.KEEPER,
                "roster.task.leaver",
                since,
                until(request.proposed(), since),
                DESTRUCTION_AFTER_TWO_YEARS);
    }

    private static LocalDate until(ProposedLeaver proposed, LocalDate since) {
        LocalDate term = since.plusDays(DECIDING);
        return switch (proposed.why()) {
            case NOT_IN_FILE, HAS_LEFT -> term;
            case WILL_LEAVE ->
                proposed.leaving().map(day -> day.isBefore(since) ? since : day).orElse(term);
        };
    }

    private static Optional<Sentence> no(String key) {
        return Optional.of(Sentence.of(key));
    }
}
