package nl.zorgvuldig.platform.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.WorkTurnFinder.Link;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.mail.UndeliveredAddress;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules for mail that does not arrive: who is asked to correct the address, and until when. Facts
/// in, answer out.
final class UndeliveredRules {
    static final String TASK = "entrance.task.undelivered";

    /// Days in which an address is corrected: a wrong one may be somebody else's.
    static final int CORRECTING = 7;

    private UndeliveredRules() {}

    @Upholds(Clause.CONFIDENTIALITY)
    static AwaitedAction waiting(UndeliveredAddress known) {
        if (!known.open()) {
            return new AwaitedAction.Nobody();
        }
        LocalDate since = SchoolDay.of(known.since());
        return new AwaitedAction.Somebody(
                CaseParty.KEEPER, TASK, since, since.plusDays(CORRECTING), Clause.CONFIDENTIALITY);
    }

    /// Who keeps the address of this person when there is no administrator, who imports it: the head
    /// of a school who may help this person ([HelpRules]), and the board.
    static List<Link> standIns(HelpedPerson helped) {
        List<Link> line = new ArrayList<>();
        HelpRules.schoolsHelping(helped).stream()
                .sorted(Comparator.comparing(SchoolId::value))
                .map(school -> Link.of(FunctionHolder.at(StaffFunction.HEAD, school)))
                .forEach(line::add);
        line.add(Link.of(FunctionHolder.of(StaffFunction.BOARD)));
        return line;
    }
}
