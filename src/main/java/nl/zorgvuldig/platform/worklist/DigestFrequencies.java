package nl.zorgvuldig.platform.worklist;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Digest frequencies that people choose for the mail about what waits for them. Everybody chooses
/// only for themselves.
@Component
public final class DigestFrequencies {
    /// Kinds that can wait for somebody who works at a school and holds no function.
    static final Set<String> WORKING = Set.of(
            "request",
            "expert",
            "disclosure",
            "inquiry",
            "copy",
            "agreement",
            "plan",
            "consultation",
            "question",
            "receipt",
            "lesson",
            "statement");

    private final List<CaseKind> kinds;
    private final WaitingNoticeStore store;
    private final Staff staff;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    DigestFrequencies(
            List<CaseKind> kinds, WaitingNoticeStore store, Staff staff, Boards boards, Work work, Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.store = store;
        this.staff = staff;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// The frequency for each kind of which something can wait for them.
    @Upholds(WHERE_TO_TURN)
    public Map<String, DigestFrequency> list(SignedInUser who) {
        return asProgram(
                who,
                () -> work.read(Act.MAINTAIN, () -> {
                    Map<String, DigestFrequency> chosen = store.rhythmsOf(who.person());
                    return kinds(who).stream()
                            .collect(Collectors.toMap(
                                    Function.identity(),
                                    kind -> chosen.getOrDefault(kind, DigestFrequency.DAILY),
                                    (first, _) -> first,
                                    TreeMap::new));
                }));
    }

    /// Takes effect from the next message on.
    ///
    /// @throws IllegalArgumentException when a frequency does not suit its kind
    @Upholds(WHERE_TO_TURN)
    public void choose(SignedInUser who, Map<String, DigestFrequency> rhythms) {
        rhythms.forEach((kind, rhythm) -> {
            if (!rhythm.suits(kind)) {
                throw new IllegalArgumentException("nobody is left without a word of " + kind);
            }
        });
        asProgram(who, () -> {
            work.change(Act.MAINTAIN, () -> store.setRhythms(who.person(), rhythms));
            return true;
        });
    }

    private List<String> kinds(SignedInUser who) {
        Stream<CaseKind> theirs =
                switch (who.kind()) {
                    case STAFF -> {
                        boolean leads =
                                staff.holds(who.person(), Set.of(StaffFunction.values()), SchoolDay.today(clock));
                        yield kinds.stream().filter(kind -> leads || WORKING.contains(kind.code()));
                    }
                    case GUARDIAN, PUPIL -> kinds.stream().filter(CaseKind::asksOthers);
                    case EXPERT -> Stream.empty();
                };
        return theirs.map(CaseKind::code).toList();
    }

    private <T> T asProgram(SignedInUser who, Supplier<T> what) {
        return boards.program(who.board()).call(what);
    }
}
